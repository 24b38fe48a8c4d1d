package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.DecideForEveryone;
import org.wutong.bureau.policies.Explained;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.LongWork;
import org.wutong.vocabulary.RegionCode.Level;

/** Who is owed what: totals, the list, one person's sheet, and the panel on a person's page. */
@Controller
@RequestMapping("/owed")
@PreAuthorize("hasAuthority('VIEW')")
class OwedPages {
    private static final int PAGE = 50;

    private final Decisions decisions;
    private final Explanations explanations;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final LongWork works;
    private final Audit audit;

    OwedPages(
            Decisions decisions,
            Explanations explanations,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            LongWork works,
            Audit audit) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.works = works;
        this.audit = audit;
    }

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @ModelAttribute("tree")
    ReportingTree tree() {
        return tree;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) OwedRow.@Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String missing,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "1") long from,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        boolean fresh = request.getParameterMap().isEmpty();
        OwedFilter filter = new OwedFilter(
                blankToNull(rule),
                fresh ? OwedRow.Outcome.ELIGIBLE : outcome,
                blankToNull(place),
                blankToNull(missing));
        List<OwedRow> found = decisions.page(filter, OwedKey.read(after), OwedKey.read(before), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<OwedRow> rows = more ? (before == null ? found.subList(0, PAGE) : found.subList(1, found.size())) : found;
        boolean hasPrevious = before == null ? after != null : more;
        boolean hasNext = before == null ? more : true;
        Map<Long, SubjectCard> cards =
                explanations.cards(rows.stream().map(OwedRow::worker).distinct().toList());
        List<OwedView.Shown> shown = new ArrayList<>();
        for (OwedRow row : rows) {
            SubjectCard card = cards.get(row.worker());
            if (card != null) {
                shown.add(view.shown(row, card, locale));
            }
        }
        model.addAttribute("filter", filter);
        model.addAttribute("rows", shown);
        model.addAttribute("summary", view.summary(decisions.totals(filter.place()), locale));
        model.addAttribute("gaps", view.gaps(decisions.onePaperAway(filter.place()), locale));
        model.addAttribute("missingLabel", view.label(filter.missing(), locale));
        model.addAttribute("outcomes", OwedRow.Outcome.values());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayRun", me.may(Right.RUN));
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        model.addAttribute("about", decisions.count(filter));
        model.addAttribute(
                "places",
                tree.under(me.viewScope()).stream()
                        .filter(node -> node.level() == Level.TOWNSHIP || node.level() == Level.VILLAGE)
                        .toList());
        long first = shown.isEmpty() ? 0 : Math.max(1, from);
        model.addAttribute("from", first);
        model.addAttribute("to", shown.isEmpty() ? 0 : first + shown.size() - 1);
        model.addAttribute(
                "previous",
                hasPrevious && !rows.isEmpty() ? href(filter, null, rows.get(0), Math.max(1, first - PAGE)) : null);
        model.addAttribute(
                "next",
                hasNext && !rows.isEmpty() ? href(filter, rows.get(rows.size() - 1), null, first + PAGE) : null);
        model.addAttribute(
                "work",
                works.latest(DecideForEveryone.KIND)
                        .filter(work -> !work.ended())
                        .orElse(null));
        return "policies/owed";
    }

    @PostMapping("/run")
    @PreAuthorize("hasAuthority('RUN')")
    String run() {
        if (!works.underWay(DecideForEveryone.KIND)) {
            works.ask(DecideForEveryone.KIND, "");
        }
        return "redirect:/owed";
    }

    @GetMapping("/people/{id}")
    String sheet(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale locale, Model model) {
        Explained explained = explained(id, locale);
        model.addAttribute("it", explained);
        model.addAttribute("me", me);
        model.addAttribute("back", explained.person().href());
        model.addAttribute("printedHref", "/owed/people/" + id + "/printed");
        return "policies/sheet";
    }

    /** Printing leaves a trace, because what is printed leaves the house. */
    @PostMapping("/people/{id}/printed")
    @org.springframework.web.bind.annotation.ResponseStatus(HttpStatus.NO_CONTENT)
    @org.springframework.transaction.annotation.Transactional
    public void printed(@PathVariable long id, Locale locale) {
        Explained explained = explained(id, locale);
        audit.record("print", "decision", Long.toString(id), explained.person().region(), null, explained.policySet());
    }

    @GetMapping("/panel/person/{id}")
    String panel(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("it", explained(id, locale));
        return "policies/panel :: person";
    }

    @GetMapping("/panel/desk")
    String desk(Locale locale, Model model) {
        model.addAttribute("summary", view.summary(decisions.totals(null), locale));
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        return "policies/panel :: desk";
    }

    private Explained explained(long id, Locale locale) {
        return explanations.of(id, locale).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String href(OwedFilter filter, @Nullable OwedRow after, @Nullable OwedRow before, long from) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath("/owed");
        href.queryParamIfPresent("rule", java.util.Optional.ofNullable(filter.rule()));
        href.queryParamIfPresent("outcome", java.util.Optional.ofNullable(filter.outcome()));
        href.queryParamIfPresent("place", java.util.Optional.ofNullable(filter.place()));
        href.queryParamIfPresent("missing", java.util.Optional.ofNullable(filter.missing()));
        if (after != null) {
            href.queryParam("after", OwedKey.of(after));
        }
        if (before != null) {
            href.queryParam("before", OwedKey.of(before));
        }
        return href.queryParam("from", from).toUriString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
