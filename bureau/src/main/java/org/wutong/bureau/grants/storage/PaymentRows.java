package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.BankLayouts;
import org.wutong.bureau.policies.PaymentsMade;
import org.wutong.bureau.register.CopyRows;

/** Payments: one line of a batch each. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaymentRows {
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;

    PaymentRows(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** A line about to be written. */
    public record NewPayment(
            long grantCase,
            int line,
            String region,
            String account,
            long beneficiary,
            @Nullable Long employer,
            String period,
            LocalDate forDay,
            String fund,
            long fen,
            String payee,
            byte[] accountCipher,
            String accountTail) {}

    /** A line as it stands. */
    public record Payment(
            long id,
            long grantCase,
            long batch,
            int line,
            String region,
            long beneficiary,
            long fen,
            long recoveredFen,
            String state,
            @Nullable String failure,
            String payee,
            String accountTail,
            @Nullable LocalDate settledOn) {}

    /** A line with what the bank needs. */
    public record Line(
            long grantCase, int line, String payee, byte[] accountCipher, String accountTail, long fen, String rule) {}

    /** What the bank says of a line. */
    public record Told(int line, BankLayouts.Outcome outcome, String words) {}

    public Map<Long, List<PaymentsMade.Made>> made(Collection<Long> beneficiaries) {
        Map<Long, List<PaymentsMade.Made>> made = new HashMap<>();
        jdbc.sql("""
                select beneficiary, account, for_day, fen - recovered_fen as fen from grants.payment
                where beneficiary = any (?) and state in ('UNDER_WAY', 'PAID') and fen > recovered_fen order by id""").param(beneficiaries.toArray(Long[]::new)).query(row -> {
            made.computeIfAbsent(row.getLong(1), one -> new ArrayList<>())
                    .add(new PaymentsMade.Made(row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)));
        });
        return made;
    }

    /** The same for organisations. */
    public Map<Long, List<PaymentsMade.Made>> madeToOrganisations(Collection<Long> employers) {
        return read(jdbc.sql("""
                select employer, account, for_day, fen - recovered_fen as fen from grants.payment
                where employer = any (?) and state in ('UNDER_WAY', 'PAID') and fen > recovered_fen order by id""").param(employers.toArray(Long[]::new)));
    }

    /** What was paid for subjects that cases of organisations count one by one; what was recovered is taken off each in proportion. */
    public Map<Long, List<PaymentsMade.Made>> madeFor(String kind, Collection<Long> subjects) {
        return read(jdbc.sql("""
                select n.subject, p.account, p.for_day, n.fen - (p.recovered_fen::numeric * n.fen / p.fen)::bigint as fen
                from grants.counted n join grants.payment p on p.grant_case = n.grant_case and p.state in ('UNDER_WAY', 'PAID')
                where n.kind = ? and n.subject = any (?) and n.fen is not null and p.fen > p.recovered_fen order by p.id""").params(kind, subjects.toArray(Long[]::new)));
    }

    private static Map<Long, List<PaymentsMade.Made>> read(JdbcClient.StatementSpec query) {
        Map<Long, List<PaymentsMade.Made>> made = new HashMap<>();
        query.query(row -> {
            made.computeIfAbsent(row.getLong(1), one -> new ArrayList<>())
                    .add(new PaymentsMade.Made(row.getString(2), row.getObject(3, LocalDate.class), row.getLong(4)));
        });
        return made;
    }

    /** Cases of these for whose account, person and period a payment stands already. */
    public List<Long> standing(Collection<Long> cases) {
        return jdbc.sql("""
                select c.id from grants.grant_case c join grants.payment p
                  on p.account = c.account and p.beneficiary = c.worker and p.employer is not distinct from c.employer and p.period = c.period and p.state in ('UNDER_WAY', 'PAID')
                where c.id = any (?)""").param(cases.toArray(Long[]::new)).query(Long.class).list();
    }

    public void add(long batch, List<NewPayment> payments) {
        for (int from = 0; from < payments.size(); from += ROWS_AT_ONCE) {
            CopyRows copy = new CopyRows();
            for (NewPayment one : payments.subList(from, Math.min(payments.size(), from + ROWS_AT_ONCE))) {
                copy.add(one.grantCase())
                        .add(batch)
                        .add(one.line())
                        .add(one.region())
                        .add(one.account())
                        .add(one.beneficiary())
                        .add(one.employer())
                        .add(one.period())
                        .add(one.forDay())
                        .add(one.fund())
                        .add(one.fen())
                        .add("UNDER_WAY")
                        .add(one.payee())
                        .add(one.accountCipher())
                        .add(one.accountTail())
                        .endRow();
            }
            copy.intoGuarded(
                    "grants.payment",
                    "grant_case, batch, line, region, account, beneficiary, employer, period, for_day, fund, fen, state, payee, account_cipher, account_tail",
                    dataSource);
        }
    }

    public List<Line> lines(long batch) {
        return jdbc.sql("""
                select p.grant_case, p.line, p.payee, p.account_cipher, p.account_tail, p.fen, c.rule
                from grants.payment p join grants.grant_case c on c.id = p.grant_case where p.batch = ? order by p.line""").param(batch).query(Line.class).list();
    }

    public List<Payment> page(long batch, @Nullable String state, int after, int most) {
        return jdbc.sql("""
                select id, grant_case, batch, line, region, beneficiary, fen, recovered_fen, state, failure, payee, account_tail, settled_on
                from grants.payment where batch = ? and line > ? and (?::text is null or state = ?) order by line limit ?""")
                .params(batch, after, state, state, most)
                .query(Payment.class)
                .list();
    }

    /** The newest payment of a case. */
    public Optional<Payment> ofCase(long grantCase) {
        return jdbc.sql("""
                select id, grant_case, batch, line, region, beneficiary, fen, recovered_fen, state, failure, payee, account_tail, settled_on
                from grants.payment where grant_case = ? order by id desc limit 1""").param(grantCase).query(Payment.class).optional();
    }

    /**
     * Writes down what the bank says of lines still under way, and of lines it paid and takes back later. @return cases of those settled now
     */
    public List<Settled> settle(long batch, List<Told> told, LocalDate day) {
        return jdbc.sql("""
                update grants.payment p set state = case when t.outcome = 'PAID' then 'PAID' else 'FAILED' end,
                  failure = case when t.outcome = 'PAID' then null else t.outcome || ' ' || t.words end, settled_on = ?::date
                from unnest(?::int[], ?::text[], ?::text[]) t (line, outcome, words)
                where p.batch = ? and p.line = t.line and (p.state = 'UNDER_WAY'
                  or p.state = 'PAID' and t.outcome <> 'PAID' and exists (select from grants.grant_case c where c.id = p.grant_case and c.state = 'PAID'))
                returning p.grant_case, p.beneficiary, p.state = 'PAID' as paid""")
                .params(
                        day,
                        told.stream().map(Told::line).toArray(Integer[]::new),
                        told.stream().map(one -> one.outcome().name()).toArray(String[]::new),
                        told.stream().map(Told::words).toArray(String[]::new),
                        batch)
                .query(Settled.class)
                .list();
    }

    public record Settled(long grantCase, long beneficiary, boolean paid) {}

    /** Takes back every line of a batch that did not leave. @return cases of them */
    public List<Settled> cancel(long batch) {
        return jdbc.sql("""
                update grants.payment set state = 'CANCELLED' where batch = ? and state = 'UNDER_WAY'
                returning grant_case, beneficiary, false as paid""").param(batch).query(Settled.class).list();
    }

    public long underWay(long batch) {
        return jdbc.sql("select count(*) from grants.payment where batch = ? and state = 'UNDER_WAY'")
                .param(batch)
                .query(Long.class)
                .single();
    }

    /** Adds what came back of a payment; wholly recovered, it stands in the way of no other. */
    public void recovered(long payment, long fen) {
        jdbc.sql("""
                update grants.payment set recovered_fen = recovered_fen + ?,
                  state = case when recovered_fen + ? = fen then 'RECOVERED' else state end where id = ?""").params(fen, fen, payment).update();
    }
}
