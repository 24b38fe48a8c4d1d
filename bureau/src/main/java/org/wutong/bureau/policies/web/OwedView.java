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
import org.wutong.bureau.policies.Gaps;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.Tally;
import org.wutong.bureau.policies.storage.Decisions;

/** Turns rows of the cache into what a page says. */
@Component
class OwedView {
    private final PublishedPolicies policies;
    private final FactWords words;
    private final Papers papers;
    private final ReportingTree tree;

    OwedView(PublishedPolicies policies, FactWords words, Papers papers, ReportingTree tree) {
        this.policies = policies;
        this.words = words;
        this.papers = papers;
        this.tree = tree;
    }

    /** One rule over everyone. */
    record Summary(String rule, String title, Tally tally) {}

    record GapShown(
            String place, String paper, String paperName, String rule, String title, long people, String upTo) {}

    record Shown(
            OwedRow row,
            SubjectCard person,
            String title,
            String kind,
            String payable,
            String missing,
            String place,
            boolean stale) {}

    List<Summary> summary(List<Decisions.Total> totals, Locale locale) {
        Map<String, Tally> byRule = new TreeMap<>();
        for (Decisions.Total total : totals) {
            byRule.merge(
                    total.rule(),
                    Tally.of(
                            total.outcome(),
                            total.people(),
                            total.payableLeastFen(),
                            total.payableMostFen(),
                            total.open()),
                    Tally::plus);
        }
        return byRule.entrySet().stream()
                .map(one -> new Summary(one.getKey(), title(one.getKey(), locale), one.getValue()))
                .toList();
    }

    List<GapShown> gaps(List<Gaps.Gap> gaps, Locale locale) {
        return gaps.stream()
                .map(gap -> new GapShown(
                        gap.region(),
                        gap.paper(),
                        papers.name(gap.paper(), locale),
                        gap.rule(),
                        title(gap.rule(), locale),
                        gap.people(),
                        words.upTo(gap.upToFen(), gap.open(), locale)))
                .toList();
    }

    /** @param stale whether facts of the person changed since */
    Shown shown(OwedRow row, SubjectCard person, boolean stale, Locale locale) {
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
                        : words.sum(row.payableLeastFen(), row.payableMostFen(), locale),
                missing(row, locale),
                tree.path(row.region()),
                stale);
    }

    String missing(OwedRow row, Locale locale) {
        return words.list(
                row.missing().stream().map(fact -> papers.label(fact, locale)).toList(), locale);
    }

    String label(@Nullable String fact, Locale locale) {
        return fact == null ? "" : papers.label(fact, locale);
    }

    String paper(@Nullable String paper, Locale locale) {
        return paper == null ? "" : papers.name(paper, locale);
    }

    String title(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(it -> words.say(it.title(), locale))
                .orElse(rule);
    }
}
