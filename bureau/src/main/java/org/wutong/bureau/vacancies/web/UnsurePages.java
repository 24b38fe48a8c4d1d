package org.wutong.bureau.vacancies.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Flash;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

/** Titles the dictionary table could not place: a person chooses among the candidates, or looks one up. */
@Controller
@RequestMapping("/vacancies/unsure")
@PreAuthorize("hasAuthority('VIEW')")
class UnsurePages {
    private static final int PAGE = 100;
    private static final int FOUND = 20;

    private final Vacancies vacancies;
    private final Occupations occupations;
    private final VacancyModel common;

    UnsurePages(Vacancies vacancies, Occupations occupations, VacancyModel common) {
        this.vacancies = vacancies;
        this.occupations = occupations;
        this.common = common;
    }

    /** @param candidates codes to choose from, best first */
    record Row(Vacancies.UnsureTitle title, List<OccupationCode> candidates) {}

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(defaultValue = "") String word,
            Model model) {
        common.into(model, me);
        model.addAttribute("lookedUp", title);
        model.addAttribute("word", word);
        model.addAttribute(
                "rows",
                vacancies.unsure(PAGE).stream()
                        .map(row ->
                                new Row(row, candidates(row.title(), row.title().equals(title) ? word : "")))
                        .toList());
        return "vacancies/unsure";
    }

    private List<OccupationCode> candidates(String title, String word) {
        if (word.isBlank()) {
            return occupations.code(title).candidates();
        }
        return occupations.all().entrySet().stream()
                .filter(one -> one.getValue().contains(word.strip()))
                .map(java.util.Map.Entry::getKey)
                .limit(FOUND)
                .toList();
    }

    @PostMapping
    @PreAuthorize("hasAuthority('EDIT_SHARED')")
    String confirm(@RequestParam String title, @RequestParam String code, RedirectAttributes redirect) {
        OccupationCode chosen = code.matches("[1-8](-\\d\\d){0,3}") ? new OccupationCode(code) : null;
        if (chosen == null || !occupations.contains(chosen)) {
            Flash.refused(redirect, "vacancies.occupation.unknown", code);
            return "redirect:/vacancies/unsure";
        }
        int confirmed = vacancies.confirm(title, chosen);
        Flash.done(
                redirect, "vacancies.confirmed", title, occupations.name(chosen).orElse(code), confirmed);
        return "redirect:/vacancies/unsure";
    }
}
