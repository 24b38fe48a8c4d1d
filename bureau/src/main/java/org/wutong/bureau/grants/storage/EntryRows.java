package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.FundPart;
import org.wutong.bureau.grants.Step;

/** The ledger of funds: entries are only added, and what a case holds is the sum of its entries. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EntryRows {
    private final JdbcClient jdbc;

    EntryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes out all that these cases hold, each in the year it stands in, and puts their sums into a part of this year's fund. */
    public void rebook(Collection<Long> ids, @Nullable FundPart part, Step step, LocalDate day) {
        Long[] cases = ids.toArray(Long[]::new);
        jdbc.sql("""
                insert into grants.entry (grant_case, region, fund, year, part, fen, on_day, step)
                select e.grant_case, e.region, e.fund, e.year, e.part, -sum(e.fen), ?::date, ?
                from grants.entry e where e.grant_case = any (?) group by e.grant_case, e.region, e.fund, e.year, e.part having sum(e.fen) <> 0
                union all
                select id, region, fund, extract(year from ?::date), ?::text, fen, ?::date, ? from grants.grant_case
                where id = any (?) and ?::text is not null""")
                .params(
                        day,
                        step.name(),
                        cases,
                        day,
                        part == null ? null : part.name(),
                        day,
                        step.name(),
                        cases,
                        part == null ? null : part.name())
                .update();
    }

    /** Money that came back: less is paid. */
    public void comeBack(long grantCase, long fen, Step step, LocalDate day) {
        jdbc.sql("""
                insert into grants.entry (grant_case, region, fund, year, part, fen, on_day, step)
                select id, region, fund, coalesce((select max(year) from grants.entry e where e.grant_case = c.id and e.part = 'PAID'),
                  extract(year from ?::date)), 'PAID', ?, ?::date, ? from grants.grant_case c where id = ?""").params(day, -fen, day, step.name(), grantCase).update();
    }

    /** What stands in one part of a fund in a year, at a place and below. */
    public record Held(String fund, int year, FundPart part, long fen, long cases) {}

    public List<Held> held(int year, String place) {
        return jdbc.sql("""
                select fund, year, part, sum(fen)::bigint as fen, count(distinct grant_case) as cases from grants.entry
                where year = ? and region >= ? and region < ? group by fund, year, part""").params(year, place, place + "~").query(Held.class).list();
    }
}
