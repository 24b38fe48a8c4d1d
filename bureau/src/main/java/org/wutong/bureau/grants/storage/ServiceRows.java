package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.FundPart;
import org.wutong.bureau.grants.NewContract;
import org.wutong.bureau.grants.ServiceStep;
import org.wutong.bureau.offices.Actor;

/** Contracts of purchased services and what is delivered under them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ServiceRows {
    private final JdbcClient jdbc;

    ServiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param agreedFen what its deliverables come to, cancelled ones left out; {@code paidFen} of it is paid */
    public record Contract(
            long id,
            String number,
            String region,
            String title,
            String provider,
            String fund,
            long fen,
            LocalDate fromOn,
            LocalDate toOn,
            String basis,
            String madeName,
            long agreedFen,
            long paidFen) {}

    public record Deliverable(
            long id,
            long contract,
            int nth,
            String region,
            String fund,
            String title,
            LocalDate dueOn,
            long fen,
            ServiceStep.State state,
            @Nullable String voucher) {}

    public record Taken(
            long deliverable,
            ServiceStep step,
            LocalDate onDay,
            OffsetDateTime at,
            String staffName,
            String office,
            String note) {}

    private static final String CONTRACTS = """
            select c.id, c.number, c.region, c.title, c.provider, c.fund, c.fen, c.from_on, c.to_on, c.basis, c.made_name,
              coalesce((select sum(d.fen) from grants.deliverable d where d.contract = c.id and d.state <> 'CANCELLED'), 0)::bigint as agreed_fen,
              coalesce((select sum(d.fen) from grants.deliverable d where d.contract = c.id and d.state = 'PAID'), 0)::bigint as paid_fen
            from grants.contract c""";

    private static final String DELIVERABLES =
            "select id, contract, nth, region, fund, title, due_on, fen, state, voucher from grants.deliverable";

    public List<Contract> newest(int most) {
        return jdbc.sql(CONTRACTS + " order by c.id desc limit ?")
                .param(most)
                .query(Contract.class)
                .list();
    }

    public Optional<Contract> find(long id) {
        return jdbc.sql(CONTRACTS + " where c.id = ?")
                .param(id)
                .query(Contract.class)
                .optional();
    }

    /** @return empty where a contract of that number stands */
    public Optional<Long> add(NewContract one, LocalDate day, Actor by) {
        return jdbc.sql("""
                insert into grants.contract (number, region, title, provider, fund, fen, from_on, to_on, basis, made_on, made_by, made_name)
                values (?, ?, ?, ?, ?, ?, ?::date, ?::date, ?, ?::date, ?, ?) on conflict (number) do nothing returning id""")
                .params(
                        one.number(),
                        one.region(),
                        one.title(),
                        one.provider(),
                        one.fund(),
                        one.fen(),
                        one.fromOn(),
                        one.toOn(),
                        one.basis(),
                        day,
                        by.staff(),
                        by.name())
                .query(Long.class)
                .optional();
    }

    public long addDeliverable(Contract contract, String title, LocalDate due, long fen) {
        return jdbc.sql("""
                insert into grants.deliverable (contract, nth, region, fund, title, due_on, fen, state)
                select ?, count(*) + 1, ?, ?, ?, ?::date, ?, 'AGREED' from grants.deliverable where contract = ? returning id""")
                .params(contract.id(), contract.region(), contract.fund(), title, due, fen, contract.id())
                .query(Long.class)
                .single();
    }

    public List<Deliverable> of(long contract) {
        return jdbc.sql(DELIVERABLES + " where contract = ? order by nth")
                .param(contract)
                .query(Deliverable.class)
                .list();
    }

    /** Held until the transaction ends. */
    public Optional<Deliverable> held(long id) {
        return jdbc.sql(DELIVERABLES + " where id = ? for update")
                .param(id)
                .query(Deliverable.class)
                .optional();
    }

    public List<Taken> steps(long contract) {
        return jdbc.sql("""
                select s.deliverable, s.step, s.on_day, s.at, s.staff_name, s.office, s.note
                from grants.deliverable_step s join grants.deliverable d on d.id = s.deliverable where d.contract = ? order by s.id""").param(contract).query(Taken.class).list();
    }

    public boolean touchedBy(long deliverable, long staff) {
        return jdbc.sql("select exists (select from grants.deliverable_step where deliverable = ? and staff = ?)")
                .params(deliverable, staff)
                .query(Boolean.class)
                .single();
    }

    public void move(Deliverable one, ServiceStep step, LocalDate day, Actor by, String note) {
        jdbc.sql("update grants.deliverable set state = ?, voucher = ? where id = ?")
                .params(step.to().name(), step == ServiceStep.PAY ? note : null, one.id())
                .update();
        jdbc.sql("""
                insert into grants.deliverable_step (deliverable, region, step, on_day, staff, staff_name, office, note)
                values (?, ?, ?, ?::date, ?, ?, ?, ?)""")
                .params(one.id(), one.region(), step.name(), day, by.staff(), by.name(), by.office(), note)
                .update();
    }

    /** Takes out all it holds of its fund and puts its sum into a part of this year's; null puts it nowhere. */
    public void rebook(long deliverable, @Nullable FundPart part, String step, LocalDate day) {
        String to = part == null ? null : part.name();
        jdbc.sql("""
                insert into grants.entry (deliverable, region, fund, year, part, fen, on_day, step)
                select e.deliverable, e.region, e.fund, e.year, e.part, -sum(e.fen), ?::date, ? from grants.entry e
                where e.deliverable = ? group by e.deliverable, e.region, e.fund, e.year, e.part having sum(e.fen) <> 0
                union all
                select id, region, fund, extract(year from ?::date), ?::text, fen, ?::date, ? from grants.deliverable
                where id = ? and ?::text is not null""")
                .params(day, step, deliverable, day, to, day, step, deliverable, to)
                .update();
    }
}
