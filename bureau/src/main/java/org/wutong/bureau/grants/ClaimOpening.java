package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.ClaimSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CountedRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.WholeView;
import org.wutong.bureau.policies.Claims;
import org.wutong.bureau.policies.Freezing;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;
import org.wutong.rules.Rule;

/**
 * Turns what an organisation is owed into a case: decides afresh, freezes the decisions and the list of the people they count, and submits it.
 * The organisation writes no list; it agrees to this one and adds papers.
 */
@Component
public class ClaimOpening {
    private final CaseDesk desk;
    private final CaseRows rows;
    private final CountedRows counted;
    private final Claims claims;
    private final Freezing freezing;
    private final PublishedPolicies policies;
    private final Organisations organisations;
    private final OrganisationsOwed owed;
    private final GrantRules rules;
    private final WholeView whole;
    private final BusinessDate businessDate;

    ClaimOpening(
            CaseDesk desk,
            CaseRows rows,
            CountedRows counted,
            Claims claims,
            Freezing freezing,
            PublishedPolicies policies,
            Organisations organisations,
            OrganisationsOwed owed,
            GrantRules rules,
            WholeView whole,
            BusinessDate businessDate) {
        this.desk = desk;
        this.rows = rows;
        this.counted = counted;
        this.claims = claims;
        this.freezing = freezing;
        this.policies = policies;
        this.organisations = organisations;
        this.owed = owed;
        this.rules = rules;
        this.whole = whole;
        this.businessDate = businessDate;
    }

    /** One thing owed. @param fen the sum the office sets where the text gives a span; null takes the exact one */
    public record Wanted(
            long employer,
            String rule,
            String claim,
            @Nullable Long fen) {
        public static Optional<Wanted> read(String key, @Nullable Long fen) {
            String[] parts = key.split("~", -1);
            return parts.length == 3 && parts[0].matches("\\d{1,18}")
                    ? Optional.of(new Wanted(Long.parseLong(parts[0]), parts[1], parts[2], fen))
                    : Optional.empty();
        }
    }

    /** What came of it. @param left why the others could not be opened, by what was wanted */
    public record Opened(List<Long> cases, Map<Wanted, Hindrance> left) {}

    /** Opens and submits cases, each in a transaction of its own, with the organisation's agreement. */
    public Opened open(Officer me, List<Wanted> wanted, Consent consent, String note) {
        Map<Wanted, Hindrance> left = new LinkedHashMap<>();
        List<Long> opened = new ArrayList<>();
        boolean may = Transitions.allowed(Step.DRAFT, null, me.role()).isPresent();
        for (Wanted one : wanted) {
            if (!may) {
                left.put(one, Hindrance.FORBIDDEN);
                continue;
            }
            try {
                opened.add(desk.apart(me, () -> opened(me, one, consent, note.strip())));
            } catch (Left hindered) {
                left.put(one, hindered.why);
            }
        }
        return new Opened(opened, left);
    }

    private long opened(Officer me, Wanted wanted, Consent consent, String note) {
        LocalDate today = businessDate.today();
        Made made = made(me, wanted, today);
        NewCase found = made.found();
        List<Long> ids = rows.add(
                List.of(found),
                CaseState.DRAFTED,
                consent,
                note,
                today,
                desk.due(CaseState.DRAFTED, today),
                Acting.now());
        if (ids.isEmpty()) {
            throw new Left(Hindrance.PAID_ALREADY);
        }
        count(ids.get(0), found, made.people());
        rows.note(ids, Step.DRAFT, null, CaseState.DRAFTED, today, Acting.now(), note);
        if (consent != Consent.NONE) {
            desk.move(Transitions.find(Step.SUBMIT, CaseState.DRAFTED).orElseThrow(), rows.all(ids), note);
        }
        return ids.get(0);
    }

    private void count(long id, NewCase found, List<Counted> people) {
        CountedRows.Of of = new CountedRows.Of(
                id, found.region(), found.account(), Objects.requireNonNull(found.employer()), found.forDay());
        if (counted.add(of, people) != people.size()) {
            // Somebody else's case took one of them a moment ago.
            throw new Left(Hindrance.PAID_ALREADY);
        }
    }

    /** Reads sum and list anew from today's records and takes the case on. @return what hinders it; null where it went on */
    public @Nullable Hindrance mend(Officer me, long id, @Nullable Long fen, Consent consent, String note) {
        try {
            return desk.apart(me, () -> {
                GrantCase one = rows.held(List.of(id)).stream().findFirst().orElseThrow(NotThere::new);
                Step step = one.state() == CaseState.DRAFTED ? Step.SUBMIT : Step.MEND;
                if (Transitions.allowed(step, one.state(), me.role()).isEmpty()) {
                    return Hindrance.FORBIDDEN;
                }
                counted.clear(id);
                Made made = made(
                        me,
                        new Wanted(Objects.requireNonNull(one.employer()), one.rule(), one.claim(), fen),
                        businessDate.today());
                if (one.claim().isEmpty() && !made.found().period().equals(one.period())) {
                    throw new Left(Hindrance.NOT_OWED);
                }
                boolean anew = consent != Consent.NONE;
                rows.mend(id, made.found(), anew ? consent : one.consent(), anew ? note.strip() : one.consentNote());
                count(id, made.found(), made.people());
                CaseDesk.Done done = desk.act(me, step, List.of(id), note);
                if (done.done().isEmpty()) {
                    throw new Left(Objects.requireNonNull(done.left().get(0).hindrance()));
                }
                return null;
            });
        } catch (Left hindered) {
            return hindered.why;
        }
    }

