package org.wutong.bench.rules;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.wutong.rules.FenRange;

/** The twenty rules for PostgreSQL: who is eligible, and what is then owed in fen; an end that is open is null. */
final class SqlTexts {
    private static final String HOUSEHOLD = "(w_household_poverty or w_household_monitored)";
    private static final String AWAY = "w_work_county <> w_home_county";
    private static final String FAR = "w_work_province <> w_home_province";
    private static final String COVERED = AWAY + " and w_months_stable >= 6 and w_contract and w_insured";

    private SqlTexts() {}

    /** Condition, least and most of one rule; most is null where it is the least. */
    private record Text(String when, String least, String most) {}

    private static Text exact(String when, String fen) {
        return new Text(when, fen, "");
    }

    private static Text of(Clause clause) {
        return switch (clause) {
            case XZ_1_2A -> exact("w_poverty and " + FAR, "least(w_transport_cost, 80000)");
            case XZ_1_2B ->
                exact(
                        "w_poverty and w_organised and " + AWAY + " and w_work_province = w_home_province",
                        "least(w_transport_cost, 30000)");
            case LT_3 -> exact("w_relocated and " + COVERED, far(80_000, "20000"));
            case JF_6B -> new Text("(w_poverty or w_low_income or w_relocated) and " + COVERED, "20000", "80000");
            case JF_6C ->
                exact(
                        HOUSEHOLD + " and " + AWAY + " and w_months_stable >= 3 and w_months_stable < 6",
                        far(100_000, "40000"));
            case JF_6D -> exact(HOUSEHOLD + " and " + AWAY + " and w_months_stable >= 6", far(140_000, "60000"));
            case JF_7 ->
                exact(
                        HOUSEHOLD + " and w_income >= 1000000",
                        "case when w_income >= 5000000 then 500000 when w_income >= 4000000 then 400000"
                                + " when w_income >= 3000000 then 300000 when w_income >= 2000000 then 200000 else 100000 end");
            case BT_2_1 ->
                exact(
                        "p_organiser in (0, 1, 2) and p_rural and p_work_county <> p_home_county"
                                + " and p_months_in_year >= 6 and p_first_output",
                        "case when p_work_province <> p_home_province then 80000"
                                + " when p_work_city <> p_home_city then 50000 else 30000 end");
            case XZ_3A ->
                exact(
                        "p_organiser in (0, 1, 2) and p_poverty and p_organised"
                                + " and p_work_province <> p_home_province and p_contract_months >= 12",
                        "80000");
            case LT_2 ->
                exact("p_organiser in (1, 2) and p_rural and p_organised and p_months_continuous >= 3", "20000");
            case JF_6A ->
                exact(
                        "p_organiser in (1, 2) and p_organised and p_months_stable >= 6 and p_contract and p_insured",
                        "20000");
            case BT_2_4 -> exact("true", "0");
            case XZ_1_1A -> exact("t_poverty", "t_days * 1500");
            case XZ_1_1B ->
                exact(
                        "t_poverty and t_programme = 0 and t_placement_rate >= 80",
                        "case when t_days <= 10 then t_days * 15000 else least(t_days * 10000, 400000) end");
            case XZ_1_1C -> new Text("t_poverty and t_certificate <> 0", "20000", "80000");
            case XZ_1_1D -> new Text("t_relocated", "0", "null");
            case LT_6 -> exact("t_leaver and t_programme = 4", "200000");
            case LT_7B -> exact("t_programme = 1 and t_passed", "least(t_days * 5000, 50000)");
            case JF_8A -> exact("t_programme = 2", "least(t_fee, 140000)");
            case JF_8B -> new Text("t_programme = 3 and t_certificate <> 0", "600000", "1500000");
        };
    }

    private static String far(long fen, String otherwise) {
        return "case when " + FAR + " then " + fen + " else " + otherwise + " end";
    }

    /**
     * Writes every decision into a table: whether eligible, the sum, and of a span its other end. Each condition is judged once, below;
     * {@code offset 0} keeps the planner from copying it upward.
     */
    static String write() {
        return "create unlogged table decided as select person, " + each(SqlTexts::decided) + " from " + judged();
    }

    private static String decided(Clause clause) {
        Text text = of(clause);
        String eligible = "e" + clause.ordinal();
        String columns = eligible + ", " + owed(eligible, text.least(), "least" + clause.ordinal());
        return clause.isExact() ? columns : columns + ", " + owed(eligible, text.most(), "most" + clause.ordinal());
    }

    private static String owed(String eligible, String fen, String name) {
        return "(case when " + eligible + " then " + fen + " else 0 end)::int as " + name;
    }

    /** How many are eligible and what they are owed together, rule by rule; of spans the two ends. */
    static String totals() {
        return "select " + each(SqlTexts::total) + " from " + judged();
    }

    private static String total(Clause clause) {
        Text text = of(clause);
        String eligible = "e" + clause.ordinal();
        return "count(*) filter (where %s), %s, %s"
                .formatted(
                        eligible,
                        sum(eligible, text.least()),
                        clause.isExact()
                                ? "null"
                                : clause == Clause.XZ_1_1D ? openIfAny(eligible) : sum(eligible, text.most()));
    }

    private static String sum(String eligible, String fen) {
        boolean isFixed = fen.chars().allMatch(Character::isDigit);
        return isFixed
                ? "count(*) filter (where " + eligible + ") * " + fen
                : "coalesce(sum((" + fen + ")::int) filter (where " + eligible + "), 0)";
    }

    private static String openIfAny(String eligible) {
        return "case when bool_or(" + eligible + ") then " + FenRange.OPEN + " else 0 end";
    }

    private static String judged() {
        return "(select *, " + each(clause -> "(" + of(clause).when() + ") as e" + clause.ordinal())
                + " from people offset 0) judged";
    }

    private static String each(Function<Clause, String> text) {
        return Clause.ALL.stream().map(text).collect(Collectors.joining(", "));
    }
}
