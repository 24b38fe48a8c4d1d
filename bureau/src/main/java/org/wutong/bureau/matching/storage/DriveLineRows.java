package org.wutong.bureau.matching.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.matching.drives.DriveLine;
import org.wutong.bureau.matching.drives.Show;
import org.wutong.bureau.matching.drives.Tally;
import org.wutong.bureau.matching.drives.Why;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** SQL of what plans say of people, as far as whoever acts may see. Runs inside the caller's transaction. */
@Component
public class DriveLineRows {
    private static final String COLUMNS =
            "l.id, l.worker, l.region, l.rank, l.vacancy, l.score, l.why, l.fixed, l.offered, l.held_by";

    private static final String FOLLOWED = """
            matching.drive_line l
              left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
              left join matching.shortlisted s on s.worker = l.worker and s.vacancy = l.vacancy""";

    private static final String TALLIED = Arrays.stream(new Show[] {
                Show.PLACED, Show.OFFERED, Show.HELD, Show.WAITING, Show.ACCEPTED, Show.DECLINED, Show.HIRED
            })
            .map(show -> "count(*) filter (where " + show.condition() + ") as "
                    + show.name().toLowerCase(java.util.Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    DriveLineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a list of lines is narrowed to.
     *
     * @param place code of a place; everything below it counts
     * @param rank of a class; null for all
     * @param name characters of the name; empty for all
     */
    public record Wanted(
            long plan,
            String place,
            Show show,
            @Nullable Long vacancy,
            @Nullable Integer rank,
            String name) {}

    /** A line with the person, and what came of it. */
    public record Person(
            DriveLine line,
            String name,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            @Nullable Choice answer,
            @Nullable Status status) {}

    public KeysetPage<Person> page(Wanted wanted, @Nullable String cursor, int size) {
        return query(wanted).page(jdbc, cursor, size, DriveLineRows::person);
    }

    public List<Person> all(Wanted wanted, int most) {
        return query(wanted).all(jdbc, most, DriveLineRows::person);
    }

    public long count(Wanted wanted) {
        return query(wanted).count(jdbc);
    }

    /** By village, so that a printed list goes village by village. */
    private static KeysetQuery query(Wanted wanted) {
        KeysetQuery query = new KeysetQuery(
                        COLUMNS + ", w.name, w.gender, w.birth_date, a.choice, s.status",
                        FOLLOWED + " join people.worker w on w.id = l.worker",
                        "l.id")
                .where("l.plan = :plan", "plan", wanted.plan())
                .where("l.region >= :place and l.region < :place || '~'", "place", wanted.place())
                .where(wanted.show().condition())
                .order("l.region", "text", false);
        if (wanted.vacancy() != null) {
            query.where("l.vacancy = :vacancy", "vacancy", wanted.vacancy());
        }
        if (wanted.rank() != null) {
            query.where("l.rank = :rank", "rank", wanted.rank());
        }
        if (!wanted.name().isBlank()) {
            query.where("position(:name in w.name) > 0", "name", wanted.name().strip());
        }
        return query;
    }

    public Optional<DriveLine> find(long plan, long worker) {
        return jdbc.sql("select " + COLUMNS + " from matching.drive_line l where l.plan = ? and l.worker = ?")
                .params(plan, worker)
                .query((row, i) -> line(row))
                .optional();
    }

    /** By worker; of everyone in sight. */
    public List<DriveLine> of(long plan) {
        return jdbc.sql("select " + COLUMNS + " from matching.drive_line l where l.plan = ? order by l.worker")
                .param(plan)
                .query((row, i) -> line(row))
                .list();
    }

    public Map<Why, Long> reasons(long plan) {
        Map<Why, Long> reasons = new java.util.EnumMap<>(Why.class);
        jdbc.sql("select why, count(*) from matching.drive_line where plan = ? and why is not null group by why")
                .param(plan)
                .query(row -> {
                    reasons.put(Why.valueOf(row.getString(1)), row.getLong(2));
                });
        return reasons;
    }

    public Map<Why, Long> heldBy(long plan) {
        Map<Why, Long> reasons = new java.util.EnumMap<>(Why.class);
        jdbc.sql(
                        "select held_by, count(*) from matching.drive_line where plan = ? and held_by is not null group by held_by")
                .param(plan)
                .query(row -> {
                    reasons.put(Why.valueOf(row.getString(1)), row.getLong(2));
                });
        return reasons;
    }

    /** By village, in order. */
    public List<Tally> byPlace(long plan) {
        return tallies("l.region", "l.vacancy is not null or " + Show.UNPLACED.condition(), plan, "1");
    }

    /** By vacancy, the most planned for first. */
    public List<Tally> byVacancy(long plan) {
        return tallies("cast(l.vacancy as text)", "l.vacancy is not null", plan, "2 desc, 1");
    }

    private List<Tally> tallies(String key, String sought, long plan, String order) {
        return jdbc.sql("select " + key + " as key, count(*) as sought, " + TALLIED + " from " + FOLLOWED
                        + " where l.plan = ? and (" + sought + ") group by 1 order by " + order)
                .param(plan)
                .query(Tally.class)
                .list();
    }

    /**
     * Somebody of whom two plans say different things.
     *
     * @param before vacancy in the one, null for none
     * @param after vacancy in the other
     */
    public record Move(
            long worker,
            String region,
            int rank,
            @Nullable Long before,
            @Nullable Long after,
            @Nullable Why whyBefore,
            @Nullable Why whyAfter) {}

    public List<Move> moves(long one, long other) {
        return jdbc.sql("""
                with o as (select worker, region, rank, vacancy, why from matching.drive_line where plan = ?),
                  n as (select worker, region, rank, vacancy, why from matching.drive_line where plan = ?)
                select worker, coalesce(n.region, o.region) as region, coalesce(n.rank, o.rank) as rank, o.vacancy as before,
                       n.vacancy as after, o.why as why_before, n.why as why_after
                from o full join n using (worker)
                where o.vacancy is distinct from n.vacancy or o.why is distinct from n.why order by 2, 1""")
                .params(one, other)
                .query((row, i) -> new Move(
                        row.getLong("worker"),
                        row.getString("region"),
                        row.getInt("rank"),
                        row.getObject("before", Long.class),
                        row.getObject("after", Long.class),
                        why(row, "why_before"),
                        why(row, "why_after")))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        String choice = row.getString("choice");
        String status = row.getString("status");
        return new Person(
                line(row),
                row.getString("name"),
                row.getString("gender"),
                row.getObject("birth_date", LocalDate.class),
                choice == null ? null : Choice.valueOf(choice),
                status == null ? null : Status.valueOf(status));
    }

    private static DriveLine line(ResultSet row) throws SQLException {
        return new DriveLine(
                row.getLong("worker"),
                row.getString("region"),
                row.getInt("rank"),
                row.getObject("vacancy", Long.class),
                row.getObject("score", Integer.class),
                why(row, "why"),
                row.getBoolean("fixed"),
                row.getObject("offered", Boolean.class),
                why(row, "held_by"));
    }

    private static @Nullable Why why(ResultSet row, String column) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Why.valueOf(name);
    }
}
