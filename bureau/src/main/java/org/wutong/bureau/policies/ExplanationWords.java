package org.wutong.bureau.policies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.policies.Explained.Capped;
import org.wutong.bureau.policies.Explained.Line;
import org.wutong.bureau.policies.Explained.Need;
import org.wutong.bureau.policies.Explained.Paper;
import org.wutong.bureau.policies.Explained.Ruled;
import org.wutong.bureau.policies.Explained.Shared;
import org.wutong.bureau.policies.Explained.Sum;
import org.wutong.bureau.policies.Explained.Used;
import org.wutong.conditions.Fact;
import org.wutong.rules.Cite;
import org.wutong.rules.Decision;
import org.wutong.rules.Explanation;
import org.wutong.rules.PolicyDocument;
import org.wutong.rules.PolicySet;
import org.wutong.rules.Rule;
import org.wutong.rules.Stacking;

/** Words of one language for the explanation of one person; remarks that several rules share are kept once and numbered. */
final class ExplanationWords {
    /** Notes that say how a sum was changed; they stand beside the sum instead of among the remarks. */
    private static final Set<String> CHANGES = Set.of(
            "already-paid", "within-cap", "over-quota", "excluded", "provisional", "bounded", "unspecified-stacking");

    private static final String ONCE = "once-per-";

    /** Of these the other rule is named, so the note itself is not repeated. */
    private static final Set<String> TOLD_BY_STANDING = Set.of("excluded", "unspecified-stacking");

    private final PolicySet set;
    private final FactWords words;
    private final Map<Long, SubjectCard> people;
    private final long self;
    private final String home;
    private final Locale locale;
    private final List<PolicyDocument> documents;
    private final List<String> remarks = new ArrayList<>();

    /** @param documents those of the rules in force for the person, in the order they are numbered */
    ExplanationWords(
            PolicySet set,
            FactWords words,
            List<PolicyDocument> documents,
            Map<Long, SubjectCard> people,
            long self,
            Locale locale) {
        this.set = set;
        this.words = words;
        this.documents = documents;
        this.people = people;
        this.self = self;
        this.home = Objects.requireNonNull(people.get(self)).region();
        this.locale = locale;
    }

    List<String> remarks() {
        return List.copyOf(remarks);
    }

    Ruled rule(Explanation explanation) {
        Decision decision = explanation.decision();
        Rule rule = decision.rule();
        boolean owed = decision.outcome() != org.wutong.rules.Outcome.INELIGIBLE;
        return new Ruled(
                rule.id(),
                words.say(rule.title(), locale),
                cite(rule.cite()),
                basis(rule.cite()),
                rule.fund().map(fund -> words.say(fund, locale)).orElse(null),
                rule.payee().map(payee -> words.say(payee, locale)).orElse(null),
                words.text("policies.frequency." + rule.frequency().word(), locale),
                OwedRow.Outcome.valueOf(decision.outcome().name()),
                Sum.of(decision.amount()),
                Sum.of(decision.payable()),
                explanation.lines().stream().map(this::line).toList(),
                explanation.figures().stream().map(this::figure).toList(),
                steps(explanation),
                owed ? changes(explanation) : List.of(),
                decision.missing().stream()
                        .map(fact -> new Need(words.say(fact.label(), locale), words.say(fact.paper(), locale)))
                        .toList(),
                owed ? numbered(decision) : List.of());
    }

    private Line line(Explanation.Line line) {
        return new Line(
                words.say(line.result().line().label(), locale),
                line.result().word(),
                line.facts().stream()
                        .map(one -> new Used(
                                words.say(one.fact().label(), locale),
                                one.value() == null ? null : words.brief(one.fact(), one.value(), home, locale),
                                words.say(one.fact().paper(), locale),
                                line.deciding().contains(one.fact())))
                        .toList());
    }

    private String figure(Explanation.Figure figure) {
        return words.text(
                "policies.figure",
                locale,
                words.say(figure.label(), locale),
                words.value(figure.type(), "", figure.value(), locale),
                article(figure.cite()));
    }

    private List<String> steps(Explanation explanation) {
        return explanation.steps().stream()
                .filter(step -> step.label().isPresent())
                .map(step -> words.text(
                        "policies.step",
                        locale,
                        words.say(step.label().orElseThrow(), locale),
                        words.yuan(step.amount(), locale)))
                .toList();
    }

