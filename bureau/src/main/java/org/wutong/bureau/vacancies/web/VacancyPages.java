package org.wutong.bureau.vacancies.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.Panels;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.VacancyFilter;

/** The vacancy pool: list, one of them, the vacancies of an employer as a panel. */
@Controller
@RequestMapping("/vacancies")
@PreAuthorize("hasAuthority('VIEW')")
class VacancyPages {
    private static final int PAGE = 50;
    private static final int PANEL = 20;

    private final Vacancies vacancies;
    private final VacancyModel common;
    private final Panels panels;

    VacancyPages(Vacancies vacancies, VacancyModel common, Panels panels) {
        this.vacancies = vacancies;
        this.common = common;
        this.panels = panels;
    }

    @GetMapping
    String list(
            @AuthenticationPrincipal Officer me,
            VacancyFilter filter,
            @RequestParam(required = false) @Nullable String at,
            Model model) {
        common.into(model, me);
        VacancyFilter read = VacancyLinks.read(filter, common.places());
        model.addAttribute("filter", filter);
        model.addAttribute("links", new VacancyLinks(filter));
        model.addAttribute("page", vacancies.page(read, at, PAGE));
        model.addAttribute("openCount", vacancies.count(VacancyFilter.OPEN));
        model.addAttribute(
                "unsureCount",
                vacancies.unsure(Integer.MAX_VALUE).stream()
                        .mapToInt(Vacancies.UnsureTitle::vacancies)
                        .sum());
        return "vacancies/list";
    }

    @GetMapping("/{id:\\d+}")
    String one(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        common.into(model, me);
        model.addAttribute(
                "vacancy", vacancies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("mainPanels", panels.of("vacancy", "main", me));
        model.addAttribute("sidePanels", panels.of("vacancy", "side", me));
        return "vacancies/one";
    }

    @GetMapping("/panel/employer/{employer}")
    String ofEmployer(@AuthenticationPrincipal Officer me, @PathVariable long employer, Model model) {
        common.into(model, me);
        VacancyFilter filter = new VacancyFilter(null, "all", null, null, null, null, null, null, employer, null);
        model.addAttribute("page", vacancies.page(filter, null, PANEL));
        model.addAttribute("links", new VacancyLinks(filter));
        model.addAttribute("employerId", employer);
        return "vacancies/panels :: employer";
    }
}
