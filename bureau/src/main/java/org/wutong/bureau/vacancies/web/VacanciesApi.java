package org.wutong.bureau.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wutong.bureau.register.ApiLimit;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.vacancies.PayUnit;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyFilter;

/** Open vacancies for sister systems. */
@RestController
@PreAuthorize("hasAuthority('VIEW')")
class VacanciesApi {
    private final Vacancies vacancies;

    VacanciesApi(Vacancies vacancies) {
        this.vacancies = vacancies;
    }

    /** @param next where to go on after; null on the last page */
    record Page(List<Line> vacancies, @Nullable String next) {}

    /**
     * One vacancy; null is not known.
     *
     * @param occupation code of the dictionary; null while it waits for a person
     * @param payLowFen for one {@code payUnit}
     */
    record Line(
            long id,
            String number,
            String title,
            String employer,
            @Nullable String occupation,
            @Nullable String workRegion,
            @Nullable Integer headcount,
            String payText,
            PayUnit payUnit,
            @Nullable Long payLowFen,
            @Nullable Long payHighFen,
            @Nullable LocalDate closes) {}

    @GetMapping("/api/vacancies")
    Page list(
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        VacancyFilter filter = new VacancyFilter(
                null,
                null,
                place == null || place.isBlank() ? null : place.strip(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        KeysetPage<Vacancy> page = vacancies.page(filter, after, ApiLimit.check(limit));
        return new Page(page.rows().stream().map(VacanciesApi::line).toList(), page.next());
    }

    private static Line line(Vacancy vacancy) {
        var occupation = vacancy.occupation();
        return new Line(
                vacancy.id(),
                vacancy.number(),
                vacancy.title(),
                vacancy.employerName(),
                occupation == null ? null : occupation.value(),
                vacancy.workRegion(),
                vacancy.headcount(),
                vacancy.pay().text(),
                vacancy.pay().unit(),
                vacancy.pay().lowFen(),
                vacancy.pay().highFen(),
                vacancy.closes());
    }
}
