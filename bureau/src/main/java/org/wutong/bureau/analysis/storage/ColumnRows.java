package org.wutong.bureau.analysis.storage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.analysis.roster.Recorded;
import org.wutong.bureau.analysis.roster.Recorded.Held;
import org.wutong.bureau.analysis.roster.Recorded.Moved;
import org.wutong.bureau.analysis.roster.Worked;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.spells.TransferScope;
import org.wutong.vocabulary.Gender;

/** Reads everybody of a range of places, closed records too where the transaction sees them. */
@Component
public class ColumnRows {
    private static final String RANGE = " >= :from and %1$s < :to";
    private static final String OF = "%1$s" + RANGE;

    private static final int FETCHED = 2_000;

    private final JdbcClient jdbc;
    private final Groups groups;
    private final Levels levels;

    ColumnRows(JdbcClient jdbc, Groups groups, Levels levels) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.levels = levels;
    }

    /** Villages with anybody on the roster, by the first digits of their codes. */
    public List<String> prefixes(int digits) {
        return jdbc.sql("select distinct left(region, ?) from people.worker order by 1")
                .param(digits)
                .query(String.class)
                .list();
    }

    /** Where these people are on the roster now. */
    public Set<String> villages(Collection<Long> workers) {
        return new HashSet<>(jdbc.sql("select distinct region from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    private record Range(String from, String to) {}

    /** Everybody whose place lies from one code up to, not with, another; by place, in order of their ids. */
    public Map<String, List<Recorded>> read(String from, String to, LocalDate today) {
        Range range = new Range(from, to);
        Map<Long, List<Worked>> jobs = jobs(range);
        Map<Long, List<Moved>> moves = moves(range);
        Map<Long, Integer> best = levels(range);
        Map<Long, Standing> standings = standings(range, today);
        Claims claims = claims(range);
        Map<String, List<Recorded>> villages = new TreeMap<>();
        asked("""
                select id, household, region, birth_date, gender, education, labour_capacity, health, at_school, willing, rural_hukou,
                  coalesce(hukou_region, region) as home, closed_on, skills from people.worker where
                """ + OF.formatted("region") + " order by region, id", range).query(row -> {
            long id = row.getLong("id");
            Standing standing = standings.getOrDefault(id, Standing.NONE);
            villages.computeIfAbsent(row.getString("region"), region -> new ArrayList<>())
                    .add(new Recorded(
                            id,
                            day(row, "birth_date"),
                            constant(Gender.class, row.getString("gender")),
                            constant(Education.class, row.getString("education")),
                            constant(LabourCapacity.class, row.getString("labour_capacity")),
                            row.getString("health"),
                            truth(row, "at_school"),
                            truth(row, "willing"),
                            row.getBoolean("rural_hukou"),
                            row.getString("home"),
                            day(row, "closed_on"),
                            words(row.getArray("skills")),
                            best.getOrDefault(id, 0),
                            standing.transferred(),
                            standing.scope(),
                            standing.incomeFen(),
                            claims.of(id, row.getLong("household")),
                            jobs.getOrDefault(id, List.of()),
                            moves.getOrDefault(id, List.of())));
        });
        return villages;
    }

    private JdbcClient.StatementSpec asked(String sql, Range range) {
        return jdbc.sql(sql).withFetchSize(FETCHED).param("from", range.from()).param("to", range.to());
    }

    private Map<Long, List<Worked>> jobs(Range range) {
        Map<Long, List<Worked>> jobs = new HashMap<>();
        asked("""
                select worker, from_date, to_date, main, self_employed, work_region, left(industry, 1) as section, occupation, occupation_title,
                  monthly_wage_fen, coalesce('id ' || employer, nullif('name ' || trim(employer_name), 'name ')) as employer, channel
                from employment.spell where
                """ + OF.formatted("region") + " order by worker, from_date, id", range)
                .query(row -> {
                    jobs.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>(4))
                            .add(new Worked(
                                    row.getObject("from_date", LocalDate.class),
                                    day(row, "to_date"),
                                    row.getBoolean("main"),
                                    truth(row, "self_employed"),
                                    row.getString("work_region"),
                                    row.getString("section"),
                                    groups.of(row.getString("occupation"), row.getString("occupation_title")),
                                    (Long) row.getObject("monthly_wage_fen"),
                                    row.getString("employer"),
                                    row.getString("channel")));
                });
        return jobs;
    }

    private record Standing(
            boolean transferred,
            @Nullable TransferScope scope,
            @Nullable Long incomeFen) {
        static final Standing NONE = new Standing(false, null, null);
    }

    /** As the figure of transfer income adds it up: what accrued since the standing was reckoned is added. */
    private Map<Long, Standing> standings(Range range, LocalDate today) {
        Map<Long, Standing> standings = new HashMap<>();
        asked("""
                select s.worker, s.transferred_in_year, s.year_scope,
                  s.year_transfer_income_fen + case when s.accruing = '{}' or s.as_of >= :today then 0
                    else employment.accrued(s.accruing, s.as_of, least(:today, s.valid_until)) end as income
                from employment.status s where (s.transferred_in_year or s.year_scope is not null) and
                """ + OF.formatted("s.region"), range).param("today", today).query(row -> {
            standings.put(
                    row.getLong("worker"),
                    new Standing(
                            row.getBoolean("transferred_in_year"),
                            constant(TransferScope.class, row.getString("year_scope")),
                            (Long) row.getObject("income")));
        });
        return standings;
    }

    private Map<Long, List<Moved>> moves(Range range) {
        Map<Long, List<Moved>> moves = new HashMap<>();
        asked("""
                select h.worker, h.day, h.changes -> 'region' ->> 0 as place from people.worker_history h
                where jsonb_exists(h.changes, 'region') and h.changes -> 'region' ->> 0 is not null
                  and (h.worker in (select w.id from people.worker w where
                """ + OF.formatted("w.region") + ")) is true order by h.id", range)
                .query(row -> {
                    moves.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>())
                            .add(new Moved(row.getObject("day", LocalDate.class), row.getString("place")));
                });
        return moves;
    }

    private Map<Long, Integer> levels(Range range) {
        Map<Long, Integer> best = new HashMap<>();
        asked("select worker, level from people.qualification where level <> '' and " + OF.formatted("region"), range)
                .query(row -> {
                    best.merge(row.getLong("worker"), levels.of(row.getString("level")), Math::max);
                });
        return best;
    }

    private Claims claims(Range range) {
        Claims claims = new Claims();
        asked(
                        "select worker, household, kind, holds, from_date, to_date from people.category where "
                                + OF.formatted("region"),
                        range)
                .query(row -> {
                    claims.add(
                            (Long) row.getObject("worker"),
                            row.getLong("household"),
                            row.getBoolean("holds"),
                            new Held(
                                    CategoryKind.valueOf(row.getString("kind")),
                                    day(row, "from_date"),
                                    day(row, "to_date")));
                });
        return claims;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        return (Boolean) row.getObject(column);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static List<String> words(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((String[]) array.getArray()).distinct().toList();
    }
}
