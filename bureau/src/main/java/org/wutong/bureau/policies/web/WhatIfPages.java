package org.wutong.bureau.policies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.policies.FactWords;
import org.wutong.bureau.policies.storage.Scenarios;
import org.wutong.bureau.policies.whatif.Adjustable;
import org.wutong.bureau.policies.whatif.Roster;
import org.wutong.bureau.policies.whatif.Rosters;
import org.wutong.bureau.policies.whatif.WhatIf;
import org.wutong.rules.SimulationReport;

/** What if: sliders over the figures of the law, and what would change for whom. */
@Controller
@RequestMapping("/policies/whatif")
@PreAuthorize("hasAuthority('SIMULATE')")
class WhatIfPages {
    /** So long a request waits while everybody is read; then it tells how far that is, and the page asks again. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    /** Whoever has no scripts must ask again by hand. */
    private static final Duration PATIENCE_BY_HAND = Duration.ofSeconds(20);

    private final Adjustable adjustable;
    private final Rosters rosters;
    private final WhatIf whatIf;
    private final WhatIfAsked asking;
    private final WhatIfView view;
    private final Scenarios scenarios;
    private final FactWords words;
    private final ReportingTree tree;

    WhatIfPages(
            Adjustable adjustable,
            Rosters rosters,
            WhatIf whatIf,
            WhatIfAsked asking,
            WhatIfView view,
            Scenarios scenarios,
            FactWords words,
            ReportingTree tree) {
        this.adjustable = adjustable;
        this.rosters = rosters;
        this.whatIf = whatIf;
        this.asking = asking;
        this.view = view;
        this.scenarios = scenarios;
        this.words = words;
        this.tree = tree;
    }

    /** With {@code now} the result is there at once, as for whoever has no scripts: their form is sent, not put into an address. */
    @RequestMapping(method = {RequestMethod.GET, RequestMethod.POST})
    String page(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable Long scenario,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(defaultValue = "false") boolean now,
            @RequestParam(defaultValue = "") String budget,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        WhatIfAsked.Asked asked = asking.read(me, request);
        if (scenario != null) {
            Scenarios.Scenario saved =
                    scenarios.find(scenario).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            asked = asking.ofDraft(me, saved.figures());
            model.addAttribute("scenario", saved);
        }
        Map<String, Object> figures = asked.figures();
        model.addAttribute("sliders", view.sliders(adjustable.in(asking.place(me)), figures, locale));
        model.addAttribute("refused", asked.refused());
        model.addAttribute("budget", budget);
        model.addAttribute("now", now);
        if (draft != null) {
            model.addAttribute("draft", asking.draft(me, draft).draft());
        }
        if (now) {
            rosters.mineWithin(PATIENCE_BY_HAND)
                    .ifPresentOrElse(
                            roster -> result(me, roster, figures, draft, budget, locale, model), () -> reading(model));
        }
        return "policies/whatif";
    }

    @PostMapping("/result")
    String result(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable Long draft,
            @RequestParam(defaultValue = "") String budget,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        WhatIfAsked.Asked asked = asking.read(me, request);
        model.addAttribute("refused", asked.refused());
        Optional<Roster> roster = rosters.mineWithin(PATIENCE);
        if (roster.isEmpty()) {
            reading(model);
            return "policies/whatif-reading :: reading";
        }
        result(me, roster.get(), asked.figures(), draft, budget, locale, model);
        return "policies/whatif-result :: result";
    }

    private void reading(Model model) {
        model.addAttribute("progress", rosters.progress());
    }

    private void result(
            Officer me,
            Roster roster,
            Map<String, Object> figures,
            @Nullable Long draft,
            String budget,
            Locale locale,
            Model model) {
        WhatIf.Tried tried = whatIf.report(roster, figures, asking.set(me, draft));
        SimulationReport report = tried.report();
        model.addAttribute("report", report);
        model.addAttribute("total", report.total());
        model.addAttribute("places", view.places(report.groups().getOrDefault("regions", Map.of())));
        model.addAttribute("categories", view.categories(report, locale));
        model.addAttribute("changedRules", view.changedRules(report, locale));
        model.addAttribute("changedFigures", figures.size());
        model.addAttribute("millis", tried.took().toMillis());
        model.addAttribute("roster", roster);
        model.addAttribute("takenAt", roster.takenAt().atZone(ZoneId.systemDefault()));
        model.addAttribute("view", view);
        model.addAttribute("budgetFen", WhatIfBudget.read(budget));
        model.addAttribute("scale", WhatIfBudget.scale(report.total(), WhatIfBudget.read(budget)));
        model.addAttribute(
                "peopleLink",
                asking.link(me, "/policies/whatif/people", figures).with("draft", draft));
        model.addAttribute("draftLink", asking.link(me, "/policies/whatif/draft.yaml", figures));
        model.addAttribute("placeName", tree.shortName(me.viewScope()));
    }

    /** Reads the roster anew. */
    @PostMapping("/fresh")
    String fresh(@AuthenticationPrincipal Officer me, HttpServletRequest request) {
        rosters.forget();
        return "redirect:"
                + asking.link(me, "/policies/whatif", asking.read(me, request).figures());
    }

    /** The figures as a draft file for the command line. */
    @GetMapping("/draft.yaml")
    ResponseEntity<String> draft(@AuthenticationPrincipal Officer me, HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"draft.yaml\"")
                .body(asking.draft(me, asking.read(me, request).figures()));
    }
}