    private List<String> changes(Explanation explanation) {
        Set<String> changes = new LinkedHashSet<>();
        explanation
                .cap()
                .filter(Explanation.Cap::binds)
                .ifPresent(cap -> changes.add(
                        words.text("policies.change.cap", locale, words.money(cap.fen()), article(cap.cite()))));
        explanation.standings().forEach(standing -> changes.add(standing(standing)));
        explanation.notes().stream()
                .filter(note -> CHANGES.contains(note.code()))
                .filter(note -> explanation.standings().isEmpty() || !TOLD_BY_STANDING.contains(note.code()))
                .forEach(note -> changes.add(words.say(note.label(), locale)));
        return List.copyOf(changes);
    }

    private String standing(Explanation.Standing standing) {
        String other = words.say(standing.other().rule().title(), locale);
        String key = "policies.standing." + standing.mode();
        if (standing.mode() == Stacking.Mode.DIRECTED) {
            boolean unsure = standing.other().outcome() == org.wutong.rules.Outcome.UNKNOWN;
            key += standing.isExcluding() ? ".takes" : unsure ? ".maybe-taken" : ".taken";
        }
        return words.text(key, locale, other);
    }

    private List<Integer> numbered(Decision decision) {
        return decision.notes().stream()
                .filter(code -> !CHANGES.contains(code))
                .map(code -> {
                    // How often is told beside the rule; left to say is that former payments were not looked at.
                    String remark = code.startsWith(ONCE)
                            ? words.text("policies.remark.unpaid", locale)
                            : words.note(set, code, locale);
                    if (!remarks.contains(remark)) {
                        remarks.add(remark);
                    }
                    return remarks.indexOf(remark) + 1;
                })
                .distinct()
                .toList();
    }

    /** Where a household's cap took something off this person: who has which part of it. */
    List<Capped> caps(List<Explanation> explanations) {
        List<Capped> caps = new ArrayList<>();
        for (Explanation one : explanations) {
            Decision decision = one.decision();
            if (decision.amount().most() > 0) {
                one.cap()
                        .filter(Explanation.Cap::binds)
                        .ifPresent(cap -> caps.add(new Capped(
                                words.say(decision.rule().title(), locale),
                                words.money(cap.fen()),
                                basis(cap.cite()),
                                cap.shares().stream().map(this::shared).toList())));
            }
        }
        return caps;
    }

    private Shared shared(Explanation.Share share) {
        long id = Long.parseLong(share.id());
        SubjectCard card = people.get(id);
        return new Shared(
                card == null ? "—" : card.name(), id == self, Sum.of(share.amount()), Sum.of(share.payable()));
    }

    List<Paper> papers(List<Decision> own) {
        record Wanted(Set<String> facts, Set<String> rules) {}
        Map<String, Wanted> byPaper = new LinkedHashMap<>();
        for (Decision decision : own) {
            for (Fact fact : decision.missing()) {
                Wanted wanted = byPaper.computeIfAbsent(
                        words.say(fact.paper(), locale),
                        paper -> new Wanted(new LinkedHashSet<>(), new LinkedHashSet<>()));
                wanted.facts().add(words.say(fact.label(), locale));
                wanted.rules().add(words.say(decision.rule().title(), locale));
            }
        }
        List<Paper> papers = new ArrayList<>();
        byPaper.forEach((paper, wanted) ->
                papers.add(new Paper(paper, List.copyOf(wanted.facts()), List.copyOf(wanted.rules()))));
        return papers;
    }

    /** Documents by number, as they stand at the foot. */
    private String basis(Cite cite) {
        return documents.size() < 2
                ? article(cite)
                : words.text("policies.basis", locale, documents.indexOf(set.document(cite)) + 1, cite.article());
    }

    List<String> documents() {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            String document = words.document(documents.get(i), locale);
            named.add(documents.size() < 2 ? document : words.text("policies.basis.document", locale, i + 1, document));
        }
        return named;
    }

    private String cite(Cite cite) {
        return words.cite(set.document(cite), cite, locale);
    }

    /** The article alone: the document stands above. */
    private String article(Cite cite) {
        return words.text("policies.article", locale, cite.article());
    }
}
