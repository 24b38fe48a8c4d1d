package org.wutong.bureau.analysis.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedList;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.figures.Dimension;
import org.wutong.bureau.analysis.roster.Roster;
import org.wutong.bureau.analysis.roster.Snapshot;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.vocabulary.Gender;

/** 分析: six pages with one head; whoever sees a place sees its figures, small ones only with the right to. */
@Controller
@RequestMapping("/analysis")
@PreAuthorize("hasAuthority('VIEW')")
class AnalysisPages {
    private final Analysis analysis;
    private final AnalysisRules rules;
    private final Sheets sheets;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final Exports exports;

    AnalysisPages(
            Analysis analysis,
            AnalysisRules rules,
            Sheets sheets,
            ReportingTree tree,
            BusinessDate businessDate,
            Exports exports) {
        this.analysis = analysis;
        this.rules = rules;
        this.sheets = sheets;
        this.tree = tree;
        this.businessDate = businessDate;
        this.exports = exports;
    }

    @GetMapping
    String first() {
        return "redirect:/analysis/structure";
    }

    @GetMapping("/{word}")
    String page(
            @AuthenticationPrincipal Officer me,
            @PathVariable String word,
            @RequestParam Map<String, String> given,
            Locale locale,
            Model model) {
        Request request = request(me, word, given);
        Roster.Standing standing = analysis.standing();
        model.addAttribute("request", request);
        model.addAttribute("standing", standing);
        Snapshot snapshot = standing.snapshot();
        if (snapshot == null) {
            return "analysis/reading";
        }
        List<View> views = analysis.views(snapshot, request, me, locale);
        Node place = place(me, request.asked().place());
        model.addAttribute("place", place);
        model.addAttribute("home", place(me, null));
        model.addAttribute("above", above(me, place));
        model.addAttribute("below", tree.children(place.code()));
        model.addAttribute("views", views);
        model.addAttribute("hides", views.stream().anyMatch(view -> view.shown().hides()));
        model.addAttribute("outside", !me.may(Right.SMALL_COUNTS));
        model.addAttribute("fewest", rules.fewest());
        model.addAttribute("rules", rules);
        model.addAttribute("themes", Theme.values());
        model.addAttribute("places", tree.under(me.viewScope()));
        model.addAttribute("categories", CategoryKind.values());
        model.addAttribute("genders", Gender.values());
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "analysis/theme";
    }

    /** How far the reading is; once everybody is read, the page is loaded anew. */
    @GetMapping("/reading")
    String reading(Model model, HttpServletResponse response) {
        Roster.Standing standing = analysis.standing();
        model.addAttribute("standing", standing);
        if (standing.snapshot() != null) {
            response.setHeader("HX-Refresh", "true");
        }
        return "analysis/reading :: progress";
    }

    @GetMapping("/{word}/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @PathVariable String word,
            @RequestParam Map<String, String> given,
            @RequestParam String section,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Request request = request(me, word, given);
        Snapshot snapshot = analysis.standing().snapshot();
        if (snapshot == null) {
            response.sendRedirect(request.here());
            return;
        }
        View view = analysis.views(snapshot, request, me, locale).stream()
                .filter(one -> one.key().equals(section))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ExportNote note = exports.note(
                me,
                purpose,
                "analysis",
                request.asked().place(),
                sheets.lines(view).size(),
                request.export(section));
        String name = tree.shortName(request.asked().place()) + view.title() + " "
                + request.asked().on();
        sheets.table(view, locale).send(response, name, sheets.lines(view), note);
    }

    private Request request(Officer me, String word, Map<String, String> given) {
        Theme theme = Theme.of(word).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Request.of(theme, place(me, given.get("place")).code(), businessDate.today(), given, rules);
    }

    private List<Node> above(Officer me, Node place) {
        LinkedList<Node> above = new LinkedList<>();
        for (Node node = place; node.parent() != null && !node.code().equals(me.viewScope()); ) {
            node = tree.find(node.parent()).orElseThrow();
            above.addFirst(node);
        }
        return above;
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place.strip())
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
