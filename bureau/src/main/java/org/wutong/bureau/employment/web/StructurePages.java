package org.wutong.bureau.employment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.employment.Dimension;
import org.wutong.bureau.employment.Structure;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;

/** 结构: how the people of a place are made up, as bars that are tables, by place, each number opening its people. */
@Controller
@RequestMapping("/employment/structure")
@PreAuthorize("hasAuthority('VIEW')")
class StructurePages {
    private final Structure structure;
    private final ClassNames naming;
    private final ReportingTree tree;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Exports exports;

    StructurePages(
            Structure structure,
            ClassNames naming,
            ReportingTree tree,
            BusinessDate businessDate,
            MessageSource messages,
            Exports exports) {
        this.structure = structure;
        this.naming = naming;
        this.tree = tree;
        this.businessDate = businessDate;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    String structure(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable String place, Model model) {
        Node under = place(me, place);
        common(me, under, model);
        model.addAttribute(
                "tables",
                Arrays.stream(Dimension.values())
                        .map(dimension -> structure.of(dimension, under))
                        .toList());
        return "employment/structure";
    }

    @GetMapping("/by-place")
    String byPlace(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(defaultValue = "AGE") Dimension by,
            Model model) {
        Node under = place(me, place);
        common(me, under, model);
        model.addAttribute("table", structure.of(by, under));
        model.addAttribute("dimensions", Dimension.values());
        return "employment/structure-places";
    }

    @GetMapping("/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam Dimension by,
            Locale locale,
            ExportPurpose purpose,
            HttpServletResponse response)
            throws IOException {
        Node under = place(me, place);
        Structure.Table table = structure.of(by, under);
        ExportNote note = exports.note(me, purpose, "people", table.lines().size(), by.name());
        XlsxTable<Structure.Line> sheet = new XlsxTable<Structure.Line>()
                .column(say(by.labelKey(), locale), line -> naming.of(by, line.name()))
                .column(
                        say("employment.structure.people", locale),
                        line -> line.count().people())
                .column(say("people.gender.MALE", locale), line -> line.count().men())
                .column(
                        say("people.gender.FEMALE", locale),
                        line -> line.count().women())
                .column(say("employment.structure.share", locale), table::percent);
        for (Node one : table.places()) {
            sheet.column(one.shortName(), line -> line.byPlace().getOrDefault(one.code(), 0L));
        }
        sheet.send(
                response,
                under.shortName() + say(by.labelKey(), locale) + " " + businessDate.today(),
                table.lines(),
                note);
    }

    private void common(Officer me, Node under, Model model) {
        model.addAttribute("under", under);
        model.addAttribute("home", place(me, null));
        model.addAttribute("places", tree.choicesFrom(me.viewScope()));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("naming", naming);
    }

    private String say(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private Node place(Officer me, @Nullable String place) {
        return tree.find(place == null || place.isBlank() ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
