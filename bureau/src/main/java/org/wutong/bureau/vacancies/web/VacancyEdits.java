package org.wutong.bureau.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
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
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employers.FieldError;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;

/** Adding, changing and closing vacancies. */
@Controller
@RequestMapping("/vacancies")
@PreAuthorize("hasAuthority('EDIT_SHARED')")
class VacancyEdits {
    private final Vacancies vacancies;
    private final Employers employers;
    private final VacancyFormReader reader;
    private final VacancyModel common;

    VacancyEdits(Vacancies vacancies, Employers employers, VacancyFormReader reader, VacancyModel common) {
        this.vacancies = vacancies;
        this.employers = employers;
        this.reader = reader;
        this.common = common;
    }

    @GetMapping("/new")
    String blank(
            @AuthenticationPrincipal Officer me, @RequestParam(required = false) @Nullable Long employer, Model model) {
        Optional<Employer> known = employer == null ? Optional.empty() : employers.find(employer);
        String name = known.map(Employer::name).orElse("");
        return form(me, VacancyForm.blank(employer, name), null, new LinkedHashMap<>(), model);
    }

    @GetMapping("/{id:\\d+}/edit")
    String edit(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Vacancy vacancy = known(id);
        return form(me, VacancyForm.of(vacancy, common.places()), vacancy, new LinkedHashMap<>(), model);
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal Officer me,
            VacancyForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Map<String, FieldError> errors = new LinkedHashMap<>();
        VacancyDraft draft = reader.read(form, null, errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, form, null, errors, model);
        }
        try {
            long id = vacancies.add(draft);
            Flash.done(redirect, "vacancies.added", draft.title());
            return "redirect:/vacancies/" + id;
        } catch (DuplicateKeyException taken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.put("number", FieldError.of("vacancies.number.taken", String.valueOf(draft.number())));
            return form(me, form, null, errors, model);
        }
    }

    @PostMapping("/{id:\\d+}")
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            VacancyForm form,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Vacancy vacancy = known(id);
        Map<String, FieldError> errors = new LinkedHashMap<>();
        VacancyDraft draft = reader.read(form, vacancy, errors);
        if (draft == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, form, vacancy, errors, model);
        }
        return done(
                redirect,
                vacancy,
                "vacancies.changed",
                () -> vacancies.change(id, form.version() == null ? -1 : form.version(), draft));
    }

    @PostMapping("/{id:\\d+}/close")
    String close(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam boolean closed,
            RedirectAttributes redirect) {
        return done(
                redirect,
                known(id),
                closed ? "vacancies.closed.done" : "vacancies.reopened",
                () -> vacancies.close(id, version, closed));
    }

    @PostMapping("/{id:\\d+}/seats")
    String seats(
            @PathVariable long id, @RequestParam int version, @RequestParam int left, RedirectAttributes redirect) {
        Vacancy vacancy = known(id);
        if (left < 0) {
            Flash.refused(redirect, "vacancies.seats.negative", left);
            return "redirect:/vacancies/" + id;
        }
        return done(redirect, vacancy, "vacancies.changed", () -> vacancies.seats(id, version, left));
    }

    private static String done(RedirectAttributes redirect, Vacancy vacancy, String key, Runnable change) {
        try {
            change.run();
            Flash.done(redirect, key, vacancy.title());
        } catch (ChangedMeanwhile meanwhile) {
            Flash.refused(redirect, "employers.meanwhile", vacancy.title());
        }
        return "redirect:/vacancies/" + vacancy.id();
    }

    private String form(
            Officer me, VacancyForm form, @Nullable Vacancy vacancy, Map<String, FieldError> errors, Model model) {
        common.into(model, me);
        model.addAttribute("form", form);
        model.addAttribute("vacancy", vacancy);
        model.addAttribute("errors", errors);
        return "vacancies/form";
    }

    private Vacancy known(long id) {
        return vacancies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
