package org.wutong.bureau.grants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.NoticeRows;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.grants.storage.RecoveryRows;
import org.wutong.bureau.offices.Officer;

/** All there is about a case, for its page and the person's panel. */
@Component
public class CaseView {
    /** The way a case goes when nothing comes in between. */
    private static final List<CaseState> WAY = List.of(
            CaseState.DRAFTED,
            CaseState.SUBMITTED,
            CaseState.CHECKED,
            CaseState.REVIEWED,
            CaseState.NOTICE,
            CaseState.APPROVED,
            CaseState.BATCHED,
            CaseState.PAID);

    private final CaseDesk desk;
    private final CaseRows rows;
    private final NoticeRows notices;
    private final PaymentRows payments;
    private final RecoveryRows recoveries;
    private final Recheck recheck;
    private final Owed owed;

    CaseView(
            CaseDesk desk,
            CaseRows rows,
            NoticeRows notices,
            PaymentRows payments,
            RecoveryRows recoveries,
            Recheck recheck,
            Owed owed) {
        this.desk = desk;
        this.rows = rows;
        this.notices = notices;
        this.payments = payments;
        this.recoveries = recoveries;
        this.recheck = recheck;
        this.owed = owed;
    }

    /** @param today what deciding again today gives; null once it is on its way to the bank, or closed */
    public record Whole(
            GrantCase grant,
            List<StepTaken> steps,
            Recheck.@Nullable Today today,
            NoticeRows.@Nullable Notice notice,
            List<NoticeRows.Objection> objections,
            PaymentRows.@Nullable Payment payment,
            RecoveryRows.@Nullable Recovery recovery) {}

    /** A stop on the way. @param mark {@code done}, {@code here} or empty */
    public record Stop(CaseState state, String mark) {}

    public Optional<Whole> whole(Officer me, long id) {
        return desk.within(
                me,
                () -> rows.find(id)
                        .map(one -> new Whole(
                                one,
                                rows.steps(id),
                                asksToday(one.state())
                                        ? recheck.of(List.of(one)).get(id)
                                        : null,
                                one.notice() == null
                                        ? null
                                        : notices.find(one.notice()).orElse(null),
                                notices.ofCase(id),
                                payments.ofCase(id).orElse(null),
                                recoveries.ofCase(id).orElse(null))));
    }

    private static boolean asksToday(CaseState state) {
        return state.part() != FundPart.PAID && state != CaseState.BATCHED && state != CaseState.CLOSED;
    }

    /** Cases of a person and what they are owed beside them. */
    public record OfPerson(List<GrantCase> cases, List<OwedCase> owed, Map<Long, PaymentRows.Payment> payments) {}

    public OfPerson ofPerson(Officer me, long worker) {
        return desk.within(me, () -> {
            List<GrantCase> cases = rows.ofWorker(worker);
            Map<Long, PaymentRows.Payment> paid = new HashMap<>();
            cases.forEach(one -> payments.ofCase(one.id()).ifPresent(payment -> paid.put(one.id(), payment)));
            return new OfPerson(cases, owed.ofWorker(worker), paid);
        });
    }

    /** The way with what lies behind and where it stands; a case off the way shows how far it came. */
    public static List<Stop> track(CaseState state, @Nullable CaseState resume) {
        CaseState at = switch (state) {
            case MENDING -> resume == null ? CaseState.SUBMITTED : resume;
            case RETURNED -> CaseState.BATCHED;
            case RECOVERING, RECOVERED -> CaseState.PAID;
            default -> state;
        };
        int here = WAY.indexOf(at);
        return WAY.stream()
                .map(one -> new Stop(one, WAY.indexOf(one) < here ? "done" : WAY.indexOf(one) == here ? "here" : ""))
                .toList();
    }
}
