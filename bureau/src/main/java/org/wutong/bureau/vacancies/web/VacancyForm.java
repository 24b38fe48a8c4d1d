package org.wutong.bureau.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.vacancies.StatutoryAge;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;

/**
 * What the form for one vacancy carries, all as typed.
 *
 * @param ageLimit whether the ages are to bar people instead of being a wish
 */
record VacancyForm(
        @Nullable Integer version,
        @Nullable String number,
        @Nullable Long employer,
        @Nullable String employerName,
        @Nullable String title,
        @Nullable String occupation,
        @Nullable String place,
        @Nullable String headcount,
        @Nullable String payText,
        @Nullable String ageMin,
        @Nullable String ageMax,
        @Nullable Boolean ageLimit,
        @Nullable StatutoryAge statutory,
        @Nullable Education education,
        @Nullable String certificates,
        @Nullable String languages,
        @Nullable Boolean contract,
        @Nullable Boolean insurance,
        @Nullable Boolean boardLodging,
        @Nullable String starts,
        @Nullable String closes) {

    static VacancyForm blank(@Nullable Long employer, String employerName) {
        return new VacancyForm(
                null,
                "",
                employer,
                employerName,
                "",
                "",
                "",
                "1",
                "",
                "",
                "",
                null,
                null,
                null,
                "",
                "",
                null,
                null,
                null,
                "",
                "");
    }

    static VacancyForm of(Vacancy vacancy, PlaceReader places) {
        OccupationCode occupation = vacancy.occupation();
        return new VacancyForm(
                vacancy.version(),
                vacancy.number(),
                vacancy.employer(),
                vacancy.employerName(),
                vacancy.title(),
                occupation == null ? "" : occupation.value(),
                places.written(vacancy.workRegion()),
                text(vacancy.headcount()),
                vacancy.pay().text(),
                text(vacancy.ageMin()),
                text(vacancy.ageMax()),
                vacancy.statutory() != null,
                vacancy.statutory(),
                vacancy.education(),
                String.join("、", vacancy.certificates()),
                String.join("、", vacancy.languages()),
                vacancy.contract(),
                vacancy.insurance(),
                vacancy.boardLodging(),
                text(vacancy.starts()),
                text(vacancy.closes()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value instanceof LocalDate day ? day.toString() : value.toString();
    }

    static List<String> names(@Nullable String typed) {
        return typed == null
                ? List.of()
                : List.of(typed.split("[、，,;；\\s]+")).stream()
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .toList();
    }
}
