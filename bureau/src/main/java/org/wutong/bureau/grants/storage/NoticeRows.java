package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Actor;

/** Notices that hang out, and what is said against them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeRows {
    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Notice(
            long id,
            String number,
            String region,
            LocalDate openedOn,
            LocalDate closesOn,
            int cases,
            long fen,
            String openedName,
            long objections,
            long unanswered) {
        public boolean over(LocalDate today) {
            return closesOn.isBefore(today);
        }
    }

    /** @param upheld null until it is answered */
    public record Objection(
            long id,
            long notice,
            long grantCase,
            LocalDate onDay,
            String said,
            String who,
            String takenBy,
            @Nullable LocalDate answeredOn,
            String answer,
            @Nullable Boolean upheld,
            @Nullable String answeredBy) {}

    private static final String NOTICES = """
            select n.id, n.number, n.region, n.opened_on, n.closes_on, n.cases, n.fen, n.opened_name,
              (select count(*) from grants.objection o where o.notice = n.id) as objections,
              (select count(*) from grants.objection o where o.notice = n.id and o.answered_on is null) as unanswered
            from grants.notice n""";

    public long add(String region, LocalDate opened, LocalDate closes, int cases, long fen, Actor by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('grants.notice'))")
                .query()
                .listOfRows();
        return jdbc.sql("""
                insert into grants.notice (number, region, opened_on, closes_on, cases, fen, opened_by, opened_name)
                select 'GS' || ? || '-' || lpad((count(*) + 1)::text, 3, '0'), ?, ?::date, ?::date, ?, ?, ?, ?
                from grants.notice where extract(year from opened_on) = ? returning id""")
                .params(opened.getYear(), region, opened, closes, cases, fen, by.staff(), by.name(), opened.getYear())
                .query(Long.class)
                .single();
    }

    public List<Notice> newest(int most) {
        return jdbc.sql(NOTICES + " order by n.id desc limit ?")
                .param(most)
                .query(Notice.class)
                .list();
    }

    public Optional<Notice> find(long id) {
        return jdbc.sql(NOTICES + " where n.id = ?")
                .param(id)
                .query(Notice.class)
                .optional();
    }

    /** Cases of these whose notice hangs out on this day still, or that never hung out. */
    public List<Long> running(Collection<Long> cases, LocalDate today) {
        return jdbc.sql("""
                select c.id from grants.grant_case c left join grants.notice n on n.id = c.notice
                where c.id = any (?) and (n.id is null or n.closes_on >= ?::date)""")
                .params(cases.toArray(Long[]::new), today)
                .query(Long.class)
                .list();
    }

    /** Cases of these with an objection that nobody has answered. */
    public List<Long> disputed(Collection<Long> cases) {
        return jdbc.sql(
                        "select distinct grant_case from grants.objection where grant_case = any (?) and answered_on is null")
                .param(cases.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public List<Objection> objections(long notice) {
        return jdbc.sql("""
                select id, notice, grant_case, on_day, said, who, taken_by, answered_on, answer, upheld, answered_by
                from grants.objection where notice = ? order by id""").param(notice).query(Objection.class).list();
    }

    public List<Objection> ofCase(long grantCase) {
        return jdbc.sql("""
                select id, notice, grant_case, on_day, said, who, taken_by, answered_on, answer, upheld, answered_by
                from grants.objection where grant_case = ? order by id""").param(grantCase).query(Objection.class).list();
    }

    public Optional<Objection> objection(long id) {
        return jdbc.sql("""
                select id, notice, grant_case, on_day, said, who, taken_by, answered_on, answer, upheld, answered_by
                from grants.objection where id = ?""").param(id).query(Objection.class).optional();
    }

    public void object(long notice, long grantCase, String region, LocalDate day, String said, String who, Actor by) {
        jdbc.sql("""
                insert into grants.objection (notice, grant_case, region, on_day, said, who, taken_by)
                values (?, ?, ?, ?::date, ?, ?, ?)""")
                .params(notice, grantCase, region, day, said, who, by.name())
                .update();
    }

    /** @return whether it waited for an answer still */
    public boolean answer(long objection, LocalDate day, String answer, boolean upheld, Actor by) {
        return jdbc.sql("""
                update grants.objection set answered_on = ?::date, answer = ?, upheld = ?, answered_by = ?
                where id = ? and answered_on is null""").params(day, answer, upheld, by.name(), objection).update() == 1;
    }
}
