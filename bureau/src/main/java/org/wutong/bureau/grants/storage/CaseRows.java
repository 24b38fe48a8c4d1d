package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.Consent;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.NewCase;
import org.wutong.bureau.grants.Step;
import org.wutong.bureau.grants.StepTaken;
import org.wutong.bureau.offices.Actor;

/** Cases and the steps taken with them, many at a time, within the scopes of whoever acts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseRows {
    static final String COLUMNS = """
            id, rule, account, period, worker, household, employer, claim, region, fund, for_day, fen, least_fen, most_fen, state, resume, due_on, priority,
            opened_on, opened_by, decision, policy_set, consent, consent_note, notice, batch, version""";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<GrantCase> find(long id) {
        return all(List.of(id)).stream().findFirst();
    }

    /** In the order in which money is given out: class, then time, then number. */
    public List<GrantCase> all(Collection<Long> ids) {
        return jdbc.sql("select " + COLUMNS
                        + " from grants.grant_case where id = any (?) order by priority, submitted_at nulls last, id")
                .param(ids.toArray(Long[]::new))
                .query(GrantCase.class)
                .list();
    }

    /** The same, held until the transaction ends, so that two commands do not take the same cases; ids in the order of all. */
    public List<GrantCase> held(Collection<Long> ids) {
        jdbc.sql("select id from grants.grant_case where id = any (?) order by id for update")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
        return all(ids);
    }

    public List<GrantCase> inState(CaseState state, String fund, int most) {
        return jdbc.sql("select " + COLUMNS + " from grants.grant_case where state = ? and fund = ?"
                        + " order by priority, submitted_at nulls last, id limit ?")
                .params(state.name(), fund, most)
                .query(GrantCase.class)
                .list();
    }

    public List<GrantCase> ofNotice(long notice) {
        return jdbc.sql("select " + COLUMNS + " from grants.grant_case where notice = ? order by region, id")
                .param(notice)
                .query(GrantCase.class)
                .list();
    }

    public List<GrantCase> ofWorker(long worker) {
        return jdbc.sql("select " + COLUMNS + " from grants.grant_case where worker = ? order by id desc")
                .param(worker)
                .query(GrantCase.class)
                .list();
    }

    public List<GrantCase> ofEmployer(long employer) {
        return jdbc.sql("select " + COLUMNS + " from grants.grant_case where employer = ? order by id desc")
                .param(employer)
                .query(GrantCase.class)
                .list();
    }

    /** Cases that stand for what this organisation is paid from an account for one claim. */
    public int standing(String account, long employer, String claim) {
        return jdbc.sql("""
                select count(*) from grants.grant_case where account = ? and employer = ? and claim = ? and state <> 'CLOSED'""")
                .params(account, employer, claim)
                .query(Integer.class)
                .single();
    }

    /** Account, organisation and period of every case of an organisation that stands, joined by a blank. */
    public Set<String> standingOfOrganisations() {
        return new HashSet<>(jdbc.sql("""
                select account || ' ' || employer || ' ' || period from grants.grant_case
                where employer is not null and state <> 'CLOSED'""").query(String.class).list());
    }

    /** How many cases stand in each state, with their sums. */
    public Map<CaseState, Sum> byState() {
        Map<CaseState, Sum> sums = new EnumMap<>(CaseState.class);
        jdbc.sql("select state, count(*), sum(fen) from grants.grant_case group by state")
                .query(row -> {
                    sums.put(CaseState.valueOf(row.getString(1)), new Sum(row.getLong(2), row.getLong(3)));
                });
        return sums;
    }

    public record Sum(long cases, long fen) {}

    /** Opens cases; what stands already for the same account, person and period is left alone. @return those opened */
    public List<Long> add(
            List<NewCase> cases,
            CaseState state,
            Consent consent,
            String note,
            LocalDate day,
            @Nullable LocalDate due,
            Actor by) {
        if (cases.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                insert into grants.grant_case (rule, account, period, worker, household, employer, claim, region, fund, for_day, fen, least_fen, most_fen,
                  priority, decision, policy_set, state, consent, consent_note, opened_on, due_on, opened_by)
                select t.*, ?, ?, ?, ?::date, ?::date, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[],
                  ?::bigint[], ?::int[], ?::text[], ?::text[]) t
                on conflict do nothing returning id""")
                .param(state.name())
                .param(consent.name())
                .param(note)
                .param(day)
                .param(due)
                .param(by.name())
                .param(cases.stream().map(NewCase::rule).toArray(String[]::new))
                .param(cases.stream().map(NewCase::account).toArray(String[]::new))
                .param(cases.stream().map(NewCase::period).toArray(String[]::new))
                .param(cases.stream().map(NewCase::worker).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::household).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::employer).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::claim).toArray(String[]::new))
                .param(cases.stream().map(NewCase::region).toArray(String[]::new))
                .param(cases.stream().map(NewCase::fund).toArray(String[]::new))
                .param(cases.stream().map(one -> one.forDay().toString()).toArray(String[]::new))
                .param(cases.stream().map(NewCase::fen).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::leastFen).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::mostFen).toArray(Long[]::new))
                .param(cases.stream().map(NewCase::priority).toArray(Integer[]::new))
                .param(cases.stream().map(NewCase::decision).toArray(String[]::new))
                .param(cases.stream().map(NewCase::policySet).toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    /** Moves cases that are still in that state. @return those moved */
    public List<Long> move(
            Collection<Long> ids, CaseState from, CaseState to, @Nullable CaseState resume, @Nullable LocalDate due) {
        return jdbc.sql("""
                update grants.grant_case set state = ?, resume = ?, due_on = ?::date, version = version + 1,
                  submitted_at = case when ? = 'SUBMITTED' then coalesce(submitted_at, now()) else submitted_at end
                where id = any (?) and state = ? returning id""")
                .params(
                        to.name(),
                        resume == null ? null : resume.name(),
                        due,
                        to.name(),
                        ids.toArray(Long[]::new),
                        from.name())
                .query(Long.class)
                .list();
    }

    /** Notes a step of cases as they stand after it. */
    public void note(
            Collection<Long> ids,
            Step step,
            @Nullable CaseState from,
            CaseState to,
            LocalDate day,
            Actor by,
            String reason) {
        jdbc.sql("""
                insert into grants.step (grant_case, region, step, from_state, to_state, on_day, staff, staff_name, office, reason, fen)
                select id, region, ?, ?, ?, ?::date, ?, ?, ?, ?, fen from grants.grant_case where id = any (?)""")
                .params(
                        step.name(),
                        from == null ? null : from.name(),
                        to.name(),
                        day,
                        by.staff(),
                        by.name(),
                        by.office(),
                        reason,
                        ids.toArray(Long[]::new))
                .update();
    }

    public List<StepTaken> steps(long id) {
        return jdbc.sql("""
                select step, from_state, to_state, on_day, at, staff, staff_name, office, reason, fen
                from grants.step where grant_case = ? order by id""").param(id).query(StepTaken.class).list();
    }

    /** Cases of these that this person drafted, submitted, mended or looked at before. */
    public List<Long> touchedBy(Collection<Long> ids, long staff) {
        return jdbc.sql("""
                select distinct grant_case from grants.step
                where grant_case = any (?) and staff = ? and step in ('DRAFT', 'SUBMIT', 'MEND', 'CHECK', 'REVIEW', 'APPROVE')""")
                .params(ids.toArray(Long[]::new), staff)
                .query(Long.class)
                .list();
    }

    /** Cases of these whose household this person declared as of a relative. */
    public List<Long> ofRelatives(Collection<Long> ids, long staff) {
        return jdbc.sql("""
                select id from grants.grant_case c
                where id = any (?) and exists (select from grants.kinship k where k.staff = ? and k.household = c.household)""")
                .params(ids.toArray(Long[]::new), staff)
                .query(Long.class)
                .list();
    }

    /** Cases of these without a bank account on record. */
    public List<Long> withoutAccount(Collection<Long> ids) {
        return jdbc.sql("""
                select c.id from grants.grant_case c left join people.worker w on w.id = c.worker
                  left join grants.organisation_account a on a.employer = c.employer
                where c.id = any (?) and coalesce(w.account_cipher, a.account_cipher) is null""").param(ids.toArray(Long[]::new)).query(Long.class).list();
    }

    /** What was mended: sum, day, decision it is made of. */
    public void mend(long id, NewCase now, Consent consent, String note) {
        jdbc.sql("""
                update grants.grant_case set rule = ?, household = ?, region = ?, for_day = ?, fen = ?, least_fen = ?, most_fen = ?, priority = ?,
                  decision = ?, policy_set = ?, consent = ?, consent_note = ? where id = ?""")
                .params(
                        now.rule(),
                        now.household(),
                        now.region(),
                        now.forDay(),
                        now.fen(),
                        now.leastFen(),
                        now.mostFen(),
                        now.priority(),
                        now.decision(),
                        now.policySet(),
                        consent.name(),
                        note,
                        id)
                .update();
    }

    public void hangOut(Collection<Long> ids, @Nullable Long notice) {
        jdbc.sql("update grants.grant_case set notice = ? where id = any (?)")
                .params(notice, ids.toArray(Long[]::new))
                .update();
    }

    public void inBatch(Collection<Long> ids, @Nullable Long batch) {
        jdbc.sql("update grants.grant_case set batch = ? where id = any (?)")
                .params(batch, ids.toArray(Long[]::new))
                .update();
    }
}
