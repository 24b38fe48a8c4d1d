package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.OwedByPlace;
import org.wutong.bureau.policies.OwedFilter;
import org.wutong.bureau.policies.Tally;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode.Level;

/** One rule, or all, over townships and villages. */
@Controller
@RequestMapping("/owed/places")
@PreAuthorize("hasAuthority('VIEW')")
class PlaceTablePages {
    private final OwedByPlace table;
    private final Decisions decisions;
    private final OwedView view;
    private final FactWords words;
    private final ReportingTree tree;
    private final Exports exports;

    PlaceTablePages(
            OwedByPlace table,
            Decisions decisions,
            OwedView view,
            FactWords words,
            ReportingTree tree,
            Exports exports) {
        this.table = table;
        this.decisions = decisions;
        this.view = view;
        this.words = words;
        this.tree = tree;
        this.exports = exports;
    }

    @ModelAttribute("words")
    FactWords words() {
        return words;
    }

    @GetMapping
    String page(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String place,
            Locale locale,
            Model model) {
        String wanted = OwedAsked.given(rule);
        String at = place(me, place);
        OwedByPlace.Table found = table.of(wanted, at);
        model.addAttribute("table", found);
        model.addAttribute("rule", wanted);
        model.addAttribute("title", wanted == null ? null : view.title(wanted, locale));
        model.addAttribute("place", at.equals(me.viewScope()) ? null : at);
        model.addAttribute("at", at);
        model.addAttribute("atName", tree.shortName(at));
        model.addAttribute("rules", view.summary(decisions.totals(OwedFilter.of(null, null, null)), locale));
        model.addAttribute("townships", tree.atLevel(Level.TOWNSHIP, me.viewScope()));
        model.addAttribute("asOf", decisions.asOf().orElse(null));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "policies/places";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String place,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        String wanted = OwedAsked.given(rule);
        String at = place(me, place);
        List<OwedByPlace.Row> rows = table.of(wanted, at).rows();
        ExportNote note = exports.note(me, purpose, "decision", at, rows.size(), wanted == null ? "*" : wanted);
        new XlsxTable<OwedByPlace.Row>()
                .column(text("policies.places.code", locale), row -> row.place().code())
                .column(text("policies.places.township", locale), row -> township(row.place()))
                .column(
                        text("policies.places.village", locale),
                        row -> row.village() ? row.place().shortName() : null)
                .column(
                        text("policies.outcome.ELIGIBLE", locale),
                        row -> counted(row.tally(), row.tally().eligible()))
                .column(
                        text("policies.column.least", locale),
                        row -> row.tally().eligible() == 0
                                ? null
                                : yuan(row.tally().least()))
                .column(
                        text("policies.column.most", locale),
                        row -> row.tally().eligible() == 0
                                ? null
                                : most(row.tally().most(), row.tally().open(), locale))
                .column(
                        text("policies.outcome.UNKNOWN", locale),
                        row -> counted(row.tally(), row.tally().unknown()))
                .column(
                        text("policies.up-to", locale),
                        row -> row.tally().unknown() == 0
                                ? null
                                : most(row.tally().upTo(), row.tally().upToOpen(), locale))
                .column(
                        text("policies.outcome.INELIGIBLE", locale),
                        row -> counted(row.tally(), row.tally().ineligible()))
                .send(response, wanted == null ? text("policies.places.title", locale) : wanted, rows, note);
    }

    /** What is asked for where it lies in the view scope, else the scope itself. */
    private String place(Officer me, @Nullable String asked) {
        String place = OwedAsked.given(asked);
        if (place == null) {
            return me.viewScope();
        }
        if (!Scope.under(me.viewScope()).covers(place)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return place;
    }

    private String township(Node place) {
        return place.level() == Level.TOWNSHIP ? place.shortName() : tree.shortName(place.parent());
    }

    /** Where nothing was decided a cell stays empty: that is not nobody. */
    private static @Nullable Long counted(Tally tally, long people) {
        return tally.decided() == 0 ? null : Long.valueOf(people);
    }

    private Object most(long fen, boolean isOpen, Locale locale) {
        return isOpen ? words.upTo(fen, true, locale) : yuan(fen);
    }

    private static BigDecimal yuan(long fen) {
        return new BigDecimal(Fen.toYuan(fen));
    }

    private String text(String key, Locale locale) {
        return words.text(key, locale);
    }
}
