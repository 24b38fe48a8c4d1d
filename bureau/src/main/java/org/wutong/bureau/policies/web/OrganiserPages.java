package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.ClaimRow;
import org.wutong.bureau.policies.Claims;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.Tally;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.OffsetPage;
import org.wutong.bureau.register.PageLink;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Fen;

/** What rules say of each placement of an organiser: summed up beside its claim, one by one on a page of their own. */
@Controller
@RequestMapping("/owed/claims")
@PreAuthorize("hasAuthority('VIEW')")
class OrganiserPages {
    private static final String EMPLOYER = "employer";
    private static final int PAGE = 50;

    private final Claims claims;
    private final Explanations explanations;
    private final PublishedPolicies policies;
    private final Papers papers;
    private final FactWords words;
    private final Exports exports;

    OrganiserPages(
            Claims claims,
            Explanations explanations,
            PublishedPolicies policies,
            Papers papers,
            FactWords words,
            Exports exports) {
        this.claims = claims;
        this.explanations = explanations;
        this.policies = policies;
        this.papers = papers;
        this.words = words;
        this.exports = exports;
    }

    /** What one rule says of all. */
    record Summary(String rule, String title, Tally tally) {}

    /** What a rule says of one. @param card null where the person is outside the reader's range */
    record Line(ClaimRow row, @Nullable SubjectCard card, String title, String badge, String payable, String missing) {}

    @GetMapping("/panel/organiser/{id:\\d+}")
    String panel(@PathVariable long id, Locale locale, Model model) {
        boolean seen = organisation(id) != null;
        model.addAttribute("summary", seen ? summary(rows(id), locale) : List.of());
        model.addAttribute("organiser", id);
        model.addAttribute("seen", seen);
        model.addAttribute("words", words);
        return "policies/panel :: organiser";
    }

    @GetMapping("/of/{id:\\d+}")
    String list(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) OwedRow.@Nullable Outcome outcome,
            @RequestParam(defaultValue = "0") int at,
            Locale locale,
            Model model) {
        SubjectCard organiser = organisation(id);
        if (organiser == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<ClaimRow> all = rows(id);
        List<ClaimRow> wanted = wanted(all, rule, outcome);
        PageLink link = PageLink.to("/owed/claims/of/" + id).with("rule", rule).with("outcome", outcome);
        OffsetPage<ClaimRow> page = OffsetPage.of(wanted, at, PAGE, link, "at");
        model.addAttribute("organiser", organiser);
        model.addAttribute("summary", summary(all, locale));
        model.addAttribute("lines", lines(page.rows(), locale));
        model.addAttribute("rule", rule);
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", OwedRow.Outcome.values());
        model.addAttribute("link", link);
        model.addAttribute("page", page);
        model.addAttribute("words", words);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "policies/organiser";
    }

    @GetMapping("/of/{id:\\d+}/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) OwedRow.@Nullable Outcome outcome,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        SubjectCard organiser = organisation(id);
        if (organiser == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<Line> lines = lines(wanted(rows(id), rule, outcome), locale);
        new XlsxTable<Line>()
                .column(
                        say("name", locale),
                        line -> line.card() == null ? "—" : line.card().name())
                .column(
                        say("tail", locale),
                        line -> line.card() == null ? "" : line.card().tail())
                .column(say("rule", locale), Line::title)
                .column(
                        say("outcome", locale),
                        line -> words.text("policies.outcome." + line.row().outcome(), locale))
                .column(say("least", locale), line -> yuan(line.row().payableLeastFen()))
                .column(say("most", locale), line -> yuan(line.row().payableMostFen()))
                .column(say("missing", locale), Line::missing)
                .send(
                        response,
                        organiser.name(),
                        lines,
                        exports.note(me, purpose, "decision", lines.size(), "organiser " + id));
    }

    private static @Nullable BigDecimal yuan(@Nullable Long fen) {
        return fen == null ? null : new BigDecimal(Fen.toYuan(fen));
    }

    private String say(String column, Locale locale) {
        return words.text("policies.column." + column, locale);
    }

    private static List<ClaimRow> wanted(
            List<ClaimRow> rows, @Nullable String rule, OwedRow.@Nullable Outcome outcome) {
        return rows.stream()
                .filter(row -> rule == null || rule.isBlank() || row.rule().equals(rule))
                .filter(row -> outcome == null || row.outcome() == outcome)
                .toList();
    }

    /** The organisation's card; null where it stands outside the reader's range. */
    private @Nullable SubjectCard organisation(long id) {
        SubjectCard card = explanations.cards(EMPLOYER, List.of(id)).get(id);
        return card != null && Acting.now().view().covers(card.region()) ? card : null;
    }

    private List<ClaimRow> rows(long employer) {
        return claims.ofEmployer(employer).stream()
                .filter(row -> !row.kind().equals(EMPLOYER))
                .sorted(Comparator.comparing(ClaimRow::outcome)
                        .thenComparing(ClaimRow::rule)
                        .thenComparing(ClaimRow::subject))
                .toList();
    }

    private List<Summary> summary(List<ClaimRow> rows, Locale locale) {
        Map<String, Tally> byRule = new TreeMap<>();
        rows.forEach(row -> byRule.merge(
                row.rule(),
                Tally.of(
                        row.outcome(),
                        1,
                        row.payableLeastFen(),
                        Objects.requireNonNullElse(row.payableMostFen(), 0L),
                        row.payableMostFen() == null),
                Tally::plus));
        return byRule.entrySet().stream()
                .map(one -> new Summary(one.getKey(), title(one.getKey(), locale), one.getValue()))
                .toList();
    }

    private List<Line> lines(List<ClaimRow> rows, Locale locale) {
        Map<String, Map<Long, SubjectCard>> cards = new LinkedHashMap<>();
        rows.stream()
                .collect(Collectors.groupingBy(ClaimRow::kind))
                .forEach((kind, some) -> cards.put(
                        kind,
                        explanations.cards(
                                kind,
                                some.stream().map(ClaimRow::subject).distinct().toList())));
        return rows.stream()
                .map(row -> new Line(
                        row,
                        Objects.requireNonNull(cards.get(row.kind())).get(row.subject()),
                        title(row.rule(), locale),
                        switch (row.outcome()) {
                            case ELIGIBLE -> "yes";
                            case UNKNOWN -> "unk";
                            case INELIGIBLE -> "no";
                        },
                        row.outcome() == OwedRow.Outcome.INELIGIBLE
                                ? "—"
                                : words.sum(row.payableLeastFen(), row.payableMostFen(), locale),
                        words.list(
                                row.missing().stream()
                                        .map(fact -> papers.label(row.kind(), fact, locale))
                                        .toList(),
                                locale)))
                .toList();
    }

    private String title(String rule, Locale locale) {
        return policies.inForce()
                .rule(rule)
                .map(it -> words.say(it.title(), locale))
                .orElse(rule);
    }
}
