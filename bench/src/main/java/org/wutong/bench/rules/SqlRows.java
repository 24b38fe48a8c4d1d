package org.wutong.bench.rules;

import java.util.StringJoiner;

/** People as lines of COPY, in the order of {@code people.sql}. */
final class SqlRows {
    private SqlRows() {}

    static String line(Population population, int person) {
        StringJoiner line = new StringJoiner("\t", "", "\n");
        line.add(Integer.toString(person));
        add(line, population.workers()[person]);
        add(line, population.placements()[person]);
        add(line, population.trainees()[person]);
        return line.toString();
    }

    private static void add(StringJoiner line, Worker row) {
        number(line, row.homeCounty(), row.homeProvince(), row.workCounty(), row.workProvince());
        yesNo(line, row.poverty(), row.householdPoverty(), row.householdMonitored(), row.lowIncome(), row.relocated());
        number(line, row.monthsStable());
        yesNo(line, row.contract(), row.insured(), row.organised());
        number(line, row.transportCost(), row.income());
    }

    private static void add(StringJoiner line, Placement row) {
        number(line, row.organiser().ordinal(), row.homeCounty(), row.homeCity(), row.homeProvince());
        number(line, row.workCounty(), row.workCity(), row.workProvince());
        yesNo(line, row.rural(), row.poverty(), row.firstOutput(), row.contract(), row.insured(), row.organised());
        number(line, row.monthsInYear(), row.monthsContinuous(), row.monthsStable(), row.contractMonths());
    }

    private static void add(StringJoiner line, Trainee row) {
        yesNo(line, row.poverty(), row.relocated(), row.leaver(), row.passed());
        number(line, row.programme().ordinal(), row.days(), row.placementRate(), row.certificate(), row.fee());
    }

    private static void number(StringJoiner line, long... values) {
        for (long value : values) {
            line.add(Long.toString(value));
        }
    }

    private static void yesNo(StringJoiner line, boolean... values) {
        for (boolean value : values) {
            line.add(value ? "t" : "f");
        }
    }
}
