package org.wutong.bureau.people.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
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
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.people.Category;
import org.wutong.bureau.people.CategoryPapers;
import org.wutong.bureau.people.Households;
import org.wutong.bureau.register.Flash;

/** Days and paper of one recorded category. */
@Controller
@RequestMapping("/people/categories/{id:\\d+}")
@PreAuthorize("hasAuthority('EDIT')")
class CategoryPages {
    private final CategoryPapers papers;
    private final Households households;

    CategoryPages(CategoryPapers papers, Households households) {
        this.papers = papers;
        this.households = households;
    }

    @GetMapping
    String form(@AuthenticationPrincipal Officer me, @PathVariable long id, Model model) {
        Category category = changeable(me, id);
        return show(category, category.fromDate(), category.toDate(), category.paper(), null, model);
    }

    @PostMapping
    String change(
            @AuthenticationPrincipal Officer me,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(defaultValue = "") String paper,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Category category = changeable(me, id);
        if (from != null && to != null && to.isBefore(from)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(category, from, to, paper, "people.category.problem.dates", model);
        }
        papers.change(id, from, to, paper.strip());
        Flash.done(redirect, "people.category.changed");
        return "redirect:" + back(category);
    }

    private static String show(
            Category category,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String paper,
            @Nullable String problem,
            Model model) {
        model.addAttribute("category", category);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("paper", Objects.requireNonNullElse(paper, ""));
        model.addAttribute("problem", problem);
        model.addAttribute("back", back(category));
        return "people/category-form";
    }

    private static String back(Category category) {
        return category.worker() == null ? "/households/" + category.household() : "/people/" + category.worker();
    }

    private Category changeable(Officer me, long id) {
        return papers.find(id)
                .filter(category -> households
                        .find(category.household())
                        .filter(household -> ResponsibilityPages.mayChange(me, household.region()))
                        .isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
