package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.Explanations;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.Gaps;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.OwedRow;
import org.wutong.bureau.policies.Papers;
import org.wutong.bureau.policies.Refreshing;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.policies.storage.Refreshes.Refresh;
import org.wutong.bureau.policies.storage.StaleMarks;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.register.PageLink;

/** Who is owed what: totals, the list, and the panel on the desk. */
@Controller
@RequestMapping("/owed")
@PreAuthorize("hasAuthority('VIEW')")
class OwedPages {
    private static final int PAGE = 50;
    private static final int GAPS_SHOWN = 6;

    private final Decisions decisions;
    private final Explanations explanations;
    private final Gaps gaps;
    private final Papers papers;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final Refreshing refreshing;
    private final Refreshes refreshes;
    private final StaleMarks marks;

    OwedPages(
            Decisions decisions,
            Explanations explanations,
            Gaps gaps,
            Papers papers,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            Refreshing refreshing,
            Refreshes refreshes,
            StaleMarks marks) {
        this.decisions = decisions;
        this.explanations = explanations;
        this.gaps = gaps;
        this.papers = papers;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.refreshing = refreshing;
        this.refreshes = refreshes;
        this.marks = marks;
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
            OwedAsked wanted,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(required = false) @Nullable Long run,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        OwedAsked asked = request.getParameterMap().isEmpty() ? wanted.fresh() : wanted;
        OwedFilter filter = asked.filter(papers);
        List<OwedRow> found = decisions.page(filter, OwedKey.read(after), OwedKey.read(before), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<OwedRow> rows = more ? (before == null ? found.subList(0, PAGE) : found.subList(1, found.size())) : found;
        boolean hasPrevious = before == null ? after != null : more;
        boolean hasNext = before == null ? more : true;
        Map<Long, SubjectCard> cards =
                explanations.cards(rows.stream().map(OwedRow::worker).distinct().toList());
        Set<Long> stale = marks.among(cards.keySet());
        List<OwedView.Shown> shown = new ArrayList<>();
        for (OwedRow row : rows) {
            SubjectCard card = cards.get(row.worker());
            if (card != null) {
                shown.add(view.shown(row, card, stale.contains(row.worker()), locale));
            }
        }
        List<OwedView.GapShown> lacking = view.gaps(Gaps.byPaperAndRule(gaps.at(filter.place(), null, null)), locale);
        model.addAttribute("filter", asked);
        model.addAttribute("rows", shown);
        model.addAttribute(
                "summary", view.summary(decisions.totals(OwedFilter.of(null, null, filter.place())), locale));
        model.addAttribute("gaps", lacking.subList(0, Math.min(GAPS_SHOWN, lacking.size())));
        model.addAttribute("moreGaps", Math.max(0, lacking.size() - GAPS_SHOWN));
        model.addAttribute("missingLabel", view.label(asked.missing(), locale));
        model.addAttribute("paperName", view.paper(asked.paper(), locale));
        model.addAttribute("outcomes", OwedRow.Outcome.values());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayRecords", me.may(Right.READ_AUDIT) || me.may(Right.EDIT));
        model.addAttribute("mayRun", me.may(Right.RUN));
        Refresh last = refreshes.last().orElse(null);
        model.addAttribute("refresh", last);
        model.addAttribute("asOf", last == null ? null : last.asOf());
        model.addAttribute("change", refreshes.lastChange().orElse(null));
        model.addAttribute("waiting", marks.waiting());
        model.addAttribute("about", decisions.count(filter));
        model.addAttribute("places", tree.choices(me.viewScope()));
        long first = shown.isEmpty() ? 0 : Math.max(1, from);
        PageLink link = asked.link("/owed");
        model.addAttribute("from", first);
        model.addAttribute("to", shown.isEmpty() ? 0 : first + shown.size() - 1);
        model.addAttribute(
                "previous",
                hasPrevious && !rows.isEmpty()
                        ? link.with("before", OwedKey.of(rows.get(0))).with("from", Math.max(1, first - PAGE))
                        : null);
        model.addAttribute(
                "next",
                hasNext && !rows.isEmpty()
                        ? link.with("after", OwedKey.of(rows.get(rows.size() - 1)))
                                .with("from", first + PAGE)
                        : null);
        Optional<LongWork.Standing> atIt = refreshing.latest().filter(work -> !work.ended());
        model.addAttribute(
                "work",
                atIt.or(() -> Optional.ofNullable(run).flatMap(refreshing::find))
                        .orElse(null));
        return "policies/owed";
    }

    @GetMapping("/panel/desk")
    String desk(Locale locale, Model model) {
        model.addAttribute("summary", view.summary(decisions.totals(OwedFilter.of(null, null, null)), locale));
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        return "policies/panel :: desk";
    }
}
