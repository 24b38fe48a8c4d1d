package org.wutong.bureau.vacancies.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employers.FieldError;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.bureau.vacancies.HiringFilter;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.bureau.vacancies.VacancyDraft;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.vocabulary.Checked;
import org.wutong.vocabulary.DateText;

/** Reads a form into a draft, and says of every field what is wrong with it. */
@Component
class VacancyFormReader {
    private static final int OLDEST = 99;

    private final Employers employers;
    private final PlaceReader places;
    private final Occupations occupations;

    VacancyFormReader(Employers employers, PlaceReader places, Occupations occupations) {
        this.employers = employers;
        this.places = places;
        this.occupations = occupations;
    }

    /**
     * The draft, or null with every problem put into {@code errors} under its field.
     *
     * @param before the record as it stands, null for a new one
     */
    @Nullable
    VacancyDraft read(VacancyForm form, @Nullable Vacancy before, Map<String, FieldError> errors) {
        String title = text(form.title());
        if (title.isEmpty()) {
            errors.put("title", FieldError.of("vacancies.title.blank"));
        }
        HiringFilter.in(title)
                .ifPresent(
                        found -> errors.put("title", FieldError.of("vacancies.filter." + found.kind(), found.words())));
        Long employer = employer(form, errors);
        OccupationCode occupation = occupation(form, title, before, errors);
        String region = region(form, errors);
        Integer headcount = number(form.headcount(), "headcount", 0, 100_000, errors);
        Integer ageMin = number(form.ageMin(), "ageMin", 0, OLDEST, errors);
        Integer ageMax = number(form.ageMax(), "ageMax", 0, OLDEST, errors);
        ages(form, ageMin, ageMax, errors);
        LocalDate starts = day(form.starts(), "starts", errors);
        LocalDate closes = day(form.closes(), "closes", errors);
        if (!errors.isEmpty()) {
            return null;
        }
        return new VacancyDraft(
                before != null ? before.number() : text(form.number()).isEmpty() ? null : text(form.number()),
                employer,
                text(form.employerName()),
                title,
                occupation,
                region,
                headcount,
                text(form.payText()),
                ageMin,
                ageMax,
                Boolean.TRUE.equals(form.ageLimit()) ? form.statutory() : null,
                form.education(),
                VacancyForm.names(form.certificates()),
                VacancyForm.names(form.languages()),
                form.contract(),
                form.insurance(),
                form.boardLodging(),
                starts,
                closes,
                null,
                null,
                before != null && before.madeUp());
    }

    private @Nullable Long employer(VacancyForm form, Map<String, FieldError> errors) {
        String name = text(form.employerName());
        if (name.isEmpty()) {
            errors.put("employerName", FieldError.of("vacancies.employer.blank"));
            return null;
        }
        return employers.idsByName(java.util.List.of(name)).get(name);
    }

    private @Nullable OccupationCode occupation(
            VacancyForm form, String title, @Nullable Vacancy before, Map<String, FieldError> errors) {
        String typed = text(form.occupation()).replaceFirst("\\s.*$", "");
        if (typed.isEmpty() || before != null && stands(before, typed, title)) {
            return null;
        }
        Optional<OccupationCode> chosen = typed.matches("[1-8](-\\d\\d){0,3}")
                ? Optional.of(new OccupationCode(typed)).filter(occupations::contains)
                : Optional.empty();
        if (chosen.isEmpty()) {
            errors.put("occupation", FieldError.of("vacancies.occupation.unknown", typed));
        }
        return chosen.orElse(null);
    }

    private static boolean stands(Vacancy before, String typed, String title) {
        OccupationCode now = before.occupation();
        return now != null && now.value().equals(typed) && title.equals(before.title());
    }

    private @Nullable String region(VacancyForm form, Map<String, FieldError> errors) {
        String typed = text(form.place());
        if (typed.isEmpty()) {
            return null;
        }
        PlaceReader.Reading reading = places.read(typed);
        if (reading.code() == null) {
            errors.put(
                    "place",
                    reading.candidates().isEmpty()
                            ? FieldError.of("employers.place.unknown", typed)
                            : FieldError.of(
                                    "employers.place.ambiguous", typed, String.join("；", reading.candidates())));
        }
        return reading.code();
    }

    /** An age may bar only on a legal ground (RS 十二); without one the form says so and how to keep it as a wish. */
    private static void ages(
            VacancyForm form, @Nullable Integer least, @Nullable Integer most, Map<String, FieldError> errors) {
        if (least != null && most != null && least > most) {
            errors.put("ageMax", FieldError.of("vacancies.age.order", least, most));
        }
        if (Boolean.TRUE.equals(form.ageLimit()) && form.statutory() == null) {
            errors.put("statutory", FieldError.of("vacancies.age.no-ground"));
        } else if (Boolean.TRUE.equals(form.ageLimit()) && least == null && most == null) {
            errors.put("ageMin", FieldError.of("vacancies.age.no-limit"));
        }
    }

    private static @Nullable Integer number(
            @Nullable String typed, String field, int least, int most, Map<String, FieldError> errors) {
        String text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            errors.put(field, FieldError.of("vacancies.number", text, least, most));
            return null;
        }
        return Integer.valueOf(text);
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, Map<String, FieldError> errors) {
        if (text(typed).isEmpty()) {
            return null;
        }
        Checked<DateText.Given> given = DateText.parse(text(typed));
        given.invalid().ifPresent(invalid -> errors.put(field, FieldError.of(invalid)));
        return given.value().map(DateText.Given::last).orElse(null);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
