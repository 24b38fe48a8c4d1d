package org.wutong.bureau.monitoring.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.monitoring.alerts.Alert;
import org.wutong.bureau.monitoring.alerts.AlertBook;
import org.wutong.bureau.monitoring.alerts.AlertStep;
import org.wutong.bureau.monitoring.alerts.Alerts;
import org.wutong.bureau.monitoring.alerts.Alerts.Note;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** Dealing with alerts: one with everything that was done, or several at once after a look at which. */
@Controller
@RequestMapping("/monitoring/alerts")
@PreAuthorize("hasAuthority('VIEW')")
class AlertDeskPages {
    private static final int SHORTEST = 2;
    private static final int MOST_AT_ONCE = 500;
    private static final String LIST = "redirect:/monitoring/alerts";

    private final Alerts alerts;
    private final AlertBook book;
    private final AlertWords words;
    private final WatchNames names;
    private final Workers workers;
    private final BusinessDate businessDate;

    AlertDeskPages(
            Alerts alerts,
            AlertBook book,
            AlertWords words,
            WatchNames names,
            Workers workers,
            BusinessDate businessDate) {
        this.alerts = alerts;
        this.book = book;
        this.words = words;
        this.names = names;
        this.workers = workers;
        this.businessDate = businessDate;
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Alert alert = alerts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Worker worker = workers.find(alert.worker()).orElse(null);
        common(model);
        model.addAttribute("alert", alert);
        model.addAttribute("steps", alerts.steps(id));
        model.addAttribute("card", names.workers(List.of(alert.worker())).get(alert.worker()));
        model.addAttribute("phone", worker == null ? null : worker.tail(WorkerField.PHONE));
        model.addAttribute("mayDo", me.may(Right.EDIT) && Acting.now().edit().covers(alert.region()));
        model.addAttribute("ids", List.of(id));
        model.addAttribute("then", "/monitoring/alerts/" + id);
        return "monitoring/alert";
    }

    /** What a bulk action would be about; nothing is changed by looking. */
    @GetMapping("/several")
    @PreAuthorize("hasAuthority('EDIT')")
    String several(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids, RedirectAttributes redirect, Model model) {
        if (ids.isEmpty() || ids.size() > MOST_AT_ONCE) {
            Flash.refused(redirect, ids.isEmpty() ? "monitoring.alerts.none-picked" : "monitoring.alerts.too-many");
            return LIST;
        }
        List<Alert> picked = alerts.all(ids);
        List<Alert> can = picked.stream()
                .filter(one ->
                        one.state() == Alert.State.OPEN && Acting.now().edit().covers(one.region()))
                .toList();
        common(model);
        model.addAttribute("can", can);
        model.addAttribute(
                "cannot", picked.stream().filter(one -> !can.contains(one)).toList());
        model.addAttribute(
                "cards", names.workers(picked.stream().map(Alert::worker).toList()));
        model.addAttribute("ids", can.stream().map(Alert::id).toList());
        model.addAttribute("then", "/monitoring/alerts");
        model.addAttribute("mayDo", true);
        return "monitoring/alerts-several";
    }

    @PostMapping("/note")
    @PreAuthorize("hasAuthority('EDIT')")
    String note(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(required = false) AlertStep.@Nullable Way way,
            @RequestParam(defaultValue = "") String contact,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate next,
            @RequestParam(defaultValue = "/monitoring/alerts") String then,
            RedirectAttributes redirect) {
        if (way == null || book.contact(contact).isEmpty()) {
            Flash.refused(redirect, "monitoring.alerts.note.needed");
        } else if (next != null && next.isBefore(businessDate.today())) {
            Flash.refused(redirect, "monitoring.alerts.day-past");
        } else {
            answer(
                    redirect,
                    alerts.note(ids, new Note(way, contact, note.strip(), next)),
                    "monitoring.alerts.note.done");
        }
        return onward(then);
    }

    @PostMapping("/snooze")
    @PreAuthorize("hasAuthority('EDIT')")
    String snooze(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "/monitoring/alerts") String then,
            RedirectAttributes redirect) {
        if (until == null || !until.isAfter(businessDate.today())) {
            Flash.refused(redirect, "monitoring.alerts.day-past");
        } else if (why.strip().length() < SHORTEST) {
            Flash.refused(redirect, "monitoring.alerts.why-needed");
        } else {
            answer(redirect, alerts.snooze(ids, until, why.strip()), "monitoring.alerts.snooze.done");
        }
        return onward(then);
    }

    @PostMapping("/close")
    @PreAuthorize("hasAuthority('EDIT')")
    String close(
            @RequestParam(name = "id", defaultValue = "") List<Long> ids,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "/monitoring/alerts") String then,
            RedirectAttributes redirect) {
        if (book.outcome(outcome).isEmpty()) {
            Flash.refused(redirect, "monitoring.alerts.outcome-needed");
        } else if (outcome.equals("other") && note.strip().length() < SHORTEST) {
            Flash.refused(redirect, "monitoring.alerts.why-needed");
        } else {
            answer(redirect, alerts.close(ids, outcome, note.strip()), "monitoring.alerts.close.done");
        }
        return onward(then);
    }

    @PostMapping("/{id:\\d+}/reopen")
    @PreAuthorize("hasAuthority('EDIT')")
    String reopen(@PathVariable long id, RedirectAttributes redirect) {
        answer(redirect, alerts.reopen(id) ? 1 : 0, "monitoring.alerts.reopen.done");
        return "redirect:/monitoring/alerts/" + id;
    }

    private static void answer(RedirectAttributes redirect, int done, String key) {
        if (done == 0) {
            Flash.refused(redirect, "monitoring.alerts.refused");
        } else {
            Flash.done(redirect, key, done);
        }
    }

    /** Back to the alert or to the list, never elsewhere. */
    private static String onward(String then) {
        return then.matches("/monitoring/alerts(/\\d+)?") ? "redirect:" + then : LIST;
    }

    private void common(Model model) {
        model.addAttribute("words", words);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("contacts", book.contacts());
        model.addAttribute("outcomes", book.outcomes());
        model.addAttribute("ways", AlertStep.Way.values());
    }
}
