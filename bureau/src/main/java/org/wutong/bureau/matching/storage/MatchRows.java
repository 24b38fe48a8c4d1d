package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of matches and outlooks. Runs inside the caller's transaction. */
@Component
public class MatchRows {
    private static final List<String> OF_A_WORKER = List.of("match", "outlook", "look", "consent", "shortlisted");

    private final JdbcClient jdbc;

    MatchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last run.
     *
     * @param stamp of the vacancies it read
     * @param basis of the rules it went by
     * @param redone lists that it worked out
     * @param told workers with something fresh among the first of their list
     */
    public record Run(
            LocalDate asOf,
            OffsetDateTime at,
            int workers,
            int vacancies,
            long millis,
            String staffName,
            String stamp,
            String basis,
            boolean ofEveryone,
            int redone,
            int told) {}

    public void ran(Run run) {
        jdbc.sql("""
                insert into matching.run (as_of, at, workers, vacancies, millis, staff_name, stamp, basis, of_everyone, redone, told)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (one) do update set as_of = excluded.as_of, at = excluded.at, workers = excluded.workers,
                    vacancies = excluded.vacancies, millis = excluded.millis, staff_name = excluded.staff_name, stamp = excluded.stamp,
                    basis = excluded.basis, of_everyone = excluded.of_everyone, redone = excluded.redone, told = excluded.told""")
                .params(
                        run.asOf(),
                        run.at(),
                        run.workers(),
                        run.vacancies(),
                        run.millis(),
                        run.staffName(),
                        run.stamp(),
                        run.basis(),
                        run.ofEveryone(),
                        run.redone(),
                        run.told())
                .update();
    }

    public Optional<Run> run() {
        return jdbc.sql("""
                select as_of, at, workers, vacancies, millis, staff_name, stamp, basis, of_everyone, redone, told from matching.run""").query(Run.class).optional();
    }

    public int matched() {
        return jdbc.sql("select count(*) from matching.outlook")
                .query(Integer.class)
                .single();
    }

    /**
     * A list as it stands: what deciding whether it has to be made again takes.
     *
     * @param vacancies best first
     * @param lastScore of the last of them, 0 without any
     */
    public record Stored(
            int suitable,
            int leftOut,
            @Nullable Integer best,
            String barred,
            String advice,
            List<Long> vacancies,
            int lastScore) {}

    /** By worker, of everyone in sight. Two plain readings: joined under the row guard the planner may go through one table per row. */
    public Map<Long, Stored> allStored() {
        Map<Long, List<Long>> vacancies = new HashMap<>();
        Map<Long, Integer> last = new HashMap<>();
        jdbc.sql("select worker, vacancy, score from matching.match order by worker, rank")
                .query(row -> {
                    long worker = row.getLong(1);
                    vacancies.computeIfAbsent(worker, w -> new ArrayList<>()).add(row.getLong(2));
                    last.put(worker, row.getInt(3));
                });
        Map<Long, Stored> stored = new HashMap<>();
        jdbc.sql("select worker, suitable, left_out, best, barred, advice from matching.outlook")
                .query(row -> {
                    long worker = row.getLong(1);
                    stored.put(
                            worker,
                            new Stored(
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getObject(4, Integer.class),
                                    row.getString(5),
                                    row.getString(6),
                                    vacancies.getOrDefault(worker, List.of()),
                                    last.getOrDefault(worker, 0)));
                });
        return stored;
    }

    public void moved(long worker, String to) {
        jdbc.sql(
                        "update matching.shortlist_step set region = ? where entry in (select id from matching.shortlisted where worker = ?)")
                .params(to, worker)
                .update();
        for (String table : OF_A_WORKER) {
            jdbc.sql("update matching." + table + " set region = ? where worker = ?")
                    .params(to, worker)
                    .update();
        }
    }

    public void removed(List<Long> workers) {
        Long[] ids = workers.toArray(new Long[0]);
        for (String table : OF_A_WORKER) {
            jdbc.sql("delete from matching." + table + " where worker = any (?)")
                    .param(ids)
                    .update();
        }
    }

    /** How many people have so many suitable jobs. */
    public record Counts(long willing, long enough, long fewer, long none) {}

    public Counts counts(String place, int enough) {
        return jdbc.sql("""
                select count(*) as willing, count(*) filter (where suitable >= :enough) as enough,
                       count(*) filter (where suitable > 0 and suitable < :enough) as fewer, count(*) filter (where suitable = 0) as none
                from matching.outlook where region >= :place and region < :place || '~'""")
                .param("place", place)
                .param("enough", enough)
                .query(Counts.class)
                .single();
    }

    /** One line of the list. */
    public record Line(
            long worker,
            String name,
            String region,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            int suitable,
            String barred,
            String advice) {}

    /** @param least and {@code most} suitable jobs */
    public KeysetPage<Line> lines(String place, int least, int most, @Nullable String cursor, int size) {
        return query(place, least, most).page(jdbc, cursor, size, MatchRows::line);
    }

    public List<Line> allLines(String place, int least, int most, int limit) {
        return query(place, least, most).all(jdbc, limit, MatchRows::line);
    }

    private static KeysetQuery query(String place, int least, int most) {
        return new KeysetQuery(
                        "o.worker, w.name, o.region, w.gender, w.birth_date, o.suitable, o.barred, o.advice",
                        "matching.outlook o join people.worker w on w.id = o.worker",
                        "o.worker")
                .where("o.region >= :place and o.region < :place || '~'", "place", place)
                .where("o.suitable between :least and :most", "least", least)
                .where("true", "most", most)
                .order("o.suitable", "int", false);
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getLong("worker"),
                row.getString("name"),
                row.getString("region"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                row.getInt("suitable"),
                row.getString("barred"),
                row.getString("advice"));
    }

    /** The stored list of one worker, best first: vacancy and score. */
    public List<Map.Entry<Long, Integer>> stored(long worker) {
        return jdbc.sql("select vacancy, score from matching.match where worker = ? order by rank")
                .param(worker)
                .query((row, i) -> Map.entry(row.getLong(1), row.getInt(2)))
                .list();
    }

    /** Suitable jobs by worker, for those who were matched. */
    public Map<Long, Integer> suitable(java.util.Collection<Long> workers) {
        Map<Long, Integer> suitable = new java.util.HashMap<>();
        jdbc.sql("select worker, suitable from matching.outlook where worker = any (?)")
                .param(workers.toArray(new Long[0]))
                .query((row, i) -> suitable.put(row.getLong(1), row.getInt(2)))
                .list();
        return suitable;
    }
}
