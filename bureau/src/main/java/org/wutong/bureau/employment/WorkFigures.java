package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.BusinessDate;

/** Counts of people and households in work, by village of the roster. */
@Component
@Transactional(readOnly = true)
class WorkFigures {
    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    WorkFigures(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    /** 就业困难人员实现就业: in hardship on the day they began to work, which lies in the period. */
    public Map<String, Long> hardshipEmployed(LocalDate from, LocalDate to) {
        return figures(
                "select w.region, count(*) as figure from people.worker w where " + Conditions.FOUND_WORK_IN_HARDSHIP
                        + " group by w.region",
                from,
                to);
    }

    /** Households lifted from poverty or monitored, with somebody able to work: those with somebody surely in work today. */
    public Map<String, Long> targetHouseholdsInWork() {
        return figures(
                "select h.region, count(*) as figure from people.household h where "
                        + Conditions.TARGET_HOUSEHOLD.formatted("h.id") + " and "
                        + Conditions.HOUSEHOLD_IN_WORK.formatted("h.id") + " group by h.region",
                null,
                null);
    }

    /** All households lifted from poverty or monitored, with somebody able to work. */
    public Map<String, Long> targetHouseholds() {
        return figures(
                "select h.region, count(*) as figure from people.household h where "
                        + Conditions.TARGET_HOUSEHOLD.formatted("h.id") + " group by h.region",
                null,
                null);
    }

    private Map<String, Long> figures(
            String sql,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        LocalDate today = businessDate.today();
        Map<String, Long> figures = new HashMap<>();
        jdbc.sql(sql)
                .param("workFrom", from == null ? today : from)
                .param("workTo", to == null || to.isAfter(today) ? today : to)
                .param("workToday", today)
                .query(row -> {
                    figures.put(row.getString("region"), row.getLong("figure"));
                });
        return figures;
    }
}
