package org.wutong.bureau.offices;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trail of looks and changes. Entries are only ever added, in the transaction of what they describe. */
@Component
public class Audit {
    /** Sorts before every code, so that only whoever sees everything reads what belongs to no place. */
    private static final String WHOLE_COUNTRY = "0";

    private final JdbcClient jdbc;

    Audit(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param action what was done, as message key suffix: {@code sign-in}, {@code unmask}, {@code change}…
     * @param subject kind of thing: {@code staff}, {@code worker}…
     * @param region code of the place the thing belongs to; decides who may read the entry
     * @param detail never a whole identity, phone or account number
     */
    public void record(
            String action,
            String subject,
            @Nullable String subjectId,
            String region,
            @Nullable String reason,
            String detail) {
        record(Acting.now(), action, subject, subjectId, region, reason, detail);
    }

    public void record(
            Actor actor,
            String action,
            String subject,
            @Nullable String subjectId,
            String region,
            @Nullable String reason,
            String detail) {
        jdbc.sql("""
                insert into offices.audit (actor, actor_name, office, action, subject, subject_id, region, reason, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        actor.staff(),
                        actor.name(),
                        actor.office(),
                        action,
                        subject,
                        subjectId,
                        region.isEmpty() ? WHOLE_COUNTRY : region,
                        reason,
                        detail)
                .update();
    }
}
