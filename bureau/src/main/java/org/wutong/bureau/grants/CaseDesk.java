package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.EntryRows;
import org.wutong.bureau.grants.storage.NoticeRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.offices.WorkingDays;

/**
 * Takes steps with cases, one or many: examines each by the table of states and its checks, then moves those that are free in one
 * transaction. What is forbidden leaves an entry in the trail.
 */
@Component
public class CaseDesk {
    private final CaseRows rows;
    private final EntryRows entries;
    private final NoticeRows notices;
    private final Recheck recheck;
    private final FundStandings funds;
    private final Clashes clashes;
    private final GrantRules rules;
    private final BusinessDate businessDate;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final TransactionTemplate ofItsOwn;

    CaseDesk(
            CaseRows rows,
            EntryRows entries,
            NoticeRows notices,
            Recheck recheck,
            FundStandings funds,
            Clashes clashes,
            GrantRules rules,
            BusinessDate businessDate,
            WorkingDays workingDays,
            Audit audit,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.entries = entries;
        this.notices = notices;
        this.recheck = recheck;
        this.funds = funds;
        this.clashes = clashes;
        this.rules = rules;
        this.businessDate = businessDate;
        this.workingDays = workingDays;
        this.audit = audit;
        this.transactions = transactions;
        this.ofItsOwn = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What came of a step. @param done cases that were moved */
    public record Done(List<Long> done, List<Examined> left) {}

    /** Who acts on cases: a leader changes no records of people, but decides on cases wherever they look. */
    static Actor acting(Officer me) {
        Actor actor = me.actor();
        Scope reach = me.role() == Role.COUNTY_LEADER ? actor.view() : actor.edit();
        return new Actor(actor.staff(), actor.name(), actor.office(), actor.view(), reach, actor.search());
    }

    <T extends @Nullable Object> T within(Officer me, Supplier<T> work) {
        return Acting.as(acting(me), () -> transactions.execute(status -> work.get()));
    }

    /** In a transaction of its own; within another one, as a part of it that can fail while the rest goes on. */
    <T extends @Nullable Object> T apart(Officer me, Supplier<T> work) {
        return Acting.as(acting(me), () -> ofItsOwn.execute(status -> work.get()));
    }

    public Optional<GrantCase> find(Officer me, long id) {
        return within(me, () -> rows.find(id));
    }

    /** Cases of these that are in sight, each with what a step would meet there. Nothing is changed. */
    public List<Examined> examine(Officer me, Step step, Collection<Long> ids) {
        return within(me, () -> examined(me, step, rows.all(ids)));
    }

    /**
     * Takes the step with each case that is free for it.
     *
     * @throws IllegalArgumentException where the step asks for a reason and none is given
     */
    public Done act(Officer me, Step step, Collection<Long> ids, String reason) {
        if (step.needsReason() && reason.isBlank()) {
            throw new IllegalArgumentException(step + " needs a reason");
        }
        return within(me, () -> {
            List<Examined> all = examined(me, step, rows.held(ids));
            List<Long> done = new ArrayList<>();
            byState(all.stream().filter(Examined::free).map(Examined::grant).toList())
                    .forEach((from, cases) -> done.addAll(
                            move(Transitions.allowed(step, from, me.role()).orElseThrow(), cases, reason.strip())));
            List<Examined> left = all.stream().filter(one -> !one.free()).toList();
            left.stream()
                    .filter(one -> Objects.requireNonNull(one.hindrance()).forbids())
                    .forEach(one -> refusal(step, one));
            return new Done(done, left);
        });
    }

    private void refusal(Step step, Examined one) {
        audit.record(
                "grant-refused",
                "grant",
                Long.toString(one.grant().id()),
                one.grant().region(),
                null,
                step.word() + " " + one.grant().state() + " " + one.hindrance());
    }

    /** Writes down that a step was refused before any case was examined: by who has no business here. */
    public void refuse(Officer me, Step step, long id) {
        within(me, () -> {
            audit.record("grant-refused", "grant", Long.toString(id), "", null, step.word());
            return true;
        });
    }

    private static Map<CaseState, List<GrantCase>> byState(Collection<GrantCase> cases) {
        Map<CaseState, List<GrantCase>> byState = new LinkedHashMap<>();
        cases.forEach(one ->
                byState.computeIfAbsent(one.state(), state -> new ArrayList<>()).add(one));
        return byState;
    }

    /** Within a transaction of {@link #acting}: moves, notes, books, audits. */
    List<Long> move(Transition transition, List<GrantCase> cases, String reason) {
        CaseState from = Objects.requireNonNull(transition.from());
        LocalDate today = businessDate.today();
        Map<CaseState, List<Long>> targets = new HashMap<>();
        for (GrantCase one : cases) {
            CaseState to = transition.to() == null ? Objects.requireNonNull(one.resume()) : transition.to();
            targets.computeIfAbsent(to, state -> new ArrayList<>()).add(one.id());
        }
        List<Long> moved = new ArrayList<>();
        targets.forEach((to, ids) -> {
            List<Long> some = rows.move(ids, from, to, transition.resume(), due(to, today));
            rows.note(some, transition.step(), from, to, today, Acting.now(), reason);
            if (to == CaseState.CLOSED) {
                clashes.release(some);
            }
            if (from.part() != to.part() || transition.step() == Step.MEND) {
                entries.rebook(some, to.part(), transition.step(), today);
            }
            moved.addAll(some);
        });
        tell(transition.step(), cases, moved, reason);
        return moved;
    }

    private void tell(Step step, List<GrantCase> cases, List<Long> moved, String reason) {
        Set<Long> really = new HashSet<>(moved);
        List<GrantCase> told =
                cases.stream().filter(one -> really.contains(one.id())).toList();
        if (told.size() == 1) {
            GrantCase one = told.get(0);
            audit.record(
                    "grant-step",
                    "grant",
                    Long.toString(one.id()),
                    one.region(),
                    reason.isEmpty() ? null : reason,
                    step.word());
        } else if (!told.isEmpty()) {
            long fen = told.stream().mapToLong(GrantCase::fen).sum();
            audit.record(
                    "grant-step",
                    "grant",
                    null,
                    Acting.now().edit().from(),
                    reason.isEmpty() ? null : reason,
                    step.word() + " " + told.size() + " " + fen);
        }
    }

    @Nullable
    LocalDate due(CaseState state, LocalDate today) {
        Integer days = rules.deadlines().get(state);
        return days == null ? null : workingDays.after(today, days);
    }

    List<Examined> examined(Officer me, Step step, List<GrantCase> cases) {
        Map<Long, Hindrance> found = new HashMap<>();
        Map<Check, List<GrantCase>> asked = new HashMap<>();
        for (GrantCase one : cases) {
            Optional<Transition> allowed = Transitions.allowed(step, one.state(), me.role());
            if (allowed.isEmpty()) {
                found.put(one.id(), Hindrance.FORBIDDEN);
            } else if (!acting(me).edit().covers(one.region())) {
                found.put(one.id(), Hindrance.OUT_OF_REACH);
            } else {
                allowed.get()
                        .checks()
                        .forEach(check -> asked.computeIfAbsent(check, c -> new ArrayList<>())
                                .add(one));
            }
        }
        hinder(found, asked.get(Check.APART), Hindrance.SAME_PERSON, ids -> rows.touchedBy(ids, me.id()));
        hinder(found, asked.get(Check.KINSHIP), Hindrance.RELATIVE, ids -> rows.ofRelatives(ids, me.id()));
        for (GrantCase one : asked.getOrDefault(Check.NEAREST, List.of())) {
            if (me.role() == Role.COUNTY_OFFICER && !one.ofCounty()) {
                found.putIfAbsent(one.id(), Hindrance.NOT_NEAREST);
            }
        }
        hinder(found, asked.get(Check.COUNTED_ONCE), Hindrance.COUNTED_ELSEWHERE, ids -> clashes.hindering(cases, ids));
        for (GrantCase one : asked.getOrDefault(Check.CONSENT, List.of())) {
            if (one.consent() == Consent.NONE) {
                found.putIfAbsent(one.id(), Hindrance.NO_CONSENT);
            }
        }
        hinder(found, asked.get(Check.ACCOUNT), Hindrance.NO_ACCOUNT, rows::withoutAccount);
        hinder(
                found,
                asked.get(Check.NOTICE_OVER),
                Hindrance.NOTICE_RUNS,
                ids -> notices.running(ids, businessDate.today()));
        hinder(found, asked.get(Check.NO_OBJECTION), Hindrance.OBJECTION_OPEN, notices::disputed);
        Map<Long, Recheck.Today> today = rechecked(found, asked.get(Check.SAME_TODAY));
        List<GrantCase> fundAsked = asked.getOrDefault(Check.FUNDS, List.of()).stream()
                .filter(one -> !found.containsKey(one.id()))
                .toList();
        funds.uncovered(fundAsked, businessDate.today()).forEach(id -> found.putIfAbsent(id, Hindrance.FUND_DRY));
        return cases.stream()
                .map(one -> new Examined(one, found.get(one.id()), today.get(one.id())))
                .toList();
    }

    private static void hinder(
            Map<Long, Hindrance> found,
            @Nullable List<GrantCase> cases,
            Hindrance hindrance,
            java.util.function.Function<List<Long>, List<Long>> look) {
        if (cases != null) {
            look.apply(cases.stream().map(GrantCase::id).toList()).forEach(id -> found.putIfAbsent(id, hindrance));
        }
    }

    private Map<Long, Recheck.Today> rechecked(Map<Long, Hindrance> found, @Nullable List<GrantCase> cases) {
        if (cases == null) {
            return Map.of();
        }
        Map<Long, Recheck.Today> today = recheck.of(cases);
        today.forEach((id, now) -> {
            switch (now.verdict()) {
                case NOT_OWED -> found.putIfAbsent(id, Hindrance.NOT_OWED);
                case UNKNOWN -> found.putIfAbsent(id, Hindrance.UNKNOWN_NOW);
                case OTHER_SUM -> found.putIfAbsent(id, Hindrance.SUM_CHANGED);
                case SAME -> {
                    // Nothing stands in the way.
                }
            }
        });
        return today;
    }
}
