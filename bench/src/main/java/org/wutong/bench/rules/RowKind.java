package org.wutong.bench.rules;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.wutong.vocabulary.RegionCode;

/**
 * One kind of row as the policies see it: the name of the subject and how each fact that the rules read is had from a row, in the
 * form facts have in memory.
 */
record RowKind<R>(String subject, Function<Population, R[]> rows, Map<String, Function<R, Object>> facts) {
    private static final Map<Integer, RegionCode> PLACES = new ConcurrentHashMap<>();

    static final RowKind<Worker> WORKER = new RowKind<>("worker", Population::workers, worker());
    static final RowKind<Placement> PLACEMENT = new RowKind<>("placement", Population::placements, placement());
    static final RowKind<Trainee> TRAINEE = new RowKind<>("trainee", Population::trainees, trainee());
    static final List<RowKind<?>> ALL = List.of(WORKER, PLACEMENT, TRAINEE);

    /** The region that says which rules apply; without it there is no decision at all, so it is always known. */
    static final String ANCHOR = "hukou_region";

    private static Map<String, Function<Worker, Object>> worker() {
        Map<String, Function<Worker, Object>> facts = new LinkedHashMap<>();
        facts.put(ANCHOR, row -> place(row.homeCounty()));
        facts.put("work_region", row -> place(row.workCounty()));
        facts.put("poverty_alleviated", Worker::poverty);
        facts.put("household_poverty_alleviated", Worker::householdPoverty);
        facts.put("household_monitored", Worker::householdMonitored);
        facts.put("low_income", Worker::lowIncome);
        facts.put("relocated", Worker::relocated);
        facts.put("months_stable", row -> (long) row.monthsStable());
        facts.put("contract_signed", Worker::contract);
        facts.put("social_insurance", Worker::insured);
        facts.put("organised", Worker::organised);
        facts.put("transport_cost", Worker::transportCost);
        facts.put("wage_income_cycle", Worker::income);
        return facts;
    }

    private static Map<String, Function<Placement, Object>> placement() {
        Map<String, Function<Placement, Object>> facts = new LinkedHashMap<>();
        facts.put("organiser_kind", row -> word(row.organiser()));
        facts.put(ANCHOR, row -> place(row.homeCounty()));
        facts.put("work_region", row -> place(row.workCounty()));
        facts.put("rural_hukou", Placement::rural);
        facts.put("poverty_alleviated", Placement::poverty);
        facts.put("first_output", Placement::firstOutput);
        facts.put("contract_signed", Placement::contract);
        facts.put("social_insurance", Placement::insured);
        facts.put("organised", Placement::organised);
        facts.put("months_in_year", row -> (long) row.monthsInYear());
        facts.put("months_continuous", row -> (long) row.monthsContinuous());
        facts.put("months_stable", row -> (long) row.monthsStable());
        facts.put("contract_months", row -> (long) row.contractMonths());
        return facts;
    }

    private static Map<String, Function<Trainee, Object>> trainee() {
        Map<String, Function<Trainee, Object>> facts = new LinkedHashMap<>();
        facts.put(ANCHOR, row -> place(row.homeCounty()));
        facts.put("poverty_alleviated", Trainee::poverty);
        facts.put("relocated", Trainee::relocated);
        facts.put("two_post_graduate", Trainee::leaver);
        facts.put("passed", Trainee::passed);
        facts.put("programme", row -> word(row.programme()));
        facts.put("days", row -> (long) row.days());
        facts.put("class_placement_rate", row -> BigDecimal.valueOf(row.placementRate(), 2));
        facts.put("certificate_category", row -> row.certificate() == 0 ? "" : "category " + row.certificate());
        facts.put("fee", Trainee::fee);
        return facts;
    }

    private static RegionCode place(int county) {
        return PLACES.computeIfAbsent(county, code -> RegionCode.parse(Integer.toString(code)));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
