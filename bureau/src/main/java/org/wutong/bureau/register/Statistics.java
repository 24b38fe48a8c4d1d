package org.wutong.bureau.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the database's planner what came in after a great many rows at once; without it the next queries guess badly. */
@Component
public class Statistics {
    private final JdbcClient jdbc;

    Statistics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** To be called after the rows are committed. */
    public void refresh() {
        jdbc.sql("call wutong.refresh_statistics()").update();
    }
}
