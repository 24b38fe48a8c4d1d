package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.candidates.Consent;
import org.wutong.bureau.offices.Actor;

/** SQL of consents. Runs inside the caller's transaction. */
@Component
public class ConsentRows {
    private static final String SELECT = """
            select id, worker, vacancy, how, given_on, note, at, staff_name, withdrawn_at, withdrawn_by from matching.consent where\s""";

    private final JdbcClient jdbc;

    ConsentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it stood already */
    public boolean add(
            long worker,
            String region,
            @Nullable Long vacancy,
            Consent.How how,
            LocalDate day,
            String note,
            Actor actor) {
        return jdbc.sql("""
                insert into matching.consent (worker, region, vacancy, how, given_on, note, staff, staff_name) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                        .params(worker, region, vacancy, how.name(), day, note, actor.staff(), actor.name())
                        .update()
                > 0;
    }

    public boolean withdraw(long worker, long vacancy, String by) {
        return jdbc.sql("""
                update matching.consent set withdrawn_at = now(), withdrawn_by = ?
                where worker = ? and (vacancy is null or vacancy = ?) and withdrawn_at is null""").params(by, worker, vacancy).update() > 0;
    }

    public List<Consent> standing(Collection<Long> workers) {
        return jdbc.sql(SELECT + "worker = any (?) and withdrawn_at is null order by id")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> read(row))
                .list();
    }

    public List<Consent> of(long worker) {
        return jdbc.sql(SELECT + "worker = ? order by id desc")
                .param(worker)
                .query((row, i) -> read(row))
                .list();
    }

    private static Consent read(ResultSet row) throws SQLException {
        return new Consent(
                row.getLong("id"),
                row.getLong("worker"),
                row.getObject("vacancy", Long.class),
                Consent.How.valueOf(row.getString("how")),
                row.getObject("given_on", LocalDate.class),
                row.getString("note"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"),
                row.getObject("withdrawn_at", OffsetDateTime.class),
                row.getString("withdrawn_by"));
    }
}
