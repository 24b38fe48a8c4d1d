package org.wutong.bench.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.LinkedHashMap;
import java.util.Map;

/** The twenty rules for CEL: what somebody eligible is owed, in fen, else -1; of a span its least. */
final class CelTexts {
    private static final String HOUSEHOLD = "(household_poverty || household_monitored)";
    private static final String AWAY = "work_county != home_county";
    private static final String FAR = "work_province != home_province";
    private static final String COVERED = AWAY + " && months_stable >= 6 && contract && insured";
    private static final String ANYBODY = "organiser in ['hr_company', 'agency', 'broker']";
    private static final String BROKER = "organiser in ['agency', 'broker']";

    private CelTexts() {}

    static String of(Clause clause) {
        return switch (clause) {
            case XZ_1_2A -> owed("poverty && " + FAR, upTo("transport_cost", 80_000));
            case XZ_1_2B ->
                owed(
                        "poverty && organised && " + AWAY + " && work_province == home_province",
                        upTo("transport_cost", 30_000));
            case LT_3 -> owed("relocated && " + COVERED, FAR + " ? 80000 : 20000");
            case JF_6B -> owed("(poverty || low_income || relocated) && " + COVERED, "20000");
            case JF_6C ->
                owed(
                        HOUSEHOLD + " && " + AWAY + " && months_stable >= 3 && months_stable < 6",
                        FAR + " ? 100000 : 40000");
            case JF_6D -> owed(HOUSEHOLD + " && " + AWAY + " && months_stable >= 6", FAR + " ? 140000 : 60000");
            case JF_7 ->
                owed(
                        HOUSEHOLD + " && income >= 1000000",
                        "income >= 5000000 ? 500000 : income >= 4000000 ? 400000 : income >= 3000000 ? 300000"
                                + " : income >= 2000000 ? 200000 : 100000");
            case BT_2_1 ->
                owed(
                        ANYBODY + " && rural && " + AWAY + " && months_in_year >= 6 && first_output",
                        FAR + " ? 80000 : work_city != home_city ? 50000 : 30000");
            case XZ_3A -> owed(ANYBODY + " && poverty && organised && " + FAR + " && contract_months >= 12", "80000");
            case LT_2 -> owed(BROKER + " && rural && organised && months_continuous >= 3", "20000");
            case JF_6A -> owed(BROKER + " && organised && months_stable >= 6 && contract && insured", "20000");
            case BT_2_4 -> owed("true", "0");
            case XZ_1_1A -> owed("poverty", "days * 1500");
            case XZ_1_1B ->
                owed(
                        "poverty && programme == 'skills_upgrade' && placement_rate >= 80",
                        "days <= 10 ? days * 15000 : " + upTo("days * 10000", 400_000));
            case XZ_1_1C -> owed("poverty && certificate != 0", "20000");
            case XZ_1_1D -> owed("relocated", "0");
            case LT_6 -> owed("leaver && programme == 'term'", "200000");
            case LT_7B -> owed("programme == 'restaurant_base' && passed", upTo("days * 5000", 50_000));
            case JF_8A -> owed("programme == 'special_capability'", upTo("fee", 140_000));
            case JF_8B -> owed("programme == 'apprenticeship' && certificate != 0", "600000");
        };
    }

    private static String owed(String when, String fen) {
        return when + " ? (" + fen + ") : -1";
    }

    private static String upTo(String fen, long ceiling) {
        return "(" + fen + " > " + ceiling + " ? " + ceiling + " : " + fen + ")";
    }

    /** Every variable with its type. */
    static Map<String, CelType> variables() {
        Map<String, CelType> variables = new LinkedHashMap<>();
        for (String name : new String[] {
            "poverty",
            "household_poverty",
            "household_monitored",
            "low_income",
            "relocated",
            "contract",
            "insured",
            "organised",
            "rural",
            "first_output",
            "leaver",
            "passed"
        }) {
            variables.put(name, SimpleType.BOOL);
        }
        for (String name : new String[] {
            "home_county",
            "home_city",
            "home_province",
            "work_county",
            "work_city",
            "work_province",
            "months_stable",
            "months_in_year",
            "months_continuous",
            "contract_months",
            "transport_cost",
            "income",
            "days",
            "placement_rate",
            "certificate",
            "fee"
        }) {
            variables.put(name, SimpleType.INT);
        }
        variables.put("organiser", SimpleType.STRING);
        variables.put("programme", SimpleType.STRING);
        return variables;
    }
}
