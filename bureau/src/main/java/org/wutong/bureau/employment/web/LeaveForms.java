package org.wutong.bureau.employment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.wutong.bureau.employment.ContractKind;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** What becomes of a job: it goes on differently from a day (变更), or it ends, with the reason (离职). */
@Controller
@RequestMapping("/employment/spells/{id:\\d+}")
@PreAuthorize("hasAuthority('EDIT')")
class LeaveForms {
    private final Workers workers;
    private final Spells spells;
    private final SpellReading reading;
    private final BusinessDate businessDate;

    LeaveForms(Workers workers, Spells spells, SpellReading reading, BusinessDate businessDate) {
        this.workers = workers;
        this.spells = spells;
        this.reading = reading;
        this.businessDate = businessDate;
    }

    /** A job and whose it is. */
    private record Job(Spell spell, Worker person) {}

    @GetMapping("/leave")
    String leave(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Job job = job(me, id);
        SpellForm form = SpellForm.of(job.spell());
        return leaving(job.spell().toDate() == null ? form.with("to", businessDate.today()) : form, job, model);
    }

    @PostMapping("/leave")
    String left(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Job job = job(me, id);
        SpellForm form = SpellForm.typed(typed);
        LocalDate last = reading.date(form, "to");
        LeaveReason reason = reading.constant(form, "leave-reason", LeaveReason.class);
        LocalDate first = job.spell().fromDate();
        if (last == null) {
            form.refuse("to", reading.say("last-needed"));
        } else if (last.isBefore(first)) {
            form.refuse("to", reading.say("ends-before", last, first));
        } else if (last.isAfter(businessDate.today())) {
            form.refuse("to", reading.say("leave-ahead", last, businessDate.today()));
        }
        if (reason == null) {
            form.refuse("leave-reason", reading.say("reason-needed"));
        }
        if (form.fine() && last != null && reason != null) {
            try {
                if (spells.end(id, version, last, reason)) {
                    Flash.done(redirect, "employment.left", job.person().name());
                    return "redirect:/people/" + job.person().id();
                }
                form.refuseAll("employment.problem.changed-meanwhile");
            } catch (Spells.Overlap overlap) {
                form.refuse("to", reading.overlap(overlap.other()));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return leaving(form, job, model);
    }

    @GetMapping("/turn")
    String turn(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Job job = job(me, id);
        return turning(SpellForm.goingOn(job.spell(), businessDate.today()), job, model);
    }

    @PostMapping("/turn")
    String turned(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Job job = job(me, id);
        Spell spell = job.spell();
        SpellForm form = SpellForm.typed(typed);
        SpellDraft draft = reading.read(form, spell.worker(), spell);
        if (draft != null && (!draft.from().isAfter(spell.fromDate()) || !spell.covers(draft.from()))) {
            form.refuse("from", reading.say("turn-outside", draft.from(), spell.fromDate(), until(spell.toDate())));
        }
        if (draft != null && form.fine()) {
            try {
                if (spells.turn(id, version, draft)) {
                    Flash.done(redirect, "employment.turned", job.person().name(), draft.from());
                    return "redirect:/people/" + spell.worker();
                }
                form.refuseAll("employment.problem.changed-meanwhile");
            } catch (Spells.Overlap overlap) {
                reading.refuse(form, overlap.other());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return turning(form, job, model);
    }

    private Object until(@Nullable LocalDate last) {
        return last == null ? reading.say("until-now") : last;
    }

    private String leaving(SpellForm form, Job job, Model model) {
        shared(form, job, model);
        return "employment/leave";
    }

    private String turning(SpellForm form, Job job, Model model) {
        shared(form, job, model);
        model.addAttribute("turning", true);
        model.addAttribute("kinds", ContractKind.values());
        return "employment/form";
    }

    private static void shared(SpellForm form, Job job, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("w", job.person());
        model.addAttribute("spell", job.spell());
        model.addAttribute("reasons", LeaveReason.values());
    }

    private Job job(Officer me, long id) {
        Spell spell = spells.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Worker person = workers.find(spell.worker())
                .filter(one -> SpellForms.mayChange(me, one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Job(spell, person);
    }
}
