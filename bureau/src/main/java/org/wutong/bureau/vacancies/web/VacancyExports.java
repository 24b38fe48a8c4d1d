package org.wutong.bureau.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.ExportPurpose;
import org.wutong.bureau.register.Exports;
import org.wutong.bureau.register.XlsxTable;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyFilter;

/** The list as it is narrowed, as a sheet that can be brought in again. */
@Controller
@PreAuthorize("hasAuthority('EXPORT')")
class VacancyExports {
    private static final int MOST = 100_000;

    private final Vacancies vacancies;
    private final VacancyModel common;
    private final MessageSource messages;
    private final Exports exports;

    VacancyExports(Vacancies vacancies, VacancyModel common, MessageSource messages, Exports exports) {
        this.vacancies = vacancies;
        this.common = common;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping("/vacancies/export")
    void export(
            @AuthenticationPrincipal Officer me,
            VacancyFilter filter,
            ExportPurpose purpose,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<Vacancy> rows = vacancies.all(VacancyLinks.read(filter, common.places()), MOST);
        ExportNote note = exports.note(me, purpose, "vacancy", me.viewScope(), rows.size(), "");
        new XlsxTable<Vacancy>()
                .column(text("vacancies.sheet.number", locale), Vacancy::number)
                .column(text("vacancies.sheet.employer", locale), Vacancy::employerName)
                .column(text("vacancies.sheet.title", locale), Vacancy::title)
                .column(
                        text("vacancies.sheet.occupation", locale),
                        one -> one.occupation() == null
                                ? null
                                : one.occupation().value())
                .column(
                        text("vacancies.sheet.confidence", locale),
                        one -> text(one.confidence().labelKey(), locale))
                .column(text("vacancies.sheet.place", locale), Vacancy::workRegion)
                .column(text("vacancies.sheet.headcount", locale), Vacancy::headcount)
                .column(text("vacancies.sheet.pay", locale), one -> one.pay().text())
                .column(
                        text("vacancies.sheet.education", locale),
                        one -> one.education() == null ? null : text("vacancies.education." + one.education(), locale))
                .column(text("vacancies.sheet.ageMin", locale), Vacancy::ageMin)
                .column(text("vacancies.sheet.ageMax", locale), Vacancy::ageMax)
                .column(
                        text("vacancies.sheet.ground", locale),
                        one -> one.statutory() == null
                                ? null
                                : text(one.statutory().labelKey(), locale))
                .column(text("vacancies.sheet.certificates", locale), one -> String.join("、", one.certificates()))
                .column(text("vacancies.sheet.languages", locale), one -> String.join("、", one.languages()))
                .column(text("vacancies.sheet.contract", locale), one -> yesNo(one.contract(), locale))
                .column(text("vacancies.sheet.insurance", locale), one -> yesNo(one.insurance(), locale))
                .column(text("vacancies.sheet.board", locale), one -> yesNo(one.boardLodging(), locale))
                .column(text("vacancies.sheet.starts", locale), Vacancy::starts)
                .column(text("vacancies.sheet.closes", locale), Vacancy::closes)
                .send(response, text("vacancies.title", locale), rows, note);
    }

    private @Nullable String yesNo(@Nullable Boolean value, Locale locale) {
        return value == null ? null : text(value ? "employers.yes" : "employers.no", locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
