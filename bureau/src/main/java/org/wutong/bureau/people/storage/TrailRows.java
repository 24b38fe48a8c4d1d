package org.wutong.bureau.people.storage;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail of one worker, newest first. */
@Component
public class TrailRows {
    private final JdbcClient jdbc;

    TrailRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param detail names of fields, never their values */
    public record Step(
            OffsetDateTime at,
            String actorName,
            String office,
            String action,
            @Nullable String reason,
            String detail) {}

    public List<Step> of(long worker, int most) {
        return jdbc.sql("""
                select at, actor_name, office, action, reason, detail from offices.audit
                where subject = 'worker' and subject_id = ? order by id desc limit ?""")
                .params(Long.toString(worker), most)
                .query(Step.class)
                .list();
    }
}
