package org.wutong.bureau.dispatch.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.PassengerState;

/** SQL of the people of batches. Runs inside the caller's transaction. */
@Component
public class PassengerRows {
    private static final String COLUMNS = """
            p.id, p.version, p.batch, p.worker, p.region, p.state, p.reason, p.vehicle, p.seat, p.arrived_on, p.spell, p.ended_spell, p.left_on,
            p.at, p.staff_name""";
    private static final String SELECT = "select " + COLUMNS + " from dispatch.passenger p ";

    private final JdbcClient jdbc;
    private final JdbcTemplate many;

    PassengerRows(JdbcClient jdbc, JdbcTemplate many) {
        this.jdbc = jdbc;
        this.many = many;
    }

    /** By vehicle and seat, those without one last, by place. */
    public List<Passenger> of(long batch) {
        return jdbc.sql(SELECT + "where p.batch = ? order by p.vehicle nulls last, p.seat nulls last, p.region, p.id")
                .param(batch)
                .query(PassengerRows::read)
                .list();
    }

    public List<Passenger> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where p.id = any (?) order by p.id")
                .param(ids.toArray(Long[]::new))
                .query(PassengerRows::read)
                .list();
    }

    /** Newest first. */
    public List<Passenger> ofWorker(long worker) {
        return jdbc.sql(SELECT + "where p.worker = ? order by p.id desc")
                .param(worker)
                .query(PassengerRows::read)
                .list();
    }

    /** Everybody who has a job from a batch, of these workers. */
    public List<Passenger> placedOf(Collection<Long> workers) {
        return jdbc.sql(SELECT + "where p.worker = any (?) and p.spell is not null order by p.id")
                .param(workers.toArray(Long[]::new))
                .query(PassengerRows::read)
                .list();
    }

    public List<Passenger> placed() {
        return jdbc.sql(SELECT + "where p.spell is not null order by p.id")
                .query(PassengerRows::read)
                .list();
    }

    /** Ids of everybody who has a job from a batch of one of these organisers. */
    public List<Long> placedByAny(Collection<Long> organisers) {
        return jdbc.sql("""
                select p.id from dispatch.passenger p join dispatch.batch b on b.id = p.batch
                where b.organiser = any (?) and p.spell is not null order by p.id""")
                .param(organisers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Those who got a job from batches of an organiser, who arrived within a period. */
    public List<Passenger> placedBy(long organiser, LocalDate from, LocalDate to) {
        return jdbc.sql(SELECT + """
                join dispatch.batch b on b.id = p.batch
                where b.organiser = ? and p.spell is not null and p.arrived_on between ? and ? order by p.arrived_on, p.region, p.id""")
                .params(organiser, from, to)
                .query(PassengerRows::read)
                .list();
    }

    /** Of these workers, numbers of other batches that are still to leave or to arrive. */
    public Map<Long, String> underwayElsewhere(long batch, Collection<Long> workers) {
        Map<Long, String> elsewhere = new HashMap<>();
        jdbc.sql("""
                select p.worker, b.number from dispatch.passenger p join dispatch.batch b on b.id = p.batch
                where p.worker = any (?) and b.id <> ? and b.state in ('PLANNED', 'DEPARTED') and p.state in ('REGISTERED', 'DEPARTED')""").params(workers.toArray(Long[]::new), batch).query(row -> {
            elsewhere.put(row.getLong(1), row.getString(2));
        });
        return elsewhere;
    }

    /** Who of them stands in the batch. */
    public java.util.Set<Long> workersOf(long batch) {
        return new java.util.HashSet<>(jdbc.sql("select worker from dispatch.passenger where batch = ?")
                .param(batch)
                .query(Long.class)
                .list());
    }

    /** @param regions by worker */
    public void add(long batch, Map<Long, String> regions, String by) {
        many.batchUpdate(
                "insert into dispatch.passenger (batch, worker, region, staff_name) values (?, ?, ?, ?) on conflict (batch, worker) do nothing",
                regions.entrySet().stream()
                        .map(one -> new Object[] {batch, one.getKey(), one.getValue(), by})
                        .toList());
    }

    public int remove(long batch, Collection<Long> ids) {
        return jdbc.sql("delete from dispatch.passenger where batch = ? and id = any (?) and state = 'REGISTERED'")
                .params(batch, ids.toArray(Long[]::new))
                .update();
    }

    /** A new state for these, all from states they were read in; keeps what they were. @return how many */
    public int move(
            Collection<Passenger> from, PassengerState to, String reason, @Nullable LocalDate arrivedOn, String by) {
        Long[] ids = from.stream().map(Passenger::id).toArray(Long[]::new);
        keep(ids);
        return jdbc.sql("""
                update dispatch.passenger set state = ?, reason = ?, arrived_on = coalesce(?::date, arrived_on), version = version + 1, at = now(),
                  staff_name = ? where id = any (?)""").params(to.name(), reason, arrivedOn, by, ids).update();
    }

    /** What these are now is kept, to go back to. */
    private void keep(Long[] ids) {
        jdbc.sql("""
                insert into dispatch.passenger_step (passenger, region, state, reason, at, staff_name)
                select id, region, state, reason, at, staff_name from dispatch.passenger where id = any (?)""").param(ids).update();
    }

    /** Back to the step before. @return how many had one */
    public int back(Collection<Long> passengers, String by) {
        Long[] ids = passengers.toArray(Long[]::new);
        int back = jdbc.sql("""
                with last as (
                  select distinct on (passenger) id, passenger, state, reason from dispatch.passenger_step
                  where passenger = any (?) order by passenger, id desc),
                gone as (delete from dispatch.passenger_step s using last where s.id = last.id)
                update dispatch.passenger p set state = last.state, reason = last.reason, version = p.version + 1, at = now(), staff_name = ?,
                  arrived_on = case when last.state in ('ARRIVED', 'PLACED', 'WENT_HOME') then p.arrived_on end,
                  left_on = case when last.state = 'WENT_HOME' then p.left_on end
                from last where p.id = last.passenger""").params(ids, by).update();
        return back;
    }

    /** Steps by passenger, newest first. */
    public Map<Long, List<Passenger.Step>> steps(Collection<Long> passengers) {
        return jdbc
                .sql(
                        "select passenger, state, reason, at, staff_name from dispatch.passenger_step where passenger = any (?) order by id desc")
                .param(passengers.toArray(Long[]::new))
                .query((row, i) -> new Passenger.Step(
                        row.getLong(1),
                        PassengerState.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class),
                        row.getString(5)))
                .stream()
                .collect(Collectors.groupingBy(Passenger.Step::passenger));
    }

    /** @param ended the open job that made room; null for none */
    public record Job(
            long passenger, @Nullable Long spell, @Nullable Long ended) {}

    public void jobs(Collection<Job> jobs) {
        many.batchUpdate(
                "update dispatch.passenger set spell = ?, ended_spell = ? where id = ?",
                jobs.stream()
                        .map(one -> new @Nullable Object[] {one.spell(), one.ended(), one.passenger()})
                        .toList());
    }

    public void left(long passenger, LocalDate leftOn) {
        jdbc.sql("update dispatch.passenger set left_on = ? where id = ?")
                .params(leftOn, passenger)
                .update();
    }

    /** Where somebody sits. */
    public record Seat(
            long passenger,
            @Nullable Long vehicle,
            @Nullable Integer seat) {}

    /** Gives all these seats at once; whoever sat elsewhere gets up first. */
    public void seat(Collection<Seat> seats) {
        jdbc.sql("update dispatch.passenger set vehicle = null, seat = null where id = any (?)")
                .param(seats.stream().map(Seat::passenger).toArray(Long[]::new))
                .update();
        many.batchUpdate(
                "update dispatch.passenger set vehicle = ?, seat = ? where id = ?",
                seats.stream()
                        .filter(one -> one.vehicle() != null)
                        .map(one -> new Object[] {one.vehicle(), one.seat(), one.passenger()})
                        .toList());
    }

    /** Per batch how many stand in each state, of those in sight. */
    public Map<Long, Map<PassengerState, Long>> counts(Collection<Long> batches) {
        Map<Long, Map<PassengerState, Long>> counts = new HashMap<>();
        jdbc.sql("select batch, state, count(*) from dispatch.passenger where batch = any (?) group by batch, state")
                .param(batches.toArray(Long[]::new))
                .query(row -> {
                    counts.computeIfAbsent(row.getLong(1), b -> new java.util.EnumMap<>(PassengerState.class))
                            .put(PassengerState.valueOf(row.getString(2)), row.getLong(3));
                });
        return counts;
    }

    static Passenger read(ResultSet row, int index) throws SQLException {
        return new Passenger(
                row.getLong("id"),
                row.getInt("version"),
                row.getLong("batch"),
                row.getLong("worker"),
                row.getString("region"),
                PassengerState.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("vehicle", Long.class),
                row.getObject("seat", Integer.class),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("spell", Long.class),
                row.getObject("ended_spell", Long.class),
                row.getObject("left_on", LocalDate.class),
                row.getObject("at", OffsetDateTime.class),
                row.getString("staff_name"));
    }
}
