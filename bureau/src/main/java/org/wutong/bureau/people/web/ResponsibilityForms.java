package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibilities.Twice;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.offices.Staff;
import org.wutong.bureau.register.Flash;
import org.wutong.vocabulary.RegionCode.Level;

/** Names somebody who answers for a place, changes what is told of them, ends it. */
@Controller
@RequestMapping("/responsibility")
@PreAuthorize("hasAuthority('EDIT')")
class ResponsibilityForms {
    private static final List<Level> LEVELS = List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE);

    private final Responsibilities responsibilities;
    private final ReportingTree tree;
    private final Staff staff;
    private final BusinessDate businessDate;
    private final Words words;

    ResponsibilityForms(
            Responsibilities responsibilities,
            ReportingTree tree,
            Staff staff,
            BusinessDate businessDate,
            Words words) {
        this.responsibilities = responsibilities;
        this.tree = tree;
        this.staff = staff;
        this.businessDate = businessDate;
        this.words = words;
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal Officer me, @RequestParam String place, Model model) {
        Node node = reachable(me, place);
        ResponsibilityKind usual =
                node.level() == Level.VILLAGE ? ResponsibilityKind.SPECIALIST : ResponsibilityKind.LEADER;
        return show(
                ResponsibilityForm.blank(place, node.level(), usual, businessDate.today()),
                null,
                ResponsibilityForm.noErrors(),
                me,
                model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            ResponsibilityForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Map<String, String> errors = ResponsibilityForm.noErrors();
        reachable(me, Objects.requireNonNullElse(form.place(), ""));
        ResponsibilityDraft draft = form.read(words, errors);
        if (draft != null) {
            try {
                responsibilities.add(draft);
                Flash.done(redirect, "people.responsibility.added", draft.name(), words.place(draft.region()));
                return "redirect:/responsibility?place=" + draft.region();
            } catch (Twice twice) {
                errors.put("name", words.say("people.responsibility.problem.twice"));
            }
        }
        return again(form, null, errors, me, model, response);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Responsibility one = changeable(me, id);
        return show(ResponsibilityForm.of(one), one, ResponsibilityForm.noErrors(), me, model);
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            ResponsibilityForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Responsibility one = changeable(me, id);
        Map<String, String> errors = ResponsibilityForm.noErrors();
        reachable(me, Objects.requireNonNullElse(form.place(), ""));
        ResponsibilityDraft draft = form.read(words, errors);
        if (draft != null) {
            try {
                if (responsibilities.change(id, Objects.requireNonNullElse(form.version(), -1), draft)) {
                    Flash.done(redirect, "people.responsibility.changed", draft.name());
                    return "redirect:/responsibility?place=" + draft.region();
                }
                errors.put("name", words.say("people.responsibility.problem.meanwhile"));
            } catch (Twice twice) {
                errors.put("name", words.say("people.responsibility.problem.twice"));
            }
        }
        return again(form, one, errors, me, model, response);
    }

    @PostMapping("/{id:\\d+}/end")
    String end(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate last,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        Responsibility one = changeable(me, id);
        if (last == null || last.isBefore(one.since())) {
            Flash.refused(
                    redirect, "people.responsibility.problem.last", one.since().toString());
            return "redirect:/responsibility/" + id + "/edit";
        }
        if (responsibilities.end(id, version, last, reason.strip())) {
            Flash.done(redirect, "people.responsibility.ended", one.name(), last.toString());
        } else {
            Flash.refused(redirect, "people.responsibility.problem.meanwhile");
        }
        return "redirect:/responsibility?place=" + one.region();
    }

    private String again(
            ResponsibilityForm form,
            @Nullable Responsibility one,
            Map<String, String> errors,
            Officer me,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(form, one, errors, me, model);
    }

    private String show(
            ResponsibilityForm form,
            @Nullable Responsibility one,
            Map<String, String> errors,
            Officer me,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("one", one);
        model.addAttribute("errors", errors);
        model.addAttribute("kinds", ResponsibilityKind.values());
        model.addAttribute("levels", LEVELS);
        model.addAttribute("today", businessDate.today());
        model.addAttribute("places", tree.under(Objects.requireNonNullElse(me.editScope(), "-")));
        model.addAttribute(
                "signIns",
                staff.all().stream()
                        .filter(officer -> officer.viewScope().startsWith(me.viewScope()))
                        .toList());
        return "people/responsibility-form";
    }

    private Node reachable(Officer me, String place) {
        return tree.find(place)
                .filter(node -> ResponsibilityPages.mayChange(me, node.code()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Responsibility changeable(Officer me, long id) {
        return responsibilities
                .find(id)
                .filter(one -> ResponsibilityPages.mayChange(me, one.region()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
