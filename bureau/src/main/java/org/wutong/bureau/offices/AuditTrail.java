package org.wutong.bureau.offices;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, newest first, within the view scope of whoever asks. */
@Component
public class AuditTrail {
    private final JdbcClient jdbc;

    AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Entry(
            long id,
            OffsetDateTime at,
            @Nullable Long actor,
            String actorName,
            String office,
            String action,
            String subject,
            @Nullable String subjectId,
            String region,
            @Nullable String reason,
            String detail) {}

    /** @param before only entries older than this id; {@code Long.MAX_VALUE} for the newest */
    @Transactional(readOnly = true)
    public List<Entry> page(
            long before, @Nullable String action, @Nullable String subject, @Nullable String subjectId, int most) {
        StringBuilder sql = new StringBuilder("""
                select id, at, actor, actor_name, office, action, subject, subject_id, region, reason, detail
                from offices.audit where id < ?""");
        List<Object> params = new ArrayList<>(List.of(before));
        narrow(sql, params, "action", action);
        narrow(sql, params, "subject", subject);
        narrow(sql, params, "subject_id", subjectId);
        params.add(most);
        return jdbc.sql(sql.append(" order by id desc limit ?").toString())
                .params(params)
                .query(Entry.class)
                .list();
    }

    /** All actions that occur, for the filter. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return jdbc.sql("select distinct action from offices.audit order by 1")
                .query(String.class)
                .list();
    }

    private static void narrow(StringBuilder sql, List<Object> params, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sql.append(" and ").append(column).append(" = ?");
            params.add(value);
        }
    }
}
