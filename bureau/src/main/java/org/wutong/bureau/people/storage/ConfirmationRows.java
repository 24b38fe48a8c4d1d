package org.wutong.bureau.people.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;

/** Confirmations of workers, and how many are due by village and by contact. */
@Component
public class ConfirmationRows {
    private static final String COUNTS =
            "count(*) as people, count(*) filter (where w.refreshed_on is null or w.refreshed_on < :began) as due";

    private final JdbcClient jdbc;

    ConfirmationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One confirmation of a batch, with what stood before. */
    public record Row(
            long worker,
            String region,
            LocalDate day,
            @Nullable LocalDate refreshedBefore,
            @Nullable LocalDate contactedBefore) {}

    /** The latest confirmation of a worker. */
    public record Latest(long worker, LocalDate day, String way, boolean changed, String staffName) {}

    public record Count(long people, long due) {
        public Count plus(Count other) {
            return new Count(people + other.people, due + other.due);
        }

        /** Share confirmed, in hundredths. */
        public long percent() {
            return people == 0 ? 0 : (people - due) * 100 / people;
        }
    }

    public long newBatch() {
        return jdbc.sql("select nextval('people.confirmation_batch')")
                .query(Long.class)
                .single();
    }

    public void add(long batch, String way, boolean changed, List<Row> rows) {
        Actor actor = Acting.now();
        jdbc.sql("""
                insert into people.confirmation (region, worker, day, refreshed_before, contacted_before, way, changed, batch, staff, staff_name)
                select region, worker, day, refreshed, contacted, ?, ?, ?, ?, ?
                from unnest(?::text[], ?::bigint[], ?::date[], ?::date[], ?::date[]) as one (region, worker, day, refreshed, contacted)""")
                .param(way)
                .param(changed)
                .param(batch)
                .param(actor.staff())
                .param(actor.name())
                .param(rows.stream().map(Row::region).toArray(String[]::new))
                .param(rows.stream().map(Row::worker).toArray(Long[]::new))
                .param(rows.stream().map(row -> row.day().toString()).toArray(String[]::new))
                .param(rows.stream().map(row -> text(row.refreshedBefore())).toArray(String[]::new))
                .param(rows.stream().map(row -> text(row.contactedBefore())).toArray(String[]::new))
                .update();
    }

    /** Of a batch that this member of staff made. */
    public List<Row> batch(long batch, @Nullable Long staff) {
        return jdbc.sql("""
                select worker, region, day, refreshed_before, contacted_before from people.confirmation
                where batch = ? and staff is not distinct from ?::bigint and not changed""").param(batch).param(staff).query(Row.class).list();
    }

    public void remove(long batch, Collection<Long> workers) {
        jdbc.sql("delete from people.confirmation where batch = ? and worker = any (?)")
                .param(batch)
                .param(workers.toArray(Long[]::new))
                .update();
    }

    /** A worker stands elsewhere now, and its past with it. */
    public void move(long worker, String region) {
        jdbc.sql("update people.confirmation set region = ? where worker = ?")
                .params(region, worker)
                .update();
    }

    public Map<Long, Latest> latest(Collection<Long> workers) {
        Map<Long, Latest> latest = new HashMap<>();
        jdbc.sql("""
                select distinct on (worker) worker, day, way, changed, staff_name from people.confirmation
                where worker = any (?) order by worker, day desc, id desc""")
                .param(workers.toArray(Long[]::new))
                .query(Latest.class)
                .list()
                .forEach(one -> latest.put(one.worker(), one));
        return latest;
    }

    public Map<String, Count> byVillage(String place, LocalDate began) {
        Map<String, Count> counts = new HashMap<>();
        jdbc.sql("select w.region, " + COUNTS
                        + " from people.worker w where w.region >= :from and w.region < :to group by w.region")
                .param("began", began)
                .param("from", place)
                .param("to", place + "~")
                .query(row -> {
                    counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
                });
        return counts;
    }

    /** By id of the responsibility of whoever is the contact of a household; 0 where there is nobody. */
    public Map<Long, Count> byContact(String place, LocalDate began, LocalDate today) {
        Map<Long, Count> counts = new HashMap<>();
        jdbc.sql(
                        "select coalesce(given.id, usual.id, 0), " + COUNTS + " from " + ContactRows.FROM
                                + " join people.worker w on w.household = h.id where h.region >= :from and h.region < :to group by 1")
                .param("began", began)
                .param("day", today)
                .param("from", place)
                .param("to", place + "~")
                .query(row -> {
                    counts.put(row.getLong(1), new Count(row.getLong(2), row.getLong(3)));
                });
        return counts;
    }

    /** Workers whose contact is one of these. */
    public List<Long> ofContacts(Collection<Long> responsibilities, LocalDate today) {
        return jdbc.sql(
                        "select w.id from " + ContactRows.FROM
                                + " join people.worker w on w.household = h.id where coalesce(given.id, usual.id, 0) = any (:contacts)")
                .param("day", today)
                .param("contacts", responsibilities.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
