package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.EntryRows;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.grants.storage.PaymentRows.Payment;
import org.wutong.bureau.grants.storage.RecoveryRows;
import org.wutong.bureau.grants.storage.RecoveryRows.Recovery;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;

/** 追回: what was wrongly paid comes back, at once or in monthly instalments; the last one settles it. */
@Component
public class Recoveries {
    private static final int MOST_INSTALMENTS = 36;

    private final CaseDesk desk;
    private final CaseRows cases;
    private final EntryRows entries;
    private final PaymentRows payments;
    private final RecoveryRows recoveries;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final PaidTold told;

    Recoveries(
            CaseDesk desk,
            CaseRows cases,
            EntryRows entries,
            PaymentRows payments,
            RecoveryRows recoveries,
            BusinessDate businessDate,
            Audit audit,
            PaidTold told) {
        this.desk = desk;
        this.cases = cases;
        this.entries = entries;
        this.payments = payments;
        this.recoveries = recoveries;
        this.businessDate = businessDate;
        this.audit = audit;
        this.told = told;
    }

    public Optional<Recovery> of(Officer me, long grantCase) {
        return desk.within(me, () -> recoveries.ofCase(grantCase));
    }

    /**
     * Begins to recover a whole payment.
     *
     * @param instalments how many equal parts, one a month; the first takes what does not divide
     */
    public void begin(Officer me, long grantCase, int instalments, String reason) {
        if (reason.isBlank() || instalments < 1 || instalments > MOST_INSTALMENTS) {
            throw new Refused("grants.recovery.wrong", MOST_INSTALMENTS);
        }
        CaseDesk.Done done = desk.act(me, Step.RECOVER, List.of(grantCase), reason);
        if (done.done().isEmpty()) {
            throw done.left().isEmpty() ? new NotThere() : new Forbidden();
        }
        desk.within(me, () -> {
            GrantCase one = cases.find(grantCase).orElseThrow();
            Payment payment = payments.ofCase(grantCase).orElseThrow();
            LocalDate today = businessDate.today();
            long id = recoveries.add(one, payment.id(), payment.fen(), reason.strip(), today, Acting.now());
            List<Long> parts = parts(payment.fen(), instalments);
            for (int nth = 1; nth <= parts.size(); nth++) {
                recoveries.addInstalment(id, nth, one.region(), today.plusMonths(nth), parts.get(nth - 1));
            }
            return true;
        });
    }

    /** A sum in so many equal parts, never more than it has fen; the first takes what does not divide. */
    static List<Long> parts(long fen, int instalments) {
        int many = (int) Math.min(fen, instalments);
        long part = fen / many;
        List<Long> parts = new ArrayList<>();
        for (int nth = 1; nth <= many; nth++) {
            parts.add(nth == 1 ? fen - part * (many - 1) : part);
        }
        return parts;
    }

    /** Takes in the next instalment. @param voucher number of the receipt */
    public void take(Officer me, long grantCase, String voucher) {
        if (Transitions.allowed(Step.SETTLE, CaseState.RECOVERING, me.role()).isEmpty()) {
            desk.refuse(me, Step.SETTLE, grantCase);
            throw new Forbidden();
        }
        if (voucher.isBlank()) {
            throw new Refused("grants.recovery.voucher");
        }
        desk.within(me, () -> {
            GrantCase one = cases.held(List.of(grantCase)).stream().findFirst().orElseThrow(NotThere::new);
            Recovery recovery = recoveries.ofCase(grantCase).orElseThrow(NotThere::new);
            RecoveryRows.Instalment next = recovery.instalments().stream()
                    .filter(part -> part.paidOn() == null)
                    .findFirst()
                    .orElseThrow(() -> new Refused("grants.recovery.over"));
            LocalDate today = businessDate.today();
            recoveries.take(recovery.id(), next.nth(), today, voucher.strip(), Acting.now());
            payments.recovered(recovery.payment(), next.fen());
            entries.comeBack(grantCase, next.fen(), Step.RECOVER, today);
            audit.record(
                    "grant-instalment",
                    "grant",
                    Long.toString(grantCase),
                    one.region(),
                    null,
                    next.nth() + " " + next.fen());
            if (next.nth() == recovery.instalments().size()) {
                desk.move(Transitions.find(Step.SETTLE, CaseState.RECOVERING).orElseThrow(), List.of(one), "");
            }
            told.tell(List.of(one));
            return true;
        });
    }
}
