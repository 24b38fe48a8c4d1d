package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.PublishedPolicies;
import org.wutong.bureau.policies.storage.Scenarios;
import org.wutong.bureau.policies.whatif.Roster;
import org.wutong.bureau.policies.whatif.Rosters;
import org.wutong.bureau.policies.whatif.WhatIf;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.rules.FenRange;
import org.wutong.rules.SimulationReport;

/** What was tried and kept: the list, and several side by side. */
@Controller
@RequestMapping("/policies/whatif")
@PreAuthorize("hasAuthority('SIMULATE')")
class ScenarioPages {
    private static final int SHOWN = 200;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_NOTE = 400;
    private static final int MOST_COMPARED = 4;

    private final Scenarios scenarios;
    private final Rosters rosters;
    private final WhatIf whatIf;
    private final WhatIfAsked asking;
    private final SideBySide sideBySide;
    private final PublishedPolicies policies;
    private final FactWords words;
    private final WhatIfView view;
    private final Audit audit;
    private final Exports exports;

    ScenarioPages(
            Scenarios scenarios,
            Rosters rosters,
            WhatIf whatIf,
            WhatIfAsked asking,
            SideBySide sideBySide,
            PublishedPolicies policies,
            FactWords words,
            WhatIfView view,
            Audit audit,
            Exports exports) {
        this.scenarios = scenarios;
        this.rosters = rosters;
        this.whatIf = whatIf;
        this.asking = asking;
        this.sideBySide = sideBySide;
        this.policies = policies;
        this.words = words;
        this.view = view;
        this.audit = audit;
        this.exports = exports;
    }

    @GetMapping("/scenarios")
    String list(Model model) {
        model.addAttribute("scenarios", scenarios.newest(SHOWN));
        model.addAttribute("view", view);
        return "policies/scenarios";
    }

    @PostMapping("/scenarios")
    @Transactional
    public String save(
            @AuthenticationPrincipal Officer me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Map<String, Object> figures = asking.read(me, request).figures();
        if (figures.isEmpty()) {
            Flash.refused(redirect, "policies.whatif.nothing");
            return "redirect:/policies/whatif";
        }
        Roster roster = rosters.mine();
        SimulationReport report = whatIf.report(roster, figures, null).report();
        String draft = asking.draft(me, figures);
        String called = name.isBlank() ? String.join(", ", figures.keySet()) : name.strip();
        String kept = called.length() > LONGEST_NAME ? called.substring(0, LONGEST_NAME) : called;
        long id = scenarios.add(
                kept,
                note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note.strip(),
                draft,
                me.viewScope(),
                roster.asOf(),
                policies.inForce().hash(),
                outcome(report));
        audit.record("save", "scenario", Long.toString(id), me.viewScope(), null, draft);
        Flash.done(redirect, "policies.whatif.saved", kept);
        return "redirect:/policies/whatif?scenario=" + id;
    }

    private static Scenarios.Outcome outcome(SimulationReport report) {
        FenRange before = report.total().before().sum();
        FenRange after = report.total().after().sum();
        return new Scenarios.Outcome(
                before.least(),
                most(before),
                after.least(),
                most(after),
                report.total().winners().all(),
                report.total().losers().all());
    }

    private static @Nullable Long most(FenRange sum) {
        return sum.isOpen() ? null : Long.valueOf(sum.most());
    }

    @PostMapping("/scenarios/{id}/keep")
    @Transactional
    public String keep(
            @PathVariable long id,
            @RequestParam boolean kept,
            @AuthenticationPrincipal Officer me,
            RedirectAttributes redirect) {
        Scenarios.Scenario scenario =
                scenarios.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        scenarios.keep(id, kept);
        audit.record(
                kept ? "restore" : "put-away", "scenario", Long.toString(id), me.viewScope(), null, scenario.name());
        Flash.done(
                redirect,
                kept ? "policies.whatif.scenario.returned" : "policies.whatif.scenario.gone",
                scenario.name());
        if (!kept) {
            redirect.addFlashAttribute("undo", id);
        }
        return "redirect:/policies/whatif/scenarios";
    }

    @GetMapping("/compare")
    String compare(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable List<Long> id,
            Locale locale,
            RedirectAttributes redirect,
            Model model) {
        List<Long> wanted = id == null ? List.of() : id.stream().distinct().toList();
        if (wanted.size() < 2 || wanted.size() > MOST_COMPARED) {
            Flash.refused(redirect, "policies.whatif.scenario.choose");
            return "redirect:/policies/whatif/scenarios";
        }
        model.addAttribute("table", sideBySide.of(columns(me, wanted), locale));
        model.addAttribute("ids", wanted);
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        return "policies/scenarios-compare";
    }

    @GetMapping("/compare/export")
    @PreAuthorize("hasAuthority('EXPORT')")
    @Transactional
    public void export(
            @AuthenticationPrincipal Officer me,
            @RequestParam List<Long> id,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        SideBySide.Table table = sideBySide.of(
                columns(me, id.stream().distinct().limit(MOST_COMPARED).toList()), locale);
        ExportNote note = exports.note(
                me, purpose, "scenario", me.viewScope(), table.lines().size(), id.toString());
        XlsxTable<SideBySide.Line> sheet = new XlsxTable<SideBySide.Line>()
                .column(words.text("policies.whatif.side.measure", locale), SideBySide.Line::name);
        for (int i = 0; i < table.heads().size(); i++) {
            int column = i;
            sheet = sheet.column(table.heads().get(i), line -> line.cells().get(column));
        }
        sheet.send(response, words.text("policies.whatif.side.title", locale), table.lines(), note);
    }

    private List<SideBySide.Column> columns(Officer me, List<Long> ids) {
        Roster roster = rosters.mine();
        List<SideBySide.Column> columns = new ArrayList<>();
        for (long id : ids) {
            Scenarios.Scenario scenario =
                    scenarios.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            Map<String, Object> figures = asking.ofDraft(me, scenario.figures()).figures();
            columns.add(new SideBySide.Column(
                    scenario.name(),
                    figures,
                    whatIf.report(roster, figures, null).report()));
        }
        return columns;
    }
}
