package org.wutong.bureau.policies.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.conditions.Fact;

/** Turns rows of the cache into what a page says. */
@Component
class OwedView {
    private final PublishedPolicies policies;
    private final FactWords words;
    private final ReportingTree tree;

    OwedView(PublishedPolicies policies, FactWords words, ReportingTree tree) {
        this.policies = policies;
        this.words = words;
        this.tree = tree;
    }

    /** One rule over everyone. */
    record Summary(String rule, String title, long eligible, String sum, long unknown, String upTo, long ineligible) {}

    record GapShown(String rule, String title, String fact, String paper, long people, String upTo) {}

    record Shown(
            OwedRow row, SubjectCard person, String title, String kind, String payable, String missing, String place) {}

    List<Summary> summary(List<Decisions.Total> totals, Locale locale) {
        Map<String, Summary> byRule = new TreeMap<>();
        for (Decisions.Total total : totals) {
            Summary before = byRule.getOrDefault(
                    total.rule(), new Summary(total.rule(), title(total.rule(), locale), 0, "0.00", 0, "—", 0));
            byRule.put(
                    total.rule(),
                    switch (total.outcome()) {
                        case ELIGIBLE ->
                            new Summary(
                                    before.rule(),
                                    before.title(),
                                    total.people(),
                                    sum(total),
                                    before.unknown(),
                                    before.upTo(),
                                    before.ineligible());
                        case UNKNOWN ->
                            new Summary(
                                    before.rule(),
                                    before.title(),
                                    before.eligible(),
                                    before.sum(),
                                    total.people(),
                                    words.money(total.payableMostFen()),
                                    before.ineligible());
                        case INELIGIBLE ->
                            new Summary(
                                    before.rule(),
                                    before.title(),
                                    before.eligible(),
                                    before.sum(),
                                    before.unknown(),
                                    before.upTo(),
                                    total.people());
                    });
        }
        return List.copyOf(byRule.values());
    }

    List<GapShown> gaps(List<Decisions.Gap> gaps, Locale locale) {
        return gaps.stream()
                .map(gap -> new GapShown(
                        gap.rule(),
                        title(gap.rule(), locale),
                        gap.fact(),
                        paper(gap.fact(), locale),
                        gap.people(),
                        words.money(gap.payableMostFen())))
                .toList();
    }

    Shown shown(OwedRow row, SubjectCard person, Locale locale) {
        return new Shown(
                row,
                person,
                title(row.rule(), locale),
                switch (row.outcome()) {
                    case ELIGIBLE -> "yes";
                    case UNKNOWN -> "unk";
                    case INELIGIBLE -> "no";
                },
                row.outcome() == OwedRow.Outcome.INELIGIBLE
                        ? "—"
                        : interval(row.payableLeastFen(), row.payableMostFen()),
                String.join(
                        "、",
                        row.missing().stream().map(fact -> label(fact, locale)).toList()),
                tree.path(row.region()));
    }

    String label(@Nullable String fact, Locale locale) {
        return fact == null
                ? ""
                : fact(fact).map(it -> words.say(it.label(), locale)).orElse(fact);
    }

    private String paper(String fact, Locale locale) {
        return fact(fact)
                .map(it -> words.say(it.paper(), locale) + "（" + words.say(it.label(), locale) + "）")
                .orElse(fact);
    }

    private java.util.Optional<Fact> fact(String name) {
        return policies.inForce().dictionary().kind("worker").flatMap(kind -> kind.fact(name));
    }

    private String title(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(it -> words.say(it.title(), locale))
                .orElse(rule);
    }

    private String sum(Decisions.Total total) {
        return interval(total.payableLeastFen(), total.open() ? null : Long.valueOf(total.payableMostFen()));
    }

    private String interval(long least, @Nullable Long most) {
        return most == null
                ? words.money(least) + " –"
                : most == least ? words.money(least) : words.money(least) + " – " + words.money(most);
    }
}
