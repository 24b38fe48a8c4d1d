package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.facts.SubjectSource;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.PriorityRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.Freezing;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;
import org.wutong.rules.Rule;

/**
 * Turns what is owed into cases: decides afresh, freezes the decision, opens and submits in one go with the consent recorded. Nobody has
 * to apply.
 */
@Component
public class CaseOpening {
    private final CaseDesk desk;
    private final CaseRows rows;
    private final PriorityRows priorities;
    private final Deciding deciding;
    private final Freezing freezing;
    private final PublishedPolicies policies;
    private final Owed owed;
    private final GrantRules rules;
    private final BusinessDate businessDate;
    private final SubjectSource workers;

    CaseOpening(
            CaseDesk desk,
            CaseRows rows,
            PriorityRows priorities,
            Deciding deciding,
            Freezing freezing,
            PublishedPolicies policies,
            Owed owed,
            GrantRules rules,
            BusinessDate businessDate,
            List<SubjectSource> subjects) {
        this.desk = desk;
        this.rows = rows;
        this.priorities = priorities;
        this.deciding = deciding;
        this.freezing = freezing;
        this.policies = policies;
        this.owed = owed;
        this.rules = rules;
        this.businessDate = businessDate;
        this.workers = subjects.stream()
                .filter(source -> source.kind().equals(Deciding.WORKER))
                .findFirst()
                .orElseThrow();
    }

    /** One thing owed. @param fen the sum the office sets where the text gives a span; null takes the exact one */
    public record Wanted(long worker, String rule, @Nullable Long fen) {
        public static Optional<Wanted> read(String key, @Nullable Long fen) {
            int dot = key.indexOf('.');
            return dot > 0 && key.substring(0, dot).matches("\\d{1,18}")
                    ? Optional.of(new Wanted(Long.parseLong(key.substring(0, dot)), key.substring(dot + 1), fen))
                    : Optional.empty();
        }
    }

    /** What came of it. @param left why the others could not be opened, by what was wanted */
    public record Opened(List<Long> cases, Map<Wanted, Hindrance> left) {}

    /**
     * Opens and submits cases with the consent of those concerned.
     *
     * @param note who told whom, when: kept with the consent
     */
    public Opened open(Officer me, List<Wanted> wanted, Consent consent, String note) {
        return desk.within(me, () -> {
            if (Transitions.allowed(Step.DRAFT, null, me.role()).isEmpty()) {
                Map<Wanted, Hindrance> left = new LinkedHashMap<>();
                wanted.forEach(one -> left.put(one, Hindrance.FORBIDDEN));
                return new Opened(List.of(), left);
            }
            return opened(me, wanted, consent, note.strip());
        });
    }

    private Opened opened(Officer me, List<Wanted> wanted, Consent consent, String note) {
        LocalDate today = businessDate.today();
        Map<Wanted, Hindrance> left = new LinkedHashMap<>();
        List<NewCase> cases = new ArrayList<>();
        Map<Wanted, NewCase> made = made(wanted, today, left);
        made.forEach((one, found) -> {
            if (!CaseDesk.acting(me).edit().covers(found.region())) {
                left.put(one, Hindrance.OUT_OF_REACH);
            } else {
                cases.add(found);
            }
        });
        List<Long> opened = rows.add(
                cases, CaseState.DRAFTED, consent, note, today, desk.due(CaseState.DRAFTED, today), Acting.now());
        rows.note(opened, Step.DRAFT, null, CaseState.DRAFTED, today, Acting.now(), note);
        List<GrantCase> stand = rows.all(opened);
        Set<String> taken =
                stand.stream().map(one -> one.worker() + "." + one.rule()).collect(Collectors.toSet());
        made.forEach((one, found) -> {
            if (!left.containsKey(one) && !taken.contains(one.worker() + "." + one.rule())) {
                left.put(one, Hindrance.PAID_ALREADY);
            }
        });
        if (consent != Consent.NONE && !stand.isEmpty()) {
            desk.move(Transitions.find(Step.SUBMIT, CaseState.DRAFTED).orElseThrow(), stand, note);
        }
        return new Opened(opened, left);
    }

