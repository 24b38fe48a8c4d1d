package org.wutong.bureau.employers.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerFilter;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.EmployerSize;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employers.FieldError;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.offices.Role.Right;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.register.Panels;

/** The register of employers: list, one of them, adding, changing. */
@Controller
@RequestMapping("/employers")
@PreAuthorize("hasAuthority('VIEW')")
class EmployerPages {
    private static final int PAGE = 50;

    private final Employers employers;
    private final PlaceReader places;
    private final Panels panels;

    EmployerPages(Employers employers, PlaceReader places, Panels panels) {
        this.employers = employers;
        this.places = places;
        this.panels = panels;
    }

    @ModelAttribute
    void common(@AuthenticationPrincipal Officer me, Model model) {
        model.addAttribute("mayEdit", me.may(Right.EDIT_SHARED));
        model.addAttribute("mayExport", me.may(Right.EXPORT));
        model.addAttribute("mayImport", me.may(Right.IMPORT) && me.may(Right.EDIT_SHARED));
        model.addAttribute("places", places);
        model.addAttribute("kinds", EmployerKind.values());
        model.addAttribute("sizes", EmployerSize.values());
    }

    @GetMapping
    String list(EmployerFilter filter, @RequestParam(required = false) @Nullable String at, Model model) {
        EmployerFilter read = EmployerLinks.read(filter, places);
        model.addAttribute("filter", filter);
        model.addAttribute("links", new EmployerLinks(filter));
        model.addAttribute("page", employers.page(read, at, PAGE));
        return "employers/list";
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        model.addAttribute("employer", known(id));
        model.addAttribute("mainPanels", panels.of("employer", "main", me));
        model.addAttribute("sidePanels", panels.of("employer", "side", me));
        return "employers/one";
    }

    @GetMapping("/new")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String blank(Model model) {
        return form(EmployerForm.blank(), null, EmployerForm.noErrors(), model);
    }

    @GetMapping("/{id:\\d+}/edit")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String edit(@PathVariable long id, Model model) {
        Employer employer = known(id);
        return form(EmployerForm.of(employer, places), employer, EmployerForm.noErrors(), model);
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String add(EmployerForm form, Model model, RedirectAttributes redirect, HttpServletResponse response) {
        Map<String, FieldError> errors = EmployerForm.noErrors();
        EmployerDraft draft = form.read(places, errors);
        if (draft == null) {
            return refused(form, null, errors, model, response);
        }
        try {
            long id = employers.add(draft);
            Flash.done(redirect, "employers.added", draft.name());
            return "redirect:/employers/" + id;
        } catch (DuplicateKeyException taken) {
            return refused(form, null, taken(draft), model, response);
        }
    }

    @PostMapping("/{id:\\d+}")
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String change(
            @PathVariable long id,
            EmployerForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Employer employer = known(id);
        Map<String, FieldError> errors = EmployerForm.noErrors();
        EmployerDraft draft = form.read(places, errors);
        if (draft == null) {
            return refused(form, employer, errors, model, response);
        }
        try {
            employers.change(id, form.version() == null ? -1 : form.version(), draft);
            Flash.done(redirect, "employers.changed", draft.name());
        } catch (DuplicateKeyException taken) {
            return refused(form, employer, taken(draft), model, response);
        } catch (ChangedMeanwhile meanwhile) {
            Flash.refused(redirect, "employers.meanwhile", employer.name());
            return "redirect:/employers/" + id + "/edit";
        }
        return "redirect:/employers/" + id;
    }

    /** The credit code belongs to another employer already: its name is the cure. */
    private Map<String, FieldError> taken(EmployerDraft draft) {
        Map<String, FieldError> errors = EmployerForm.noErrors();
        String holder = draft.creditCode() == null
                ? ""
                : employers
                        .findByCreditCode(draft.creditCode())
                        .map(Employer::name)
                        .orElse("");
        errors.put("creditCode", FieldError.of("employers.code.taken", holder));
        return errors;
    }

    private static String refused(
            EmployerForm form,
            @Nullable Employer employer,
            Map<String, FieldError> errors,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(form, employer, errors, model);
    }

    private static String form(
            EmployerForm form, @Nullable Employer employer, Map<String, FieldError> errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("employer", employer);
        model.addAttribute("errors", errors);
        return "employers/form";
    }

    private Employer known(long id) {
        return employers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
