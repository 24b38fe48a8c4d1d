package org.wutong.bureau.employment.web;

import jakarta.servlet.http.HttpServletResponse;
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
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Flash;

/** Records a spell of one worker, changes it, ends it, removes it. */
@Controller
@RequestMapping("/employment")
@PreAuthorize("hasAuthority('EDIT')")
class SpellForms {
    private final Workers workers;
    private final Spells spells;
    private final SpellReading reading;

    SpellForms(Workers workers, Spells spells, SpellReading reading) {
        this.workers = workers;
        this.spells = spells;
        this.reading = reading;
    }

    @GetMapping("/of/{worker}/new")
    String blank(@AuthenticationPrincipal Officer me, @PathVariable long worker, Model model) {
        return show(SpellForm.blank(), changeable(me, worker), null, model);
    }

    @PostMapping("/of/{worker}")
    String add(
            @AuthenticationPrincipal Officer me,
            @PathVariable long worker,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Worker person = changeable(me, worker);
        SpellForm form = SpellForm.typed(typed);
        SpellDraft draft = reading.read(form, worker, null);
        if (draft != null) {
            try {
                LeaveReason previous = reading.constant(form, "previous", LeaveReason.class);
                if (previous == null) {
                    spells.add(draft);
                } else {
                    spells.hire(draft, previous);
                }
                Flash.done(redirect, "employment.added", person.name());
                return "redirect:/people/" + worker;
            } catch (Spells.Overlap overlap) {
                reading.refuse(form, overlap.other());
            }
        }
        return again(form, person, null, model, response);
    }

    @GetMapping("/spells/{id}")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Spell spell = seen(id);
        return show(SpellForm.of(spell), changeable(me, spell.worker()), spell, model);
    }

    @PostMapping("/spells/{id}")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Spell spell = seen(id);
        Worker person = changeable(me, spell.worker());
        SpellForm form = SpellForm.typed(typed);
        SpellDraft draft = reading.read(form, spell.worker(), spell);
        if (draft != null) {
            try {
                if (spells.change(id, version, draft)) {
                    Flash.done(redirect, "employment.changed", person.name());
                    return "redirect:/people/" + spell.worker();
                }
                form.refuseAll("employment.problem.changed-meanwhile");
            } catch (Spells.Overlap overlap) {
                reading.refuse(form, overlap.other());
            }
        }
        return again(form, person, spell, model, response);
    }

    @PostMapping("/spells/{id}/remove")
    String remove(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            RedirectAttributes redirect) {
        Spell spell = seen(id);
        changeable(me, spell.worker());
        try {
            if (spells.remove(id, version)) {
                Flash.done(redirect, "employment.removed");
            } else {
                Flash.refused(redirect, "employment.problem.changed-meanwhile");
            }
        } catch (Spells.Paid paid) {
            Flash.refused(redirect, "employment.problem.paid", paid.slips());
            return "redirect:/employment/records/" + spell.worker();
        }
        return "redirect:/people/" + spell.worker();
    }

    private String again(
            SpellForm form, Worker person, @Nullable Spell spell, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, person, spell, model);
    }

    private String show(SpellForm form, Worker person, @Nullable Spell spell, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("w", person);
        model.addAttribute("spell", spell);
        model.addAttribute("turning", false);
        model.addAttribute("kinds", ContractKind.values());
        model.addAttribute("reasons", LeaveReason.values());
        return "employment/form";
    }

    private Spell seen(long id) {
        return spells.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Worker changeable(Officer me, long worker) {
        return workers.find(worker)
                .filter(person -> mayChange(me, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static boolean mayChange(Officer me, Worker worker) {
        String edit = me.editScope();
        return edit != null && Scope.under(edit).covers(worker.region());
    }
}
