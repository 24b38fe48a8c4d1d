package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.CopyRows;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of matches and outlooks. Runs inside the caller's transaction. */
@Component
public class MatchRows {
    private static final String MATCH = "worker, rank, region, vacancy, score, reasons";
    private static final String OUTLOOK = "worker, region, suitable, best, barred, advice, as_of";

    private final JdbcClient jdbc;
    private final DataSource source;

    MatchRows(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    /** Makes room for a whole new set, beside the one that stands. */
    public Staged stage() {
        jdbc.sql("create temporary table fresh_match (like matching.match) on commit drop")
                .update();
        jdbc.sql("create temporary table fresh_outlook (like matching.outlook) on commit drop")
                .update();
        return new Staged();
    }

    /** A new set on its way in. */
    public final class Staged {
        private final CopyRows matches = new CopyRows();
        private final CopyRows outlooks = new CopyRows();

        public void match(long worker, int rank, String region, long vacancy, int score, String reasons) {
            matches.add(worker)
                    .add(rank)
                    .add(region)
                    .add(vacancy)
                    .add(score)
                    .add(reasons)
                    .endRow();
        }

        public void outlook(
                long worker,
                String region,
                int suitable,
                @Nullable Integer best,
                String barred,
                String advice,
                LocalDate asOf) {
            outlooks.add(worker)
                    .add(region)
                    .add(suitable)
                    .add(best)
                    .add(barred)
                    .add(advice)
                    .add(asOf)
                    .endRow();
        }

        public void send() {
            matches.into("fresh_match", MATCH, source);
            outlooks.into("fresh_outlook", OUTLOOK, source);
        }

        /** Puts the new set into the place of the old one, as far as whoever acts may change it. */
        public void swap() {
            jdbc.sql("delete from matching.match").update();
            jdbc.sql("delete from matching.outlook").update();
            jdbc.sql("insert into matching.match (" + MATCH + ") select " + MATCH
                            + " from fresh_match order by worker, rank")
                    .update();
            jdbc.sql("insert into matching.outlook (" + OUTLOOK + ") select " + OUTLOOK
                            + " from fresh_outlook order by worker")
                    .update();
        }
    }

    /** The last run. */
    public record Run(
            LocalDate asOf,
            OffsetDateTime at,
            int workers,
            int vacancies,
            long millis,
            String staffName,
            @Nullable OffsetDateTime staleSince) {}

    public void ran(LocalDate asOf, int workers, int vacancies, long millis, String staffName) {
        jdbc.sql("""
                insert into matching.run (as_of, at, workers, vacancies, millis, staff_name, stale_since) values (?, now(), ?, ?, ?, ?, null)
                on conflict (one) do update set as_of = excluded.as_of, at = excluded.at, workers = excluded.workers,
                    vacancies = excluded.vacancies, millis = excluded.millis, staff_name = excluded.staff_name, stale_since = null""").params(asOf, workers, vacancies, millis, staffName).update();
    }

    public Optional<Run> run() {
        return jdbc.sql("select as_of, at, workers, vacancies, millis, staff_name, stale_since from matching.run")
                .query(Run.class)
                .optional();
    }

    public void stale() {
        jdbc.sql("update matching.run set stale_since = now() where stale_since is null")
                .update();
    }

    public void moved(long worker, String to) {
        jdbc.sql("update matching.match set region = ? where worker = ?")
                .params(to, worker)
                .update();
        jdbc.sql("update matching.outlook set region = ? where worker = ?")
                .params(to, worker)
                .update();
    }

    public void removed(List<Long> workers) {
        Long[] ids = workers.toArray(new Long[0]);
        jdbc.sql("delete from matching.match where worker = any (?)").param(ids).update();
        jdbc.sql("delete from matching.outlook where worker = any (?)")
                .param(ids)
                .update();
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
