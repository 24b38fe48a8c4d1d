package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Status;

/** SQL of shortlists. Runs inside the caller's transaction. */
@Component
public class ShortlistRows {
    private static final String SELECT =
            "select id, vacancy, worker, region, status, note, version, at, staff_name from matching.shortlisted where ";

    private final JdbcClient jdbc;

    ShortlistRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the worker stands on it already */
    public boolean add(long vacancy, long worker, String region, String note, String by) {
        Optional<Long> id = jdbc.sql("""
                insert into matching.shortlisted (vacancy, worker, region, status, note, staff_name) values (?, ?, ?, ?, ?, ?)
                on conflict (vacancy, worker) do nothing returning id""")
                .params(vacancy, worker, region, Status.RECOMMENDED.name(), note, by)
                .query(Long.class)
                .optional();
        id.ifPresent(entry -> step(entry, region, Status.RECOMMENDED, note, by));
        return id.isPresent();
    }

    /** False when it is no longer at this version. */
    public boolean step(Entry entry, int version, Status status, String note, String by) {
        boolean changed = jdbc.sql("""
                update matching.shortlisted set status = ?, note = ?, staff_name = ?, at = now(), version = version + 1
                where id = ? and version = ?""")
                        .params(status.name(), note, by, entry.id(), version)
                        .update()
                > 0;
        if (changed) {
            step(entry.id(), entry.region(), status, note, by);
        }
        return changed;
    }

    private void step(long entry, String region, Status status, String note, String by) {
        jdbc.sql("insert into matching.shortlist_step (entry, region, status, note, staff_name) values (?, ?, ?, ?, ?)")
                .params(entry, region, status.name(), note, by)
                .update();
    }

    public Optional<Entry> find(long id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional();
    }

    public Optional<Entry> of(long worker, long vacancy) {
        return jdbc.sql(SELECT + "worker = ? and vacancy = ?")
                .params(worker, vacancy)
                .query((row, i) -> read(row))
                .optional();
    }

    /** Those still on it first, the furthest of them first. */
    public List<Entry> all(long vacancy) {
        return jdbc.sql(SELECT + """
                vacancy = ? order by array_position(array['HIRED', 'OFFERED', 'INTERVIEW', 'CONTACTED', 'RECOMMENDED', 'REFUSED', 'WITHDRAWN'],
                    status), id""")
                .param(vacancy)
                .query((row, i) -> read(row))
                .list();
    }

    public Map<Long, List<Entry.Step>> steps(Collection<Long> entries) {
        return jdbc
                .sql(
                        "select entry, status, note, at, staff_name from matching.shortlist_step where entry = any (?) order by id desc")
                .param(entries.toArray(Long[]::new))
                .query((row, i) -> new Entry.Step(
                        row.getLong(1),
                        Status.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5)))
                .stream()
                .collect(Collectors.groupingBy(Entry.Step::entry));
    }

    public Map<Long, Status> statuses(long worker) {
        Map<Long, Status> statuses = new HashMap<>();
        jdbc.sql("select vacancy, status from matching.shortlisted where worker = ?")
                .param(worker)
                .query(row -> {
                    statuses.put(row.getLong(1), Status.valueOf(row.getString(2)));
                });
        return statuses;
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getLong("vacancy"),
                row.getLong("worker"),
                row.getString("region"),
                Status.valueOf(row.getString("status")),
                row.getString("note"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"));
    }
}
