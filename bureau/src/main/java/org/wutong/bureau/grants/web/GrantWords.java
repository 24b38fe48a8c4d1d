package org.wutong.bureau.grants.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.grants.CaseState;
import org.wutong.bureau.grants.GrantRules;
import org.wutong.bureau.grants.Transitions;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.policies.Deciding;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.policies.PublishedPolicies;

/** Puts cases into words: names of rules and funds, people, sums, periods, who is awaited. */
@Component("grantWords")
public class GrantWords {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final PublishedPolicies policies;
    private final FactWords words;
    private final Papers papers;
    private final GrantRules rules;
    private final ReportingTree tree;
    private final ObjectProvider<SubjectCards> cards;

    GrantWords(
            PublishedPolicies policies,
            FactWords words,
            Papers papers,
            GrantRules rules,
            ReportingTree tree,
            ObjectProvider<SubjectCards> cards) {
        this.policies = policies;
        this.words = words;
        this.papers = papers;
        this.rules = rules;
        this.tree = tree;
        this.cards = cards;
    }

    Map<Long, SubjectCard> people(Collection<Long> workers) {
        return cards.stream()
                .filter(one -> one.kind().equals(Deciding.WORKER))
                .findFirst()
                .orElseThrow()
                .of(workers);
    }

    public String title(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(one -> words.say(one.title(), locale))
                .orElse(rule);
    }

    /** Where the rule stands written: document and article. */
    public String cite(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(one -> words.cite(policies.inForce().document(one.cite()), one.cite(), locale))
                .orElse("");
    }

    public String fund(String id, Locale locale) {
        return rules.fund(id).map(fund -> fund.name(locale)).orElse(id);
    }

    public String money(long fen) {
        return words.money(fen);
    }

    public String sum(long least, @Nullable Long most, Locale locale) {
        return words.sum(least, most, locale);
    }

    /** A year, a quarter, a cycle, once: see {@code Rule.period()}. */
    public String period(String period, Locale locale) {
        if (period.equals("event") || period.equals("lifetime")) {
            return words.text("grants.period." + period, locale);
        }
        if (period.startsWith("C")) {
            return words.text("grants.period.cycle", locale, period.substring(1));
        }
        return period.matches("\\d{4}") ? words.text("grants.period.year", locale, period) : period;
    }

    public String place(String code) {
        return tree.path(code);
    }

    public String shortPlace(String code) {
        return tree.shortName(code);
    }

    public String missing(List<String> facts, Locale locale) {
        return words.list(facts.stream().map(fact -> papers.label(fact, locale)).toList(), locale);
    }

    /** The papers that settle facts, once each. */
    public String papers(List<String> facts, Locale locale) {
        return words.list(
                facts.stream().map(fact -> papers.name(fact, locale)).distinct().toList(), locale);
    }

    /** Who has to act next, by roles. */
    public String awaited(CaseState state, Locale locale) {
        Set<Role> roles = Transitions.awaited(state);
        return roles.isEmpty()
                ? "—"
                : words.list(
                        roles.stream()
                                .sorted()
                                .map(role -> words.text("grants.role." + role, locale))
                                .toList(),
                        locale);
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "—" : day.toString();
    }

    public String moment(@Nullable OffsetDateTime at) {
        return at == null ? "—" : at.atZoneSameInstant(CHINA).format(MINUTES);
    }

    public String text(String key, Locale locale, Object... args) {
        return words.text(key, locale, args);
    }
}
