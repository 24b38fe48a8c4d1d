package org.wutong.bureau.matching.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a drive asks about people besides their wishes, as far as whoever acts may see. Runs inside the caller's transaction. */
@Component
public class DrivePeopleRows {
    private final JdbcClient jdbc;

    DrivePeopleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By worker, which of these kinds of category hold on a day. A person's own record goes before the household's. */
    public Map<Long, Set<String>> categories(Collection<String> kinds, LocalDate day) {
        Map<Long, Set<String>> held = new HashMap<>();
        jdbc.sql("""
                select w.id, c.kind from people.worker w join people.category c on c.household = w.household and c.holds
                  and (c.from_date is null or c.from_date <= :day) and (c.to_date is null or c.to_date >= :day)
                  and (c.worker = w.id or c.worker is null
                       and not exists (select from people.category own where own.worker = w.id and own.kind = c.kind))
                where c.kind = any (:kinds)""")
                .param("day", day)
                .param("kinds", kinds.toArray(String[]::new))
                .query(row -> {
                    held.computeIfAbsent(row.getLong(1), worker -> new HashSet<>())
                            .add(row.getString(2));
                });
        return held;
    }

    /** Members of households in which somebody is able to work and nobody does; of whose able members one is untold are not among them. */
    public Set<Long> nobodyInWork() {
        return ids("""
                with homes as (
                  select m.household from people.worker m left join employment.status s on s.worker = m.id
                  group by m.household
                  having count(*) filter (where s.status = 'EMPLOYED') = 0
                    and bool_or(coalesce(m.labour_capacity, '') in ('FULL', 'WEAK', 'HALF') and m.at_school is not true)
                    and not bool_or(coalesce(m.labour_capacity, '') in ('FULL', 'WEAK', 'HALF') and m.at_school is not true
                                    and coalesce(s.status, 'NO_RECORD') = 'NO_RECORD'))
                select w.id from people.worker w join homes on homes.household = w.household""");
    }

    public Set<Long> employed() {
        return ids("select worker from employment.status where status = 'EMPLOYED'");
    }

    /** Who has accepted a job, or was hired for one off a shortlist. */
    public Set<Long> accepted() {
        return ids("""
                select worker from matching.answer where ended_at is null and choice = 'ACCEPTED'
                union select worker from matching.shortlisted where status = 'HIRED'""");
    }

    /** Who holds an offer of another confirmed drive and has not said no to it. */
    public Set<Long> offeredElsewhere(long drive) {
        return new HashSet<>(jdbc.sql("""
                select l.worker from matching.drive d join matching.drive_line l on l.plan = d.plan
                  left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
                where d.state = 'CONFIRMED' and d.id <> ? and l.offered and a.choice is distinct from 'DECLINED'""").param(drive).query(Long.class).list());
    }

    /** By vacancy, seats that offers of other confirmed drives wait for an answer to. */
    public Map<Long, Integer> offeredSeats(long drive) {
        Map<Long, Integer> seats = new HashMap<>();
        jdbc.sql("""
                select l.vacancy, count(*) from matching.drive d join matching.drive_line l on l.plan = d.plan
                  left join matching.answer a on a.worker = l.worker and a.vacancy = l.vacancy and a.ended_at is null
                  left join matching.shortlisted s on s.worker = l.worker and s.vacancy = l.vacancy
                where d.state = 'CONFIRMED' and d.id <> ? and l.offered and a.choice is null
                  and s.status in ('RECOMMENDED', 'CONTACTED', 'INTERVIEW', 'OFFERED')
                group by l.vacancy""").param(drive).query(row -> {
            seats.put(row.getLong(1), row.getInt(2));
        });
        return seats;
    }

    /** By worker, vacancies whose shortlist they left, or whose employer refused them. */
    public Map<Long, Set<Long>> offShortlists() {
        Map<Long, Set<Long>> off = new HashMap<>();
        jdbc.sql("select worker, vacancy from matching.shortlisted where status in ('REFUSED', 'WITHDRAWN')")
                .query(row -> {
                    off.computeIfAbsent(row.getLong(1), worker -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return off;
    }

    private Set<Long> ids(String sql) {
        List<Long> ids = jdbc.sql(sql).query(Long.class).list();
        return new HashSet<>(ids);
    }
}
