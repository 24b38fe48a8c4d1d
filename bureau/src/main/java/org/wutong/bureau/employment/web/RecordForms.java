package org.wutong.bureau.employment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonths;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.employment.WageSlip;
import org.wutong.bureau.employment.WageSlips;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** Records months of social insurance and wage slips by hand. */
@Controller
@RequestMapping("/employment/records/{worker:\\d+}")
@PreAuthorize("hasAuthority('EDIT')")
class RecordForms {
    private final Workers workers;
    private final Spells spells;
    private final InsuranceMonths insurance;
    private final WageSlips slips;
    private final SpellReading reading;
    private final RecordPages pages;
    private final BusinessDate businessDate;

    RecordForms(
            Workers workers,
            Spells spells,
            InsuranceMonths insurance,
            WageSlips slips,
            SpellReading reading,
            RecordPages pages,
            BusinessDate businessDate) {
        this.workers = workers;
        this.spells = spells;
        this.insurance = insurance;
        this.slips = slips;
        this.reading = reading;
        this.pages = pages;
        this.businessDate = businessDate;
    }

    @PostMapping("/insurance")
    String insurance(
            @AuthenticationPrincipal Officer me,
            @PathVariable long worker,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker person = changeable(me, worker);
        SpellForm form = SpellForm.typed(typed);
        YearMonth from = month(form, "months-from");
        YearMonth to = form.value("months-to").isEmpty() ? from : month(form, "months-to");
        Set<InsuranceKind> kinds = EnumSet.noneOf(InsuranceKind.class);
        for (InsuranceKind kind : InsuranceKind.values()) {
            if (form.value("kind-" + kind).equals("true")) {
                kinds.add(kind);
            }
        }
        if (kinds.isEmpty()) {
            form.refuse("kinds", reading.say("kinds-needed"));
        }
        Long base = reading.money(form, "base");
        if (from != null && to != null && (to.isBefore(from) || to.isAfter(from.plusMonths(11)))) {
            form.refuse("months-to", reading.say("months-reversed", from, to));
        }
        if (!form.fine() || from == null || to == null) {
            return again(me, person, from, form, model, response);
        }
        Boolean paid = form.value("state").isEmpty() ? null : Boolean.valueOf(form.value("state"));
        insurance.record(worker, kinds, from, to, paid, form.value("payer"), base, reading.say("source"));
        Flash.done(redirect, "employment.records.kept", person.name());
        return "redirect:/employment/records/" + worker + "?year=" + from.getYear();
    }

    @PostMapping("/wages")
    String wages(
            @AuthenticationPrincipal Officer me,
            @PathVariable long worker,
            @RequestParam long spell,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker person = changeable(me, worker);
        Spell job = spells.find(spell)
                .filter(one -> one.worker() == worker)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SpellForm form = SpellForm.typed(typed);
        YearMonth month = month(form, "wage-month");
        if (month != null && !job.reachesInto(month)) {
            form.refuse(
                    "wage-month",
                    reading.say(
                            "month-outside",
                            month,
                            job.fromDate(),
                            job.toDate() == null ? reading.say("until-now") : job.toDate()));
        }
        Long gross = reading.money(form, "gross");
        if (gross == null && form.fine()) {
            form.refuse("gross", reading.say("gross-needed"));
        }
        LocalDate paidOn = reading.date(form, "paid-on");
        if (!form.fine() || month == null || gross == null) {
            return again(me, person, month, form, model, response);
        }
        slips.put(spell, month, gross, paidOn, reading.say("source"));
        Flash.done(redirect, "employment.records.kept", person.name());
        return "redirect:/employment/records/" + worker + "?year=" + month.getYear();
    }

    @PostMapping("/wages/{slip:\\d+}/remove")
    String remove(
            @AuthenticationPrincipal Officer me,
            @PathVariable long worker,
            @PathVariable long slip,
            @RequestParam int version,
            RedirectAttributes redirect) {
        changeable(me, worker);
        WageSlip standing = slips.find(slip)
                .filter(one -> one.worker() == worker)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (slips.remove(slip, version)) {
            Flash.done(redirect, "employment.removed");
        } else {
            Flash.refused(redirect, "employment.problem.changed-meanwhile");
        }
        return "redirect:/employment/records/" + worker + "?year="
                + standing.month().getYear();
    }

    private String again(
            Officer me,
            Worker person,
            @Nullable YearMonth shown,
            SpellForm form,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        return pages.show(me, person, shown == null ? null : shown.getYear(), model);
    }

    /** A month up to this one. */
    private @Nullable YearMonth month(SpellForm form, String name) {
        try {
            YearMonth month = YearMonth.parse(form.value(name).replace('/', '-'));
            if (!month.isAfter(YearMonth.from(businessDate.today()))) {
                return month;
            }
            form.refuse(name, reading.say("month-ahead", month));
        } catch (DateTimeException e) {
            form.refuse(name, reading.say("month", form.value(name)));
        }
        return null;
    }

    private Worker changeable(Officer me, long worker) {
        return workers.find(worker)
                .filter(person -> SpellForms.mayChange(me, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
