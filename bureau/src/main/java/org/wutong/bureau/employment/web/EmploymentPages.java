package org.wutong.bureau.employment.web;

import java.util.List;
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
import org.wutong.bureau.employment.EmploymentCounts;
import org.wutong.bureau.employment.WorkHistory;
import org.wutong.bureau.employment.Workplaces;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode.Level;

/** The three lists by place, and the work of one person. */
@Controller
@RequestMapping("/employment")
@PreAuthorize("hasAuthority('VIEW')")
class EmploymentPages {
    private final EmploymentCounts counts;
    private final WorkHistory history;
    private final Workers workers;
    private final Workplaces workplaces;
    private final ReportingTree tree;
    private final BusinessDate businessDate;

    EmploymentPages(
            EmploymentCounts counts,
            WorkHistory history,
            Workers workers,
            Workplaces workplaces,
            ReportingTree tree,
            BusinessDate businessDate) {
        this.counts = counts;
        this.history = history;
        this.workers = workers;
        this.workplaces = workplaces;
        this.tree = tree;
        this.businessDate = businessDate;
    }

    @GetMapping
    String lists(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable String place, Model model) {
        Node under = tree.find(place == null ? me.viewScope() : place)
                .filter(node -> Scope.under(me.viewScope()).covers(node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<EmploymentCounts.Row> rows = counts.below(under);
        model.addAttribute("under", under);
        model.addAttribute("home", tree.find(me.viewScope()).orElse(under));
        model.addAttribute("deeper", under.level().ordinal() < Level.TOWNSHIP.ordinal());
        model.addAttribute("rows", rows);
        model.addAttribute("total", counts.total(under, rows));
        model.addAttribute("zero", counts.zeroEmploymentHouseholds(under));
        model.addAttribute("month", businessDate.today().getMonthValue());
        return "employment/lists";
    }

    @GetMapping("/of/{worker}")
    String panel(@AuthenticationPrincipal Officer me, @PathVariable long worker, Model model) {
        Worker person = workers.find(worker).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        WorkHistory.Summary summary = history.of(worker);
        if (summary == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("w", person);
        model.addAttribute("summary", summary);
        model.addAttribute("running", summary.running(businessDate.today()));
        model.addAttribute("workplaces", workplaces);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("income", Fen.toYuan(summary.income().leastFen()));
        model.addAttribute("mayChange", SpellForms.mayChange(me, person));
        return "employment/panel :: work";
    }
}
