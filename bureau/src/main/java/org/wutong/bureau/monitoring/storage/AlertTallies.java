package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts alerts that wait. */
@Component
public class AlertTallies {
    private final JdbcClient jdbc;

    AlertTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open ones that nobody put off, by village. */
    public Map<String, Long> waiting(LocalDate today) {
        Map<String, Long> waiting = new TreeMap<>();
        jdbc.sql("""
                select region, count(*) from monitoring.alert where state = 'OPEN' and (snoozed_until is null or snoozed_until < ?)
                group by region""").param(today).query(row -> {
            waiting.put(row.getString(1), row.getLong(2));
        });
        return waiting;
    }

    /** The same by rule, below a place. */
    public Map<String, Long> byRule(String place, LocalDate today) {
        Map<String, Long> waiting = new TreeMap<>();
        jdbc.sql("""
                select rule, count(*) from monitoring.alert where state = 'OPEN' and (snoozed_until is null or snoozed_until < ?)
                  and starts_with(region, ?) group by rule""").params(today, place).query(row -> {
            waiting.put(row.getString(1), row.getLong(2));
        });
        return waiting;
    }
}
