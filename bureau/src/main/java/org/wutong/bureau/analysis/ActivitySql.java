package org.wutong.bureau.analysis;

import java.time.LocalDate;
import java.util.Map;
import org.wutong.bureau.analysis.figures.Activity;
import org.wutong.bureau.people.RosterFilter.Condition;

/** What somebody does on a day, in SQL: the words of {@link Activity#of}. */
final class ActivitySql {
    private static final String FARM = "coalesce(left(x.industry, 1) = 'A', false)";

    /** Of whose running jobs together something is true. */
    private static final String RUNNING = """
            (w.id in (select x.worker from employment.spell x
               where x.from_date <= :activityDay and (x.to_date is null or x.to_date >= :activityDay) group by x.worker having %s)) is true""";

    private static final String AT_ALL =
            "(w.id in (select s.worker from employment.status s where s.status = 'EMPLOYED')) is not true";
    private static final String ABLE = " and w.labour_capacity is distinct from 'NONE' and w.at_school is not true";

    private ActivitySql() {}

    static Condition condition(Activity activity, LocalDate day) {
        return switch (activity) {
            case EMPLOYED -> on(RUNNING.formatted("bool_or(not " + FARM + " and x.self_employed is not true)"), day);
            case BUSINESS ->
                on(
                        RUNNING.formatted(
                                "bool_or(not " + FARM + ") and bool_and(" + FARM + " or x.self_employed is true)"),
                        day);
            case FARMING -> on(RUNNING.formatted("bool_and(" + FARM + ")"), day);
            case UNABLE -> out(" and w.labour_capacity = 'NONE'");
            case SCHOOL -> out(" and w.labour_capacity is distinct from 'NONE' and w.at_school");
            case LOOKING -> out(ABLE + " and w.willing");
            case NOT_LOOKING -> out(ABLE + " and not w.willing");
            case UNKNOWN -> out(ABLE + " and w.willing is null");
        };
    }

    private static Condition on(String sql, LocalDate day) {
        return new Condition(sql, Map.of("activityDay", day));
    }

    private static Condition out(String more) {
        return new Condition(AT_ALL + more, Map.of());
    }
}
