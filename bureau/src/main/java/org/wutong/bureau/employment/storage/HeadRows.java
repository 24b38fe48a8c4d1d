package org.wutong.bureau.employment.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.HeadcountFilter;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.register.KeysetQuery;

/** Which employers have people, and who these are; months and classes are not asked of the database. */
@Component
public class HeadRows {
    private static final String FROM = """
            (select s.employer, count(distinct s.worker) as heads from employment.spell s
              where s.employer is not null and s.from_date <= :day and (s.to_date is null or s.to_date >= :day)
              group by s.employer) h
            join employers.employer e on e.id = h.employer""";

    private final JdbcClient jdbc;

    HeadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever worked for any of these employers on a day of the period. */
    public Set<Long> workersOf(Collection<Long> employers, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql("""
                select distinct worker from employment.spell
                where employer = any (?) and from_date <= ? and (to_date is null or to_date >= ?)""")
                .param(employers.toArray(Long[]::new))
                .param(to)
                .param(from)
                .query(Long.class)
                .list());
    }

    /** Those of these employers for whom anybody worked on a day of the period. */
    public Set<Long> having(Collection<Long> employers, LocalDate from, LocalDate to) {
        return new HashSet<>(jdbc.sql("""
                select distinct employer from employment.spell
                where employer = any (?) and from_date <= ? and (to_date is null or to_date >= ?)""")
                .param(employers.toArray(Long[]::new))
                .param(to)
                .param(from)
                .query(Long.class)
                .list());
    }

    /** Registered employers for whom these work or worked. */
    public List<Long> employersOf(Collection<Long> workers) {
        return jdbc.sql(
                        "select distinct employer from employment.spell where worker = any (?) and employer is not null")
                .param(workers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Employers with anybody in work that day, those with the most first. */
    public KeysetPage<Long> employers(HeadcountFilter filter, LocalDate day, @Nullable String at, int size) {
        return query(filter, day).page(jdbc, at, size, row -> row.getLong("id"));
    }

    public List<Long> employers(HeadcountFilter filter, LocalDate day, int most) {
        return query(filter, day).all(jdbc, most, row -> row.getLong("id"));
    }

    private static KeysetQuery query(HeadcountFilter filter, LocalDate day) {
        KeysetQuery query = new KeysetQuery("e.id", FROM, "e.id")
                .where("cast(:day as date) is not null", "day", day)
                .order("h.heads", "bigint", true);
        if (!filter.name().isEmpty()) {
            query.where("position(:name in e.name) > 0", "name", filter.name());
        }
        if (!filter.place().isEmpty()) {
            query.where("starts_with(e.region, :place)", "place", filter.place());
        }
        return switch (filter.group()) {
            case ALL -> query;
            case WORKSHOP ->
                query.where(
                        "(e.kind in ('WORKSHOP', 'COMMUNITY_FACTORY', 'SATELLITE_FACTORY') or e.workshop_recognised)");
            case HOME_SERVICE -> query.where("e.kind = 'HOME_SERVICE'");
            case STUDIO ->
                query.where(
                        "exists (select from employers.craftsman_studio one where one.employer = e.id"
                                + " and (one.since is null or one.since <= :day) and (one.until is null or one.until >= :day))");
        };
    }
}
