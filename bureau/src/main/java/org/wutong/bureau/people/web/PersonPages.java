package org.wutong.bureau.people.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.Closed;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.HouseholdQuestion;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterColumns;
import org.wutong.bureau.people.Trail;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.duplicates.Merge;
import org.wutong.bureau.register.Panels;

/** One worker: who it is, the household, what other duties know; whole numbers for a reason. */
@Controller
@RequestMapping("/people/{id:\\d+}")
@PreAuthorize("hasAuthority('VIEW')")
class PersonPages {
    private static final int RECENT = 12;

    private final Workers workers;
    private final Closing closing;
    private final Merging merging;
    private final Households households;
    private final Roster roster;
    private final Trail trail;
    private final Panels panels;
    private final BusinessDate businessDate;
    private final ObjectProvider<HouseholdQuestion> questions;

    PersonPages(
            Workers workers,
            Closing closing,
            Merging merging,
            Households households,
            Roster roster,
            Trail trail,
            Panels panels,
            BusinessDate businessDate,
            ObjectProvider<HouseholdQuestion> questions) {
        this.workers = workers;
        this.closing = closing;
        this.merging = merging;
        this.households = households;
        this.roster = roster;
        this.trail = trail;
        this.panels = panels;
        this.businessDate = businessDate;
        this.questions = questions;
    }

    @GetMapping
    String person(@AuthenticationPrincipal Officer me, @PathVariable long id, Locale language, Model model) {
        Worker worker = seen(id);
        Closed closed = closing.of(id).orElse(null);
        if (closed != null) {
            return closed(worker, closed, me, model);
        }
        List<Long> members = workers.ofHouseholds(List.of(worker.household())).stream()
                .map(Worker::id)
                .toList();
        List<Roster.Line> lines = roster.lines(members, language);
        model.addAttribute("w", worker);
        model.addAttribute("household", households.find(worker.household()).orElseThrow());
        model.addAttribute(
                "line",
                lines.stream()
                        .filter(line -> line.worker().id() == id)
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("members", lines);
        model.addAttribute(
                "columns",
                roster.columns().stream()
                        .filter(RosterColumns.Column::inHousehold)
                        .toList());
        model.addAttribute(
                "answers",
                questions
                        .orderedStream()
                        .flatMap(question -> question.of(worker.household(), language).stream())
                        .toList());
        model.addAttribute("mainPanels", panels.of("person", "main", me));
        model.addAttribute("sidePanels", panels.of("person", "side", me));
        model.addAttribute("mayChange", mayChange(me, worker));
        trail.looked(worker);
        return "people/person";
    }

    private String closed(Worker worker, Closed closed, Officer me, Model model) {
        model.addAttribute("w", worker);
        model.addAttribute("closed", closed);
        model.addAttribute(
                "into", merging.ofDropped(worker.id()).map(Merge::kept).orElse(null));
        model.addAttribute("steps", trail.steps(worker.id(), RECENT));
        model.addAttribute("changes", trail.changes(worker.id(), RECENT));
        model.addAttribute("mayChange", mayChange(me, worker));
        trail.looked(worker);
        return "people/closed";
    }

    @GetMapping("/categories")
    String categories(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Worker worker = seen(id);
        model.addAttribute("w", worker);
        model.addAttribute(
                "records",
                households.categories(worker.household()).stream()
                        .filter(category -> category.worker() == null || category.worker() == id)
                        .toList());
        model.addAttribute("today", businessDate.today());
        model.addAttribute("mayChange", mayChange(me, worker));
        return "people/panels :: categories";
    }

    @GetMapping("/trail")
    String trail(@PathVariable long id, @RequestParam(defaultValue = "12") int most, Model model) {
        model.addAttribute("w", seen(id));
        int shown = Math.min(Math.max(most, RECENT), 200);
        model.addAttribute("steps", trail.steps(id, shown));
        model.addAttribute("changes", trail.changes(id, shown));
        return "people/panels :: trail";
    }

    /** The whole story of changes, field by field. */
    @GetMapping("/history")
    String history(@PathVariable long id, Model model) {
        model.addAttribute("w", seen(id));
        model.addAttribute("steps", trail.steps(id, 200));
        model.addAttribute("changes", trail.changes(id, 200));
        return "people/history";
    }

    @GetMapping("/numbers")
    @PreAuthorize("hasAuthority('UNMASK')")
    String askForReason(@PathVariable long id, Model model) {
        model.addAttribute("w", seen(id));
        return "people/numbers";
    }

    @PostMapping("/numbers")
    @PreAuthorize("hasAuthority('UNMASK')")
    String numbers(
            @PathVariable long id,
            @RequestParam String reason,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        Worker worker = seen(id);
        model.addAttribute("w", worker);
        if (reason.strip().length() < 2) {
            model.addAttribute("reasonNeeded", true);
            return "people/numbers";
        }
        Map<WorkerField, String> numbers = new LinkedHashMap<>();
        for (WorkerField field : List.of(WorkerField.IDENTITY, WorkerField.PHONE, WorkerField.ACCOUNT)) {
            workers.unmask(id, field, reason).ifPresent(number -> numbers.put(field, number));
        }
        model.addAttribute("numbers", new ArrayList<>(numbers.entrySet()));
        return partial ? "people/panels :: numbers" : "people/numbers";
    }

    private Worker seen(long id) {
        return closing.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static boolean mayChange(Officer me, Worker worker) {
        String edit = me.editScope();
        return edit != null && Scope.under(edit).covers(worker.region());
    }
}
