package org.wutong.bureau.grants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.BatchRows;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.offices.Officer;

/** Batches as pages show them. */
@Component
public class BatchView {
    private static final int NEWEST = 200;

    private final CaseDesk desk;
    private final BatchRows batches;
    private final PaymentRows payments;
    private final CaseTallies tallies;
    private final GrantRules rules;

    BatchView(CaseDesk desk, BatchRows batches, PaymentRows payments, CaseTallies tallies, GrantRules rules) {
        this.desk = desk;
        this.batches = batches;
        this.payments = payments;
        this.tallies = tallies;
        this.rules = rules;
    }

    public record Whole(
            BatchRows.Batch batch,
            List<BatchRows.Outcome> outcomes,
            List<BatchRows.ResultFile> results,
            List<PaymentRows.Payment> lines) {}

    /** Granted cases of a fund that no batch has yet. */
    public record Waiting(GrantRules.Fund fund, long cases, long fen) {}

    public List<BatchRows.Batch> newest(Officer me) {
        return desk.within(me, () -> batches.newest(NEWEST));
    }

    public List<Waiting> waiting(Officer me) {
        return desk.within(me, () -> {
            List<Waiting> waiting = new ArrayList<>();
            for (CaseTallies.OfFund one : tallies.byFund(CaseState.APPROVED)) {
                rules.fund(one.fund()).ifPresent(fund -> waiting.add(new Waiting(fund, one.cases(), one.fen())));
            }
            return waiting;
        });
    }

    /** @param state only lines in this state; null for all */
    public Optional<Whole> whole(Officer me, long id, @Nullable String state, int after, int most) {
        return desk.within(
                me,
                () -> batches.find(id)
                        .map(batch -> new Whole(
                                batch,
                                batches.outcomes(id),
                                batches.results(id),
                                payments.page(id, state, after, most))));
    }
}
