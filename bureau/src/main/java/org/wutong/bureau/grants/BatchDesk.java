package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.grants.storage.AccountRows;
import org.wutong.bureau.grants.storage.BatchRows;
import org.wutong.bureau.grants.storage.BatchRows.Batch;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CommandRows;
import org.wutong.bureau.grants.storage.PaymentRows;
import org.wutong.bureau.grants.storage.PaymentRows.NewPayment;
import org.wutong.bureau.grants.storage.PriorityRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Settings;
import org.wutong.bureau.offices.Vault;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.PublishedPolicies;

/**
 * Batches of payments: made of granted cases, released by a second person with a one-time code, sent to the bank as one file. Each
 * command is one transaction and carries a key: broken off it left nothing, asked again it answers as before.
 */
@Component
public class BatchDesk {
    private static final int TAIL = 4;
    private static final Set<Role> RELEASE = Set.of(Role.COUNTY_LEADER, Role.COUNTY_OFFICER);

    private final CaseDesk desk;
    private final CaseRows cases;
    private final PaymentRows payments;
    private final BatchRows batches;
    private final CommandRows commands;
    private final PriorityRows people;
    private final Workers workers;
    private final Vault vault;
    private final GrantRules rules;
    private final SecondFactor secondFactor;
    private final PublishedPolicies policies;
    private final Settings settings;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final AccountRows organisationAccounts;
    private final PaidTold told;

    BatchDesk(
            CaseDesk desk,
            CaseRows cases,
            PaymentRows payments,
            BatchRows batches,
            CommandRows commands,
            PriorityRows people,
            Workers workers,
            Vault vault,
            GrantRules rules,
            SecondFactor secondFactor,
            PublishedPolicies policies,
            Settings settings,
            BusinessDate businessDate,
            Audit audit,
            AccountRows organisationAccounts,
            PaidTold told) {
        this.desk = desk;
        this.cases = cases;
        this.payments = payments;
        this.batches = batches;
        this.commands = commands;
        this.people = people;
        this.workers = workers;
        this.vault = vault;
        this.rules = rules;
        this.secondFactor = secondFactor;
        this.policies = policies;
        this.settings = settings;
        this.businessDate = businessDate;
        this.audit = audit;
        this.organisationAccounts = organisationAccounts;
        this.told = told;
    }

    /** A file for the bank. */
    public record Sent(String name, byte[] bytes) {}

    /** What came of making a batch. @param batch empty where no case was left to pay */
    public record Made(Optional<Long> batch, List<Examined> left) {}

    /** Makes a batch of granted cases of a fund, in the order in which money is given out, each decided again today. */
    public Made make(Officer me, String key, String fund, int most) {
        require(me, Step.BATCH, CaseState.APPROVED);
        return desk.within(me, () -> {
            Optional<String> before = commands.taken(key, "batch-make", county(), Acting.now());
            if (before.isPresent()) {
                return new Made(before.filter(answer -> !answer.isEmpty()).map(Long::valueOf), List.of());
            }
            List<GrantCase> granted = cases.inState(CaseState.APPROVED, fund, most);
            List<Examined> examined = desk.examined(
                    me,
                    Step.BATCH,
                    cases.held(granted.stream().map(GrantCase::id).toList()));
            Set<Long> standing = new HashSet<>(
                    payments.standing(granted.stream().map(GrantCase::id).toList()));
            List<Examined> left = new ArrayList<>();
            List<GrantCase> free = new ArrayList<>();
            for (Examined one : examined) {
                if (one.free() && standing.contains(one.grant().id())) {
                    left.add(new Examined(one.grant(), Hindrance.PAID_ALREADY, one.today()));
                } else if (one.free()) {
                    free.add(one.grant());
                } else {
                    left.add(one);
                }
            }
            Optional<Long> batch = free.isEmpty() ? Optional.empty() : Optional.of(made(free, fund));
            commands.answered(key, batch.map(String::valueOf).orElse(""));
            return new Made(batch, left);
        });
    }

