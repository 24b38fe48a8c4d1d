package org.wutong.bureau.monitoring.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.wutong.bureau.monitoring.alerts.Alert;
import org.wutong.bureau.monitoring.alerts.AlertBook;
import org.wutong.bureau.monitoring.alerts.Alerts;
import org.wutong.bureau.monitoring.alerts.Alerts.View;
import org.wutong.bureau.monitoring.alerts.Alerts.Wanted;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

/** Whom to call because of alerts, on paper, village by village. Phones by their last four; whole ones only for a purpose that is kept. */
@Controller
@RequestMapping("/monitoring/alerts/calls")
@PreAuthorize("hasAuthority('VIEW')")
class AlertCallPages {
    /** So many alerts somebody works through; the rest come with the next list. */
    private static final int MOST = 120;

    private final Alerts alerts;
    private final AlertBook book;
    private final AlertAsked asked;
    private final AlertWords words;
    private final Workers workers;
    private final BusinessDate businessDate;
    private final Audit audit;

    AlertCallPages(
            Alerts alerts,
            AlertBook book,
            AlertAsked asked,
            AlertWords words,
            Workers workers,
            BusinessDate businessDate,
            Audit audit) {
        this.alerts = alerts;
        this.book = book;
        this.asked = asked;
        this.words = words;
        this.workers = workers;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /** Somebody to call, because of these alerts. */
    record Call(Worker worker, List<Alert> alerts) {}

    @GetMapping
    String sheet(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            Model model) {
        return sheet(me, asked.wanted(me, view, place, rule), null, model);
    }

    /** With whole phone numbers. */
    @PostMapping
    @PreAuthorize("hasAuthority('UNMASK')")
    String numbers(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam String reason,
            Model model) {
        return sheet(me, asked.wanted(me, view, place, rule), reason.strip(), model);
    }

    /** Printing leaves a trace. */
    @PostMapping("/printed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void printed(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable View view,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String rule) {
        Wanted wanted = asked.wanted(me, view, place, rule);
        audit.record("print", "alerts", null, wanted.place(), null, "calls " + wanted.view());
    }

    private String sheet(Officer me, Wanted wanted, @Nullable String reason, Model model) {
        List<Alert> rows = alerts.all(wanted, MOST);
        Map<Long, Worker> known =
                workers.all(rows.stream().map(Alert::worker).distinct().toList());
        Map<String, Map<Long, Call>> byVillage = new LinkedHashMap<>();
        for (Alert alert : rows) {
            if (known.containsKey(alert.worker())) {
                byVillage
                        .computeIfAbsent(alert.region(), village -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                alert.worker(),
                                worker -> new Call(Objects.requireNonNull(known.get(worker)), new ArrayList<>()))
                        .alerts()
                        .add(alert);
            }
        }
        Map<Long, String> phones = new HashMap<>();
        if (reason != null && reason.length() >= 2) {
            known.keySet()
                    .forEach(id ->
                            workers.unmask(id, WorkerField.PHONE, reason).ifPresent(phone -> phones.put(id, phone)));
        }
        model.addAttribute("byVillage", byVillage);
        model.addAttribute("phones", phones);
        model.addAttribute("reasonNeeded", reason != null && reason.length() < 2);
        model.addAttribute("shown", rows.size());
        model.addAttribute("all", alerts.counts(wanted).getOrDefault(wanted.view(), 0L));
        model.addAttribute("contacts", book.contacts());
        model.addAttribute("wanted", wanted);
        model.addAttribute("me", me);
        model.addAttribute("mayUnmask", me.may(Right.UNMASK));
        model.addAttribute("today", businessDate.today());
        model.addAttribute("words", words);
        model.addAttribute("back", asked.link(wanted).toString());
        model.addAttribute(
                "printedHref",
                asked.link(wanted).on("/monitoring/alerts/calls/printed").toString());
        return "monitoring/alert-calls";
    }
}
