package org.wutong.bureau.grants.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.offices.Actor;

/** Recoveries with their instalments. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecoveryRows {
    private final JdbcClient jdbc;

    RecoveryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param fen of one instalment; {@code paidOn} null until it came */
    public record Instalment(
            int nth,
            LocalDate dueOn,
            long fen,
            @Nullable LocalDate paidOn,
            @Nullable String voucher) {}

    public record Recovery(
            long id, long payment, long fen, String reason, LocalDate openedOn, List<Instalment> instalments) {
        public long backFen() {
            return instalments.stream()
                    .filter(one -> one.paidOn() != null)
                    .mapToLong(Instalment::fen)
                    .sum();
        }
    }

    public long add(GrantCase one, long payment, long fen, String reason, LocalDate day, Actor by) {
        return jdbc.sql("""
                insert into grants.recovery (grant_case, payment, region, fen, reason, opened_on, opened_by)
                values (?, ?, ?, ?, ?, ?::date, ?) returning id""")
                .params(one.id(), payment, one.region(), fen, reason, day, by.name())
                .query(Long.class)
                .single();
    }

    public void addInstalment(long recovery, int nth, String region, LocalDate due, long fen) {
        jdbc.sql("insert into grants.instalment (recovery, nth, region, due_on, fen) values (?, ?, ?, ?::date, ?)")
                .params(recovery, nth, region, due, fen)
                .update();
    }

    public Optional<Recovery> ofCase(long grantCase) {
        return jdbc.sql("select id, payment, fen, reason, opened_on from grants.recovery where grant_case = ?")
                .param(grantCase)
                .query((row, i) -> new Recovery(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        List.of()))
                .optional()
                .map(found -> new Recovery(
                        found.id(),
                        found.payment(),
                        found.fen(),
                        found.reason(),
                        found.openedOn(),
                        instalments(found.id())));
    }

    private List<Instalment> instalments(long recovery) {
        return jdbc.sql(
                        "select nth, due_on, fen, paid_on, voucher from grants.instalment where recovery = ? order by nth")
                .param(recovery)
                .query(Instalment.class)
                .list();
    }

    public void take(long recovery, int nth, LocalDate day, String voucher, Actor by) {
        jdbc.sql("""
                update grants.instalment set paid_on = ?::date, voucher = ?, taken_by = ?
                where recovery = ? and nth = ? and paid_on is null""").params(day, voucher, by.name(), recovery, nth).update();
    }
}