    private long made(List<GrantCase> free, String fund) {
        LocalDate today = businessDate.today();
        long fen = free.stream().mapToLong(GrantCase::fen).reduce(0, Math::addExact);
        String layout = rules.bank().layout();
        long batch = batches.add(county(), fund, layout, free.size(), fen, today, Acting.now());
        List<Long> workerIds = free.stream()
                .filter(one -> !one.ofOrganisation())
                .map(GrantCase::worker)
                .distinct()
                .toList();
        Map<Long, String> accounts = workers.unmaskAll(workerIds, WorkerField.ACCOUNT, "batch " + batch);
        Map<Long, String> names = people.names(workerIds);
        Map<Long, AccountRows.Whole> ofOrganisations = organisationAccounts.whole(free.stream()
                .map(GrantCase::employer)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<NewPayment> lines = new ArrayList<>(free.size());
        for (GrantCase one : free) {
            AccountRows.Whole organisation =
                    one.employer() == null ? null : Objects.requireNonNull(ofOrganisations.get(one.employer()));
            String account = organisation == null
                    ? Objects.requireNonNull(accounts.get(one.worker()))
                    : vault.decrypt(organisation.accountCipher());
            lines.add(new NewPayment(
                    one.id(),
                    lines.size() + 1,
                    one.region(),
                    one.account(),
                    one.worker(),
                    one.employer(),
                    one.period(),
                    one.forDay(),
                    fund,
                    one.fen(),
                    organisation == null ? Objects.requireNonNull(names.get(one.worker())) : organisation.holder(),
                    vault.encrypt(account),
                    account.substring(Math.max(0, account.length() - TAIL))));
        }
        payments.add(batch, lines);
        List<Long> ids = free.stream().map(GrantCase::id).toList();
        cases.inBatch(ids, batch);
        desk.move(Transitions.find(Step.BATCH, CaseState.APPROVED).orElseThrow(), free, "");
        audit.record("grant-batch", "batch", Long.toString(batch), county(), null, free.size() + " " + fen);
        told.tell(free);
        return batch;
    }

    /** Who may let a batch go; a second person, and never who made it. */
    public static boolean mayRelease(Officer me) {
        return RELEASE.contains(me.role());
    }

    /**
     * Lets a batch go.
     *
     * @throws Refused where the person made it, the code is wrong, or it does not wait for this
     */
    public void release(Officer me, String key, long id, String code) {
        if (!mayRelease(me)) {
            refuse(me, id, "release");
            throw new Forbidden();
        }
        if (desk.within(
                me,
                () -> batches.find(id)
                        .filter(batch -> Objects.equals(batch.madeBy(), me.id()))
                        .isPresent())) {
            refuse(me, id, "release of own batch");
            throw new Forbidden();
        }
        if (isDone(me, key, "batch-release")) {
            return;
        }
        switch (secondFactor.verify(me, code)) {
            case NONE -> throw new Refused("grants.code.none");
            case WRONG -> throw new Refused("grants.code.wrong");
            case PAUSED -> throw new Refused("grants.code.paused");
            case RIGHT -> {
                // Goes on below.
            }
        }
        desk.within(me, () -> {
            if (commands.taken(key, "batch-release", county(), Acting.now()).isEmpty()) {
                Batch batch = waiting(id, BatchRows.State.MADE);
                batches.release(id, Acting.now());
                audit.record(
                        "grant-release", "batch", batch.number(), batch.region(), null, Long.toString(batch.fen()));
                commands.answered(key, batch.number());
            }
            return true;
        });
    }

    private boolean isDone(Officer me, String key, String kind) {
        return desk.within(me, () -> commands.answer(key, kind).isPresent());
    }

    /** The file for the bank: made once, the same bytes ever after. */
    public Sent send(Officer me, long id) {
        require(me, Step.BATCH, CaseState.APPROVED);
        return desk.within(me, () -> {
            Batch batch = batches.held(id).orElseThrow(NotThere::new);
            BankFile file = new BankFile(rules.bank()
                    .find(batch.layout())
                    .orElseGet(() -> rules.bank().inUse()));
            byte[] bytes;
            switch (batch.state()) {
                case RELEASED -> {
                    bytes = file.written(lines(batch));
                    batches.send(id, Digest.of(bytes), vault.seal(bytes));
                }
                case SENT, SETTLED -> bytes = vault.unseal(batches.file(id));
                default -> throw new Refused("grants.batch.not-released");
            }
            audit.record(
                    "grant-send", "batch", batch.number(), batch.region(), null, batch.lines() + " " + batch.fen());
            return new Sent(file.name(batch.number()), bytes);
        });
    }

    private List<BankFile.Line> lines(Batch batch) {
        List<BankFile.Line> lines = payments.lines(batch.id()).parallelStream()
                .map(one -> new BankFile.Line(
                        one.line(),
                        batch.number(),
                        one.payee(),
                        vault.decrypt(one.accountCipher()),
                        one.fen(),
                        policies.inForce()
                                .rule(one.rule())
                                .map(rule -> rule.title().zh())
                                .orElse(one.rule())))
                .toList();
        long fen = lines.stream().mapToLong(BankFile.Line::fen).reduce(0, Math::addExact);
        if (lines.size() != batch.lines() || fen != batch.fen()) {
            throw new IllegalStateException("batch " + batch.number() + " has " + batch.lines() + " lines of "
                    + batch.fen() + " fen, its payments are " + lines.size() + " of " + fen
                    + "; nothing may leave before that is found out");
        }
        return lines;
    }

    /** Takes apart a batch that did not leave; its cases wait for the next. */
    public void cancel(Officer me, String key, long id, String reason) {
        require(me, Step.UNBATCH, CaseState.BATCHED);
        if (reason.isBlank()) {
            throw new Refused("grants.reason.needed");
        }
        desk.within(me, () -> {
            if (commands.taken(key, "batch-cancel", county(), Acting.now()).isEmpty()) {
                Batch batch = waiting(id, BatchRows.State.MADE, BatchRows.State.RELEASED);
                List<PaymentRows.Settled> lines = payments.cancel(id);
                List<Long> ids =
                        lines.stream().map(PaymentRows.Settled::grantCase).toList();
                desk.move(
                        Transitions.find(Step.UNBATCH, CaseState.BATCHED).orElseThrow(),
                        cases.all(ids),
                        reason.strip());
                cases.inBatch(ids, null);
                batches.become(id, BatchRows.State.CANCELLED);
                audit.record("grant-cancel", "batch", batch.number(), batch.region(), reason.strip(), "");
                told.tell(cases.all(ids));
                commands.answered(key, batch.number());
            }
            return true;
        });
    }

    private Batch waiting(long id, BatchRows.State... states) {
        Batch batch = batches.held(id).orElseThrow(NotThere::new);
        if (!List.of(states).contains(batch.state())) {
            throw new Refused("grants.batch.state", batch.number());
        }
        return batch;
    }

    private void require(Officer me, Step step, CaseState from) {
        if (Transitions.allowed(step, from, me.role()).isEmpty()) {
            refuse(me, null, step.word());
            throw new Forbidden();
        }
    }

    private void refuse(Officer me, @Nullable Long batch, String what) {
        desk.within(me, () -> {
            audit.record("grant-refused", "batch", batch == null ? null : batch.toString(), "", null, what);
            return true;
        });
    }

    private String county() {
        return settings.county().orElseThrow();
    }
}
