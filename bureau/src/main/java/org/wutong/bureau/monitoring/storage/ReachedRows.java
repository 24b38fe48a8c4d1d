package org.wutong.bureau.monitoring.storage;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the last day on which somebody spoke with each worker. */
@Component
public class ReachedRows {
    private final JdbcClient jdbc;

    ReachedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Collection<Long> workers, LocalDate day, String source) {
        jdbc.sql("""
                insert into monitoring.reached as r (worker, region, day, source) select w.id, w.region, :day, :source from people.worker w
                where w.id = any (:workers) and w.region >= (select current_setting('wutong.edit_from', true))
                  and w.region < (select current_setting('wutong.edit_to', true))
                on conflict (worker) do update set day = excluded.day, source = excluded.source, region = excluded.region
                  where r.day < excluded.day""")
                .param("day", day)
                .param("source", source)
                .param("workers", workers.toArray(Long[]::new))
                .update();
    }
}
