package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.GapPeople;
import org.wutong.bureau.policies.Gaps;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Fen;

/** Who is one paper away from being paid: by paper and rule, by village, and as a sheet the village specialist goes round with. */
@Controller
@RequestMapping("/owed/gaps")
@PreAuthorize("hasAuthority('VIEW')")
class GapPages {
    private final Gaps gaps;
    private final GapPeople people;
    private final Decisions decisions;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final Exports exports;

    GapPages(
            Gaps gaps,
            GapPeople people,
            Decisions decisions,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            BusinessDate businessDate,
            Audit audit,
            Exports exports) {
        this.gaps = gaps;
        this.people = people;
        this.decisions = decisions;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.businessDate = businessDate;
        this.audit = audit;
        this.exports = exports;
    }

    /** A place with what is missing there, by paper and rule. */
    record AtPlace(Node place, String path, List<OwedView.GapShown> gaps) {}

    /** A paper with the rules it would settle. */
    record OfPaper(String paper, String name, long people, String upTo, List<OwedView.GapShown> gaps) {}

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String paper,
            Locale locale,
            Model model) {
        String at = place(me, place);
        List<Gaps.Gap> found = gaps.at(at, OwedAsked.given(rule), OwedAsked.given(paper));
        List<OwedView.Summary> rules = view.summary(decisions.totals(OwedFilter.of(null, null, null)), locale);
        model.addAttribute("papers", byPaper(found, locale));
        model.addAttribute("villages", byVillage(found, locale));
        model.addAttribute("allPapers", byPaper(gaps.at(me.viewScope(), null, null), locale));
        model.addAttribute("rules", rules);
        model.addAttribute("rule", OwedAsked.given(rule));
        model.addAttribute("paper", OwedAsked.given(paper));
        model.addAttribute("place", at.equals(me.viewScope()) ? null : at);
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("places", tree.choices(me.viewScope()));
        return "policies/gaps";
    }

    /** The people of one place and the papers to ask them for, to go round with. */
    @GetMapping("/sheet")
    @Transactional
    public String sheet(
            @AuthenticationPrincipal Officer me,
            @RequestParam String place,
            @RequestParam(required = false) @Nullable String paper,
            Locale locale,
            Model model) {
        String at = place(me, place);
        List<GapPeople.Person> found = people.at(at, null, OwedAsked.given(paper), locale);
        audit.record("print", "decision", null, at, null, "gaps " + found.size());
        Map<String, List<GapPeople.Person>> byVillage = new LinkedHashMap<>();
        found.forEach(one -> byVillage
                .computeIfAbsent(one.place(), path -> new ArrayList<>())
                .add(one));
        model.addAttribute("me", me);
        model.addAttribute("villages", byVillage);
        model.addAttribute("count", found.size());
        model.addAttribute("placeName", tree.path(at));
        model.addAttribute("day", businessDate.today());
        model.addAttribute("back", "/owed/gaps?place=" + at);
        return "policies/gaps-sheet";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String paper,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String at = place(me, place);
        List<GapPeople.Person> rows = people.at(at, OwedAsked.given(rule), OwedAsked.given(paper), locale);
        ExportNote note = exports.note(me, purpose, "decision", at, rows.size(), "gaps");
        new XlsxTable<GapPeople.Person>()
                .column(text("policies.column.name", locale), GapPeople.Person::name)
                .column(text("policies.column.tail", locale), GapPeople.Person::tail)
                .column(text("policies.column.township", locale), GapPeople.Person::place)
                .column(text("policies.paper", locale), GapPeople.Person::paper)
                .column(text("policies.column.missing", locale), one -> words.list(one.facts(), locale))
                .column(text("policies.column.rule", locale), one -> words.list(one.rules(), locale))
                .column(text("policies.up-to", locale), one -> {
                    Long most = one.upTo().most();
                    return most == null ? text("policies.sum.open", locale) : new BigDecimal(Fen.toYuan(most));
                })
                .send(response, text("policies.gaps", locale), rows, note);
    }

    private List<OfPaper> byPaper(List<Gaps.Gap> found, Locale locale) {
        Map<String, List<Gaps.Gap>> byPaper = new LinkedHashMap<>();
        Gaps.byPaperAndRule(found)
                .forEach(gap -> byPaper.computeIfAbsent(gap.paper(), one -> new ArrayList<>())
                        .add(gap));
        return byPaper.entrySet().stream()
                .map(one -> new OfPaper(
                        one.getKey(),
                        view.paper(one.getKey(), locale),
                        one.getValue().stream().mapToLong(Gaps.Gap::people).sum(),
                        words.upTo(
                                one.getValue().stream()
                                        .mapToLong(Gaps.Gap::upToFen)
                                        .reduce(0, Math::addExact),
                                one.getValue().stream().anyMatch(Gaps.Gap::open),
                                locale),
                        view.gaps(one.getValue(), locale)))
                .sorted(Comparator.comparingLong(OfPaper::people).reversed())
                .toList();
    }

    private List<AtPlace> byVillage(List<Gaps.Gap> found, Locale locale) {
        Map<String, List<Gaps.Gap>> byPlace = new LinkedHashMap<>();
        found.forEach(gap ->
                byPlace.computeIfAbsent(gap.region(), one -> new ArrayList<>()).add(gap));
        List<AtPlace> places = new ArrayList<>();
        byPlace.forEach((code, here) -> tree.find(code)
                .ifPresent(node ->
                        places.add(new AtPlace(node, tree.path(code), view.gaps(Gaps.byPaperAndRule(here), locale)))));
        return places;
    }

    private static String place(Officer me, @Nullable String asked) {
        String place = OwedAsked.given(asked);
        if (place == null) {
            return me.viewScope();
        }
        if (!Scope.under(me.viewScope()).covers(place)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }

    private String text(String key, Locale locale) {
        return words.text(key, locale);
    }
}
