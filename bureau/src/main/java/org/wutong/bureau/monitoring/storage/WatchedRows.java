package org.wutong.bureau.monitoring.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.monitoring.watch.Watched;
import org.wutong.bureau.monitoring.watch.Watched.Held;
import org.wutong.bureau.monitoring.watch.Watched.Job;
import org.wutong.bureau.monitoring.watch.Watched.Slip;

/** Reads what is looked at of the people of households, many households at a time. */
@Component
public class WatchedRows {
    /** Jobs that ended earlier open nothing any more. */
    private static final int YEARS_BACK = 2;

    private static final int MONTHS_OF_SLIPS = 12;

    private final JdbcClient jdbc;
    private final InsuredRows insured;

    WatchedRows(JdbcClient jdbc, InsuredRows insured) {
        this.jdbc = jdbc;
        this.insured = insured;
    }

    /** @param kinds kinds of insurance, and categories, that any rule asks for */
    public Map<Long, List<Watched>> of(
            Collection<Long> households, LocalDate day, Collection<String> kinds, Collection<String> categories) {
        Long[] homes = households.toArray(Long[]::new);
        Map<Long, List<Job>> jobs = jobs(homes, day.minusYears(YEARS_BACK));
        Map<Long, List<Slip>> slips =
                slips(homes, day.minusMonths(MONTHS_OF_SLIPS).withDayOfMonth(1));
        Map<Long, List<Watched.Insured>> paid = kinds.isEmpty() ? Map.of() : insured.of(homes, kinds, day);
        Map<Long, List<Category>> held = categories.isEmpty() ? Map.of() : categories(homes, categories);
        Map<Long, List<Watched>> found = new TreeMap<>();
        jdbc.sql("""
                select w.id, w.household, w.region, w.labour_capacity, w.at_school, w.birth_date, w.gender, w.willing,
                  greatest(w.contacted_on, w.refreshed_on, r.day,
                    (select max(t.reached_on) from services.tally t where t.worker = w.id)) as reached, coalesce(s.status, 'NO_RECORD') as status, s.valid_until,
                  coalesce(s.public_post, false) as public_post, s.since
                from people.worker w left join employment.status s on s.worker = w.id left join monitoring.reached r on r.worker = w.id
                where w.household = any (?) order by w.household, w.id""").param(homes).query(row -> {
            long id = row.getLong("id");
            long household = row.getLong("household");
            found.computeIfAbsent(household, home -> new ArrayList<>())
                    .add(new Watched(
                            id,
                            household,
                            row.getString("region"),
                            row.getString("labour_capacity"),
                            (Boolean) row.getObject("at_school"),
                            day(row, "birth_date"),
                            row.getString("gender"),
                            (Boolean) row.getObject("willing"),
                            day(row, "reached"),
                            row.getString("status"),
                            day(row, "valid_until"),
                            row.getBoolean("public_post"),
                            day(row, "since"),
                            jobs.getOrDefault(id, List.of()),
                            holding(held.getOrDefault(household, List.of()), id),
                            slips.getOrDefault(id, List.of()),
                            paid.getOrDefault(id, List.of())));
        });
        return found;
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private Map<Long, List<Job>> jobs(Long[] homes, LocalDate since) {
        Map<Long, List<Job>> jobs = new HashMap<>();
        jdbc.sql("""
                select s.worker, s.id, s.employer_name, s.from_date, s.to_date, s.main,
                  coalesce(s.contract_until, (coalesce(s.contract_from, s.from_date) + make_interval(months => s.contract_months))::date - 1)
                    as contract_until
                from employment.spell s join people.worker w on w.id = s.worker
                where w.household = any (:homes) and (s.to_date is null or s.to_date >= :since) order by s.worker, s.from_date, s.id""").param("homes", homes).param("since", since).query(row -> {
            jobs.computeIfAbsent(row.getLong("worker"), worker -> new ArrayList<>())
                    .add(new Job(
                            row.getLong("id"),
                            row.getString("employer_name"),
                            row.getObject("from_date", LocalDate.class),
                            day(row, "to_date"),
                            row.getBoolean("main"),
                            day(row, "contract_until")));
        });
        return jobs;
    }

    private Map<Long, List<Slip>> slips(Long[] homes, LocalDate since) {
        Map<Long, List<Slip>> slips = new HashMap<>();
        jdbc.sql("""
                select p.worker, p.spell, p.month, p.gross_fen from employment.wage_slip p join people.worker w on w.id = p.worker
                where w.household = any (:homes) and p.month >= :since order by p.worker, p.spell, p.month""").param("homes", homes).param("since", since).query(row -> {
            slips.computeIfAbsent(row.getLong(1), worker -> new ArrayList<>())
                    .add(new Slip(row.getLong(2), YearMonth.from(row.getObject(3, LocalDate.class)), row.getLong(4)));
        });
        return slips;
    }

    private record Category(@Nullable Long worker, Held held) {}

    private Map<Long, List<Category>> categories(Long[] homes, Collection<String> kinds) {
        Map<Long, List<Category>> found = new HashMap<>();
        jdbc.sql("""
                select household, worker, kind, from_date, to_date from people.category
                where holds and household = any (:homes) and kind = any (:kinds)""")
                .param("homes", homes)
                .param("kinds", kinds.toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong("household"), home -> new ArrayList<>())
                            .add(new Category(
                                    (Long) row.getObject("worker"),
                                    new Held(row.getString("kind"), day(row, "from_date"), day(row, "to_date"))));
                });
        return found;
    }

    private static List<Held> holding(List<Category> ofHousehold, long worker) {
        return ofHousehold.stream()
                .filter(one -> one.worker() == null || one.worker() == worker)
                .map(Category::held)
                .toList();
    }
}
