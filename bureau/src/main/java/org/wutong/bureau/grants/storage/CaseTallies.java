package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.CaseState;

/** Cases counted, by place and by what the two books say of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseTallies {
    private final JdbcClient jdbc;

    CaseTallies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record AtPlace(String region, long cases, long fen) {}

    public List<AtPlace> inState(CaseState state) {
        return jdbc.sql("""
                select region, count(*) as cases, sum(fen)::bigint as fen from grants.grant_case where state = ? group by region order by region""").param(state.name()).query(AtPlace.class).list();
    }

    /** Cases that wait past their day. */
    public List<AtPlace> late(LocalDate today) {
        return jdbc.sql("""
                select region, count(*) as cases, sum(fen)::bigint as fen from grants.grant_case
                where due_on < ?::date and state not in ('PAID', 'RECOVERED', 'CLOSED') group by region order by region""").param(today).query(AtPlace.class).list();
    }

    public record OfFund(String fund, long cases, long fen) {}

    public List<OfFund> byFund(CaseState state) {
        return jdbc.sql("""
                select fund, count(*) as cases, sum(fen)::bigint as fen from grants.grant_case where state = ? group by fund order by fund""").param(state.name()).query(OfFund.class).list();
    }

    /** One sum that two books tell differently, in fen. */
    public record Difference(String what, String which, long one, long other) {}

    /**
     * Holds the books against each other: what cases hold by their state and what the ledger of funds says; batches and their lines; what is
     * paid by cases and by payments. Empty where all agree to the fen.
     */
    public List<Difference> differences() {
        return jdbc.sql("""
                select 'case-entries' as what, c.id::text as which,
                  (case when c.state in ('DRAFTED', 'CLOSED') then 0
                        when c.state in ('PAID', 'RECOVERING', 'RECOVERED') then c.fen - coalesce((select sum(i.fen) from grants.instalment i
                          join grants.recovery r on r.id = i.recovery where r.grant_case = c.id and i.paid_on is not null), 0)
                        else c.fen end)::bigint as one,
                  coalesce(e.fen, 0)::bigint as other
                from grants.grant_case c left join (select grant_case, sum(fen) as fen from grants.entry where grant_case is not null group by grant_case) e on e.grant_case = c.id
                where (case when c.state in ('DRAFTED', 'CLOSED') then 0
                        when c.state in ('PAID', 'RECOVERING', 'RECOVERED') then c.fen - coalesce((select sum(i.fen) from grants.instalment i
                          join grants.recovery r on r.id = i.recovery where r.grant_case = c.id and i.paid_on is not null), 0)
                        else c.fen end) <> coalesce(e.fen, 0)
                union all
                select 'part', c.fund || ' ' || c.part, c.fen::bigint, coalesce(e.fen, 0)::bigint from (
                  select fund, part, sum(held) as fen from (
                    select fund, case when state in ('SUBMITTED', 'CHECKED', 'REVIEWED', 'NOTICE', 'MENDING') then 'RESERVED'
                      when state in ('APPROVED', 'BATCHED', 'RETURNED') then 'COMMITTED' else 'PAID' end as part,
                      fen - coalesce((select sum(p.recovered_fen) from grants.payment p where p.grant_case = g.id), 0) as held
                    from grants.grant_case g where state not in ('DRAFTED', 'CLOSED')) s group by fund, part) c
                  left join (select fund, part, sum(fen) as fen from grants.entry where grant_case is not null group by fund, part) e using (fund, part)
                where c.fen <> coalesce(e.fen, 0)
                union all
                select 'service', d.id::text, (case when d.state = 'CANCELLED' then 0 else d.fen end)::bigint, coalesce(e.fen, 0)::bigint
                from grants.deliverable d left join (select deliverable, sum(fen) as fen from grants.entry
                  where part = 'RESERVED' and deliverable in (select id from grants.deliverable where state in ('AGREED', 'DELIVERED', 'ACCEPTED'))
                     or part = 'COMMITTED' and deliverable in (select id from grants.deliverable where state = 'APPROVED')
                     or part = 'PAID' and deliverable in (select id from grants.deliverable where state = 'PAID')
                  group by deliverable) e on e.deliverable = d.id
                where (case when d.state = 'CANCELLED' then 0 else d.fen end) <> coalesce(e.fen, 0)
                  or (select sum(x.fen) from grants.entry x where x.deliverable = d.id) is distinct from
                     (case when d.state = 'CANCELLED' then 0 else d.fen end)
                union all
                select 'batch-lines', b.number, b.lines, count(p.*) from grants.batch b left join grants.payment p on p.batch = b.id
                group by b.id having b.lines <> count(p.*)
                union all
                select 'batch-fen', b.number, b.fen, coalesce(sum(p.fen), 0)::bigint from grants.batch b left join grants.payment p on p.batch = b.id
                group by b.id having b.fen <> coalesce(sum(p.fen), 0)
                union all
                select 'paid-twice', c.id::text, 1, count(*) from grants.grant_case c join grants.payment p on p.grant_case = c.id
                where p.state in ('UNDER_WAY', 'PAID') group by c.id having count(*) > 1
                union all
                select 'case-payment', c.id::text, c.fen, coalesce(sum(p.fen), 0)::bigint from grants.grant_case c
                  left join grants.payment p on p.grant_case = c.id and p.state in ('UNDER_WAY', 'PAID', 'RECOVERED')
                where c.state in ('BATCHED', 'PAID', 'RECOVERING', 'RECOVERED') group by c.id having c.fen <> coalesce(sum(p.fen), 0)
                union all
                select 'payment-case', p.id::text, p.fen, 0 from grants.payment p join grants.grant_case c on c.id = p.grant_case
                where p.state = 'UNDER_WAY' and c.state <> 'BATCHED' or p.state = 'PAID' and c.state not in ('PAID', 'RECOVERING')
                union all
                select 'case-counted', c.id::text, c.fen, sum(n.fen)::bigint from grants.grant_case c
                  join grants.counted n on n.grant_case = c.id and n.fen is not null group by c.id having c.fen <> sum(n.fen)
                order by 1, 2""").query(Difference.class).list();
    }
}
