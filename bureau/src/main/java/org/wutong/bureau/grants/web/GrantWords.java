package org.wutong.bureau.grants.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.grants.GrantCase;
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
    private static final String EMPLOYER = "employer";
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

    /** Cards of who is paid: of people by number, of organisations by their number below zero; see {@code GrantCase.payee()}. */
    Map<Long, SubjectCard> people(Collection<Long> payees) {
        Map<Long, SubjectCard> named = new HashMap<>(
                cards(Deciding.WORKER, payees.stream().filter(id -> id > 0).toList()));
        cards(EMPLOYER, payees.stream().filter(id -> id < 0).map(id -> -id).toList())
                .forEach((id, card) -> named.put(-id, card));
        return named;
    }

    private Map<Long, SubjectCard> cards(String kind, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : cards.stream()
                        .filter(one -> one.kind().equals(kind))
                        .findFirst()
                        .orElseThrow()
                        .of(ids);
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
        if (period.matches("B\\d+(/\\d+)?")) {
            int slash = period.indexOf('/');
            return slash < 0
                    ? words.text("grants.period.batch", locale)
                    : words.text("grants.period.batch.nth", locale, period.substring(slash + 1));
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

    /** The same of facts that a rule about any kind of subject looks at. */
    public String missingOf(String rule, List<String> facts, Locale locale) {
        String kind = kind(rule);
        return words.list(
                facts.stream().map(fact -> papers.label(kind, fact, locale)).toList(), locale);
    }

    public String papersOf(String rule, List<String> facts, Locale locale) {
        String kind = kind(rule);
        return words.list(
                facts.stream()
                        .map(fact -> papers.name(kind, fact, locale))
                        .distinct()
                        .toList(),
                locale);
    }

    /** All papers that settle what a rule looks at. */
    public String papersOf(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(one -> papersOf(
                        rule, one.facts().stream().map(fact -> fact.name()).toList(), locale))
                .orElse("—");
    }

    private String kind(String rule) {
        return policies.inForce().rule(rule).map(one -> one.subject().name()).orElse(Deciding.WORKER);
    }

    /** Who has to act next, by roles. */
    public String awaited(GrantCase grant, Locale locale) {
        Set<Role> roles = Transitions.awaited(grant);
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
