package org.wutong.bureau.analysis.storage;

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
import org.wutong.bureau.analysis.roster.Days;
import org.wutong.bureau.analysis.roster.Recorded;
import org.wutong.bureau.analysis.roster.Recorded.Moved;
import org.wutong.bureau.analysis.roster.Worked;
import org.wutong.bureau.people.Education;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.vocabulary.Gender;

/**
 * Reads people with all that the columns tell of them, closed records too where the transaction sees them. Each table is read by itself and put together
 * here: a join behind row guards is planned as if a handful came out of it. Days come as numbers, which are read sooner.
 */
@Component
public class ColumnRows {
    private static final int FETCHED = 5_000;
    private static final String BETWEEN_WORDS = "\u001f";
    private static final String MOVES = """
            select worker, day - date '1970-01-01' as day, changes -> 'region' ->> 0 as place from people.worker_history
            where jsonb_exists(changes, 'region') and changes -> 'region' ->> 0 is not null""";

    private final JdbcClient jdbc;
    private final Groups groups;
    private final PersonParts parts;

    ColumnRows(JdbcClient jdbc, Groups groups, PersonParts parts) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.parts = parts;
    }

    /** How many people stand in each village, by code. */
    public Map<String, Long> villages() {
        Map<String, Long> villages = new TreeMap<>();
        jdbc.sql("select region, count(*) as people from people.worker group by region")
                .query(row -> {
                    villages.put(row.getString("region"), row.getLong("people"));
                });
        return villages;
    }

    /** These workers and whoever shares a household with one of them. */
    public Set<Long> withHouseholds(Collection<Long> workers) {
        Set<Long> all = new HashSet<>(workers);
        all.addAll(jdbc.sql("""
                        select id from people.worker where household = any (array(
                          select household from people.worker where id = any (:workers)))""")
                .param("workers", workers.toArray(Long[]::new))
                .query(Long.class)
                .list());
        return all;
    }

    /** Ids of everybody who stands in one of these villages. */
    public List<Long> standingIn(Collection<String> villages) {
        return jdbc.sql("select id from people.worker where region = any (:villages)")
                .param("villages", villages.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Where everybody who ever moved came from. */
    public Map<Long, List<Moved>> moves() {
        return moves(jdbc.sql(MOVES + " order by id"));
    }

    /** Everybody of the villages from one code up to, not with, another. */
    public List<Recorded> within(String from, String to, LocalDate today, Map<Long, List<Moved>> moves) {
        return read(Whom.within(from, to), today, moves);
    }

    /** These people, wherever they stand; whoever is gone is left out. */
    public List<Recorded> these(Collection<Long> workers, LocalDate today) {
        Set<Long> households = new HashSet<>(jdbc.sql("select household from people.worker where id = any (:workers)")
                .param("workers", workers.toArray(Long[]::new))
                .query(Long.class)
                .list());
        return read(
                Whom.these(workers, households),
                today,
                moves(jdbc.sql(MOVES + " and worker = any (:workers) order by id")
                        .param("workers", workers.toArray(Long[]::new))));
    }

    private static Map<Long, List<Moved>> moves(JdbcClient.StatementSpec asked) {
        Map<Long, List<Moved>> moves = new HashMap<>();
        asked.query(row -> {
            moves.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>(2))
                    .add(new Moved(row.getInt("day"), row.getString("place")));
        });
        return moves;
    }

    private List<Recorded> read(Whom whom, LocalDate today, Map<Long, List<Moved>> moves) {
        Map<Long, List<Worked>> jobs = jobs(whom);
        Map<Long, Integer> best = parts.levels(whom);
        Map<Long, Standing> standings = parts.standings(whom, today);
        Claims claims = parts.claims(whom);
        List<Recorded> people = new ArrayList<>();
        jdbc.sql("""
                select id, household, region, birth_date - date '1970-01-01' as born, gender, education, labour_capacity, health, at_school, willing,
                  rural_hukou, coalesce(hukou_region, region) as home, closed_on - date '1970-01-01' as closed,
                  array_to_string(skills, e'\\x1f') as skills from people.worker where
                """ + whom.byId() + " order by region, id")
                .withFetchSize(FETCHED)
                .params(whom.parameters())
                .query(row -> {
                    long id = row.getLong("id");
                    Standing standing = standings.getOrDefault(id, Standing.NONE);
                    people.add(new Recorded(
                            id,
                            row.getString("region"),
                            day(row, "born", Days.NONE),
                            PersonParts.constant(Gender.class, row.getString("gender")),
                            PersonParts.constant(Education.class, row.getString("education")),
                            PersonParts.constant(LabourCapacity.class, row.getString("labour_capacity")),
                            row.getString("health"),
                            truth(row, "at_school"),
                            truth(row, "willing"),
                            row.getBoolean("rural_hukou"),
                            row.getString("home"),
                            day(row, "closed", Days.OPEN),
                            words(row.getString("skills")),
                            best.getOrDefault(id, 0),
                            standing.transferred(),
                            standing.scope(),
                            standing.incomeFen(),
                            claims.of(id, row.getLong("household")),
                            jobs.getOrDefault(id, List.of()),
                            moves.getOrDefault(id, List.of())));
                });
        return people;
    }

    private Map<Long, List<Worked>> jobs(Whom whom) {
        Map<Long, List<Worked>> jobs = new HashMap<>();
        jdbc.sql("""
                select worker, from_date - date '1970-01-01' as began, to_date - date '1970-01-01' as ended, main, self_employed, work_region,
                  left(industry, 1) as section, occupation, occupation_title, monthly_wage_fen,
                  coalesce('id ' || employer, nullif('name ' || trim(employer_name), 'name ')) as employer, channel
                from employment.spell where
                """ + whom.byWorker() + " order by worker, from_date, id")
                .withFetchSize(FETCHED)
                .params(whom.parameters())
                .query(row -> {
                    jobs.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>(2))
                            .add(new Worked(
                                    row.getInt("began"),
                                    day(row, "ended", Days.OPEN),
                                    row.getBoolean("main"),
                                    truth(row, "self_employed"),
                                    row.getString("work_region"),
                                    row.getString("section"),
                                    groups.of(row.getString("occupation"), row.getString("occupation_title")),
                                    PersonParts.number(row, "monthly_wage_fen"),
                                    row.getString("employer"),
                                    row.getString("channel")));
                });
        return jobs;
    }

    static int day(ResultSet row, String column, int none) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? none : day;
    }

    private static @Nullable Boolean truth(ResultSet row, String column) throws SQLException {
        boolean known = row.getBoolean(column);
        return row.wasNull() ? null : (Boolean) known;
    }

    private static List<String> words(@Nullable String together) {
        if (together == null || together.isEmpty()) {
            return List.of();
        }
        String[] words = together.split(BETWEEN_WORDS);
        return words.length == 1
                ? List.of(words)
                : Arrays.stream(words).distinct().toList();
    }
}