    private record Made(NewCase found, List<Counted> people) {}

    private Made made(Officer me, Wanted wanted, LocalDate today) {
        Rule rule = owed.payers().get(wanted.rule());
        Subject organisation = organisations.find(wanted.employer()).orElse(null);
        if (rule == null || organisation == null) {
            throw new Left(Hindrance.NOT_OWED);
        }
        if (!CaseDesk.acting(me).edit().covers(organisation.region())) {
            throw new Left(Hindrance.OUT_OF_REACH);
        }
        String kind = rule.subject().name();
        return wanted.claim().isEmpty()
                ? byItself(wanted, rule, kind, organisation, today)
                : together(wanted, rule, kind, organisation, today);
    }

    /** The organisation is decided about itself: one sum, and the people its headcounts count. */
    private Made byItself(Wanted wanted, Rule rule, String kind, Subject organisation, LocalDate today) {
        Decision decision = claims.decide(kind, List.of(wanted.employer()), today).stream()
                .filter(one -> one.rule().id().equals(rule.id()))
                .findFirst()
                .orElseThrow(() -> new Left(Hindrance.NOT_OWED));
        Hindrance hindrance = CaseOpening.hindrance(decision, wanted.fen());
        if (hindrance != null) {
            throw new Left(hindrance);
        }
        FenRange payable = decision.payable();
        Set<String> facts = rule.facts().stream().map(fact -> fact.name()).collect(Collectors.toSet());
        List<Counted> people = claims
                .people(kind, List.of(wanted.employer()), facts, today)
                .getOrDefault(wanted.employer(), List.of())
                .stream()
                .map(worker -> new Counted(0, kind, wanted.employer(), worker, null, "", true))
                .toList();
        return new Made(
                found(
                        wanted,
                        rule,
                        organisation,
                        rule.period(today),
                        wanted.fen() == null ? payable.least() : wanted.fen(),
                        payable,
                        freezing.freeze(kind, wanted.employer()),
                        today),
                people);
    }

    /** Subjects of one claim, each decided and frozen by itself; those not yet owed stay for a later case. */
    private Made together(Wanted wanted, Rule rule, String kind, Subject organisation, LocalDate today) {
        Set<String> standing = whole.look(counted::standing);
        Map<Long, ClaimSource.Claim> of = claims.ofClaim(kind, wanted.employer(), wanted.claim());
        List<Long> subjects = of.keySet().stream()
                .filter(id -> !standing.contains(rule.account() + " " + kind + " " + id))
                .sorted()
                .toList();
        List<Decision> owing = claims.decide(kind, subjects, today).stream()
                .filter(one -> one.rule().id().equals(rule.id())
                        && one.outcome() == Outcome.ELIGIBLE
                        && one.payable().isExact()
                        && one.payable().least() > 0)
                .toList();
        if (owing.isEmpty()) {
            throw new Left(subjects.size() < of.size() ? Hindrance.PAID_ALREADY : Hindrance.NOT_OWED);
        }
        List<Long> ids = owing.stream().map(one -> Long.valueOf(one.row().id())).toList();
        Map<Long, List<Long>> who = claims.people(kind, ids, Set.of(), today);
        long sum = 0;
        List<Counted> people = new ArrayList<>();
        for (Decision one : owing) {
            long subject = Long.parseLong(one.row().id());
            long fen = one.payable().least();
            sum = Math.addExact(sum, fen);
            people.add(new Counted(
                    0,
                    kind,
                    subject,
                    who.getOrDefault(subject, List.of(0L)).get(0),
                    fen,
                    freezing.freeze(kind, subject),
                    true));
        }
        if (wanted.fen() != null && wanted.fen() != sum) {
            throw new Left(Hindrance.SUM_CHANGED);
        }
        int before = rows.standing(rule.account(), wanted.employer(), wanted.claim());
        String period = before == 0 ? wanted.claim() : wanted.claim() + "/" + (before + 1);
        return new Made(found(wanted, rule, organisation, period, sum, FenRange.exactly(sum), "", today), people);
    }

    private NewCase found(
            Wanted wanted,
            Rule rule,
            Subject organisation,
            String period,
            long fen,
            FenRange payable,
            String decision,
            LocalDate today) {
        return new NewCase(
                rule.id(),
                rule.account(),
                period,
                0,
                0,
                wanted.employer(),
                wanted.claim(),
                organisation.region(),
                rules.fundOf(rule.fund().orElse(null)).id(),
                today,
                fen,
                payable.least(),
                payable.isOpen() ? null : Long.valueOf(payable.most()),
                rules.priority().size() + 1,
                decision,
                policies.inForce().hash());
    }

    /** Why nothing comes of it; whatever was written for it is rolled back. */
    private static final class Left extends RuntimeException {
        private final Hindrance why;

        Left(Hindrance why) {
            super(why.name());
            this.why = why;
        }
    }
}
