package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.DriveDraft;
import org.wutong.bureau.matching.drives.DriveState;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of drives. Runs inside the caller's transaction. */
@Component
public class DriveRows {
    private static final String COLUMNS = """
            d.id, d.version, d.name, d.region, d.places, d.begins, d.ends, d.work_place, d.employer, d.starts_until, d.jobless, d.classes,
            d.together, d.gap, d.state, d.plan, d.work, d.asked_by, d.made_by, d.made_at, d.confirmed_by, d.confirmed_at, d.closed_by,
            d.closed_at, d.notified, d.unreached""";

    private final JdbcClient jdbc;

    DriveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long add(String region, DriveDraft draft, String by) {
        return jdbc.sql("""
                insert into matching.drive (name, region, places, begins, ends, work_place, employer, starts_until, jobless, classes, together,
                    gap, state, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFTED', ?) returning id""")
                .params(
                        draft.name(),
                        region,
                        draft.places().toArray(String[]::new),
                        draft.begins(),
                        draft.ends(),
                        draft.workPlace(),
                        draft.employer(),
                        draft.startsUntil(),
                        draft.jobless(),
                        draft.classes().toArray(String[]::new),
                        draft.together(),
                        draft.gap(),
                        by)
                .query(Long.class)
                .single();
    }

    /** False when it is no longer at this version. A drive described otherwise has no plan any more. */
    public boolean change(long id, int version, DriveDraft draft) {
        return jdbc.sql("""
                update matching.drive set name = ?, places = ?, begins = ?, ends = ?, work_place = ?, employer = ?, starts_until = ?,
                    jobless = ?, classes = ?, together = ?, gap = ?, version = version + 1
                where id = ? and version = ?""")
                        .params(
                                draft.name(),
                                draft.places().toArray(String[]::new),
                                draft.begins(),
                                draft.ends(),
                                draft.workPlace(),
                                draft.employer(),
                                draft.startsUntil(),
                                draft.jobless(),
                                draft.classes().toArray(String[]::new),
                                draft.together(),
                                draft.gap(),
                                id,
                                version)
                        .update()
                > 0;
    }

    /** Nobody else changes it, or puts a plan in its place, until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select id from matching.drive where id = ? for update")
                .param(id)
                .query(Long.class)
                .optional();
    }

    public void asked(long id, long work, String by) {
        jdbc.sql("update matching.drive set work = ?, asked_by = ? where id = ?")
                .params(work, by, id)
                .update();
    }

    public void stands(long id, @Nullable Long plan, DriveState state) {
        jdbc.sql("update matching.drive set plan = ?, state = ?, version = version + 1 where id = ?")
                .params(plan, state.name(), id)
                .update();
    }

    public void confirmed(long id, String by) {
        jdbc.sql("""
                update matching.drive set state = 'CONFIRMED', confirmed_by = ?, confirmed_at = now(), version = version + 1
                where id = ?""").params(by, id).update();
    }

    public void closed(long id, String by) {
        jdbc.sql("""
                update matching.drive set state = 'CLOSED', closed_by = ?, closed_at = now(), version = version + 1 where id = ?""").params(by, id).update();
    }

    public void notified(long id, int asked, int unreached) {
        jdbc.sql("update matching.drive set notified = ?, unreached = ? where id = ?")
                .params(asked, unreached, id)
                .update();
    }

    public void remove(long id) {
        jdbc.sql("delete from matching.drive where id = ?").param(id).update();
    }

    public Optional<Drive> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from matching.drive d where d.id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Newest first. */
    public KeysetPage<Drive> page(@Nullable DriveState state, String text, @Nullable String cursor, int size) {
        return query(state, text).page(jdbc, cursor, size, DriveRows::read);
    }

    public List<Drive> all(@Nullable DriveState state, String text, int most) {
        return query(state, text).all(jdbc, most, DriveRows::read);
    }

    public Map<DriveState, Long> counts() {
        Map<DriveState, Long> counts = new EnumMap<>(DriveState.class);
        jdbc.sql("select state, count(*) from matching.drive group by state").query(row -> {
            counts.put(DriveState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private static KeysetQuery query(@Nullable DriveState state, String text) {
        KeysetQuery query = new KeysetQuery(COLUMNS, "matching.drive d", "d.id").order("d.id", "bigint", true);
        if (state != null) {
            query.where("d.state = :state", "state", state.name());
        }
        if (!text.isBlank()) {
            query.where("position(lower(:text) in lower(d.name)) > 0", "text", text.strip());
        }
        return query;
    }

    private static Drive read(ResultSet row) throws SQLException {
        return new Drive(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("region"),
                new DriveDraft(
                        row.getString("name"),
                        List.of((String[]) row.getArray("places").getArray()),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        row.getString("work_place"),
                        row.getString("employer"),
                        row.getObject("starts_until", LocalDate.class),
                        row.getBoolean("jobless"),
                        List.of((String[]) row.getArray("classes").getArray()),
                        row.getBoolean("together"),
                        row.getInt("gap")),
                DriveState.valueOf(row.getString("state")),
                row.getObject("plan", Long.class),
                row.getObject("work", Long.class),
                row.getString("asked_by"),
                row.getString("made_by"),
                row.getObject("made_at", OffsetDateTime.class),
                row.getString("confirmed_by"),
                row.getObject("confirmed_at", OffsetDateTime.class),
                row.getString("closed_by"),
                row.getObject("closed_at", OffsetDateTime.class),
                row.getObject("notified", Integer.class),
                row.getObject("unreached", Integer.class));
    }
}
