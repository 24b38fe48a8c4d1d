package org.wutong.bureau.analysis.storage;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether any row of a village is another one than before, whoever wrote it. A row that is written anew bears the number of the transaction
 * that did so, which is higher than any before it: as long as there are as many rows, their sum grows with every change.
 */
@Component
public class Stamps {
    private static final String[] TABLES = {
        "people.worker", "people.category", "people.qualification", "employment.spell", "employment.status"
    };

    private final JdbcClient jdbc;

    Stamps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often rows of these tables were written so far; may lag a second or so behind, never for good. */
    public long written() {
        return jdbc.sql("""
                select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_user_tables
                where schemaname || '.' || relname = any (:tables)""").param("tables", TABLES).query(Long.class).single();
    }

    /** A stamp of each village; other rows give another one. */
    public Map<String, String> byVillage() {
        Map<String, String> stamps = new HashMap<>();
        for (String table : TABLES) {
            jdbc.sql("select region, count(*) || ' ' || sum(xmin::text::bigint) as stamp from " + table
                            + " group by region")
                    .query(row -> {
                        stamps.merge(
                                row.getString("region"),
                                table + " " + row.getString("stamp"),
                                (before, more) -> before + "; " + more);
                    });
        }
        return stamps;
    }
}
