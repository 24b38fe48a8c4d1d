package org.wutong.bureau.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.BatchRows;
import org.wutong.bureau.grants.storage.BatchRows.Batch;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.SheetText;

/**
 * Takes in what the bank says of a batch, line by line: what is paid is paid, what failed becomes work to be mended. A file that was taken
 * in before changes nothing; neither does a line that was told before.
 */
@Component
public class ResultDesk {
    private final CaseDesk desk;
    private final CaseRows cases;
    private final PaymentRows payments;
    private final BatchRows batches;
    private final GrantRules rules;
    private final BusinessDate businessDate;
    private final BouncedTasks bounced;
    private final Audit audit;
    private final PaidTold told;

    ResultDesk(
            CaseDesk desk,
            CaseRows cases,
            PaymentRows payments,
            BatchRows batches,
            GrantRules rules,
            BusinessDate businessDate,
            BouncedTasks bounced,
            Audit audit,
            PaidTold told) {
        this.desk = desk;
        this.cases = cases;
        this.payments = payments;
        this.batches = batches;
        this.rules = rules;
        this.businessDate = businessDate;
        this.bounced = bounced;
        this.audit = audit;
        this.told = told;
    }

    /**
     * What came of a file.
     *
     * @param again whether the same file had been taken in before; nothing was changed then
     * @param standing lines that were told before and stayed as they were
     */
    public record Taken(boolean again, int paid, int failed, int standing, List<ResultReading.Wrong> wrong) {}

    /** @throws Refused where the batch has not left, or the file has no head that says what is what */
    public Taken take(Officer me, long id, String name, byte[] content) {
        if (Transitions.allowed(Step.PAY, CaseState.BATCHED, me.role()).isEmpty()) {
            desk.within(me, () -> {
                audit.record("grant-refused", "batch", Long.toString(id), "", null, Step.PAY.word());
                return true;
            });
            throw new Forbidden();
        }
        String digest = Digest.of(content);
        List<SheetText.Line> lines = SheetText.read(content, name);
        return desk.within(me, () -> {
            Batch batch = batches.held(id).orElseThrow(NotThere::new);
            Optional<BatchRows.ResultFile> before = batches.result(id, digest);
            if (before.isPresent()) {
                BatchRows.ResultFile file = before.get();
                return new Taken(true, file.paid(), file.failed(), 0, List.of());
            }
            if (batch.state() != BatchRows.State.SENT && batch.state() != BatchRows.State.SETTLED) {
                throw new Refused("grants.result.not-sent", batch.number());
            }
            return taken(batch, digest, name, lines);
        });
    }

    private Taken taken(Batch batch, String digest, String name, List<SheetText.Line> lines) {
        Map<Integer, Long> fenByLine = new HashMap<>();
        payments.lines(batch.id()).forEach(line -> fenByLine.put(line.line(), line.fen()));
        ResultReading.Read read = new ResultReading(rules.bank(), batch.number(), fenByLine).read(lines);
        List<PaymentRows.Settled> settled = payments.settle(batch.id(), read.told(), businessDate.today());
        List<Long> paid = new ArrayList<>();
        List<Long> failed = new ArrayList<>();
        settled.forEach(one -> (one.paid() ? paid : failed).add(one.grantCase()));
        desk.move(Transitions.find(Step.PAY, CaseState.BATCHED).orElseThrow(), cases.all(paid), "");
        Map<CaseState, List<GrantCase>> bouncing =
                cases.all(failed).stream().collect(Collectors.groupingBy(GrantCase::state));
        bouncing.forEach(
                (from, some) -> desk.move(Transitions.find(Step.BOUNCE, from).orElseThrow(), some, ""));
        cases.inBatch(failed, null);
        if (payments.underWay(batch.id()) == 0) {
            batches.become(batch.id(), BatchRows.State.SETTLED);
        }
        batches.addResult(
                batch, digest, name, paid.size(), failed.size(), read.wrong().size(), Acting.now());
        audit.record(
                "grant-result",
                "batch",
                batch.number(),
                batch.region(),
                null,
                paid.size() + " " + failed.size() + " " + read.wrong().size());
        if (!settled.isEmpty()) {
            told.tell(cases.all(
                    settled.stream().map(PaymentRows.Settled::grantCase).toList()));
        }
        bounced.sync();
        return new Taken(false, paid.size(), failed.size(), read.told().size() - settled.size(), read.wrong());
    }
}