    /**
     * Reads the case anew from today's decision, records a new consent and takes it on: submitted where it was a draft, else to where it was
     * sent back from. All of it or nothing.
     *
     * @return what hinders it; null where it went on
     */
    public @Nullable Hindrance mend(Officer me, long id, @Nullable Long fen, Consent consent, String note) {
        return desk.within(me, () -> {
            GrantCase one = rows.held(List.of(id)).stream().findFirst().orElseThrow(NotThere::new);
            Step step = one.state() == CaseState.DRAFTED ? Step.SUBMIT : Step.MEND;
            if (Transitions.allowed(step, one.state(), me.role()).isEmpty()) {
                return Hindrance.FORBIDDEN;
            }
            Map<Wanted, Hindrance> left = new HashMap<>();
            Wanted wanted = new Wanted(one.worker(), one.rule(), fen);
            NewCase now = made(List.of(wanted), businessDate.today(), left).get(wanted);
            if (now == null) {
                return left.get(wanted);
            }
            if (!now.period().equals(one.period()) || !now.account().equals(one.account())) {
                return Hindrance.NOT_OWED;
            }
            boolean anew = consent != Consent.NONE;
            rows.mend(id, now, anew ? consent : one.consent(), anew ? note.strip() : one.consentNote());
            CaseDesk.Done done = desk.act(me, step, List.of(id), note);
            if (done.done().isEmpty()) {
                throw new Refused("grants.hindrance." + done.left().get(0).hindrance());
            }
            return null;
        });
    }

    private Map<Wanted, NewCase> made(List<Wanted> wanted, LocalDate today, Map<Wanted, Hindrance> left) {
        Set<Long> people = wanted.stream().map(Wanted::worker).collect(Collectors.toSet());
        Map<Long, Subject> subjects = subjects(people);
        Map<String, Decision> decisions = new HashMap<>();
        deciding.decideFor(subjects.keySet(), today)
                .forEach(one -> decisions.put(one.row().id() + "." + one.rule().id(), one));
        Map<Long, Integer> classes = priorities.of(subjects.keySet(), rules.priority());
        Map<Long, String> frozen = new HashMap<>();
        Set<String> payers = owed.rules();
        Map<Wanted, NewCase> made = new LinkedHashMap<>();
        for (Wanted one : wanted) {
            Subject subject = subjects.get(one.worker());
            Decision decision = decisions.get(one.worker() + "." + one.rule());
            if (subject == null || decision == null || !payers.contains(one.rule())) {
                left.put(one, Hindrance.NOT_OWED);
                continue;
            }
            Hindrance hindrance = hindrance(decision, one.fen());
            if (hindrance != null) {
                left.put(one, hindrance);
                continue;
            }
            made.put(
                    one,
                    made(
                            one,
                            subject,
                            decision,
                            today,
                            classes.getOrDefault(one.worker(), rules.priority().size() + 1),
                            frozen.computeIfAbsent(one.worker(), freezing::freeze)));
        }
        return made;
    }

    static @Nullable Hindrance hindrance(Decision decision, @Nullable Long fen) {
        FenRange payable = decision.payable();
        if (decision.outcome() == Outcome.UNKNOWN) {
            return Hindrance.UNKNOWN_NOW;
        }
        if (decision.outcome() == Outcome.INELIGIBLE || payable.most() == 0) {
            return decision.notes().contains("already-paid") ? Hindrance.PAID_ALREADY : Hindrance.NOT_OWED;
        }
        if (fen == null) {
            return payable.isExact() ? null : Hindrance.SUM_CHANGED;
        }
        return fen > 0 && fen >= payable.least() && fen <= payable.most() ? null : Hindrance.SUM_CHANGED;
    }

    private NewCase made(
            Wanted wanted, Subject subject, Decision decision, LocalDate today, int priority, String frozen) {
        Rule rule = decision.rule();
        FenRange payable = decision.payable();
        return new NewCase(
                rule.id(),
                rule.account(),
                rule.period(today),
                subject.id(),
                Objects.requireNonNullElse(subject.household(), 0L),
                null,
                "",
                subject.region(),
                owed.fund(rule),
                today,
                wanted.fen() == null ? payable.least() : wanted.fen(),
                payable.least(),
                payable.isOpen() ? null : Long.valueOf(payable.most()),
                priority,
                frozen,
                policies.inForce().hash());
    }

    private Map<Long, Subject> subjects(Collection<Long> ids) {
        Map<Long, Subject> found = new HashMap<>();
        for (Subject one : workers.withHouseholds(ids)) {
            if (ids.contains(one.id())) {
                found.put(one.id(), one);
            }
        }
        return found;
    }
}
