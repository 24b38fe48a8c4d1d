package org.wutong.bureau.vacancies;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;

/**
 * What a form, a spreadsheet row or the demonstration says of one vacancy; null is not known. Pay is read from its text, the
 * occupation from the title unless a person named one.
 *
 * @param number null for the bureau to give one
 * @param occupation chosen by a person; null to have the title coded
 * @param statutory legal ground without which the ages are a wish
 */
public record VacancyDraft(
        @Nullable String number,
        @Nullable Long employer,
        String employerName,
        String title,
        @Nullable OccupationCode occupation,
        @Nullable String workRegion,
        @Nullable Integer headcount,
        String payText,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable StatutoryAge statutory,
        @Nullable Education education,
        List<String> certificates,
        List<String> languages,
        @Nullable Boolean contract,
        @Nullable Boolean insurance,
        @Nullable Boolean boardLodging,
        @Nullable LocalDate starts,
        @Nullable LocalDate closes,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        boolean madeUp) {
    public VacancyDraft {
        title = title.strip();
        employerName = employerName.strip();
        if (title.isEmpty() || employerName.isEmpty()) {
            throw new IllegalArgumentException("a vacancy needs a title and an employer");
        }
        certificates = List.copyOf(certificates);
        languages = List.copyOf(languages);
    }
}
