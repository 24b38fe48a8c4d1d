package org.wutong.bureau.vacancies;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Vacancies for tests: only what a test is about is named. */
public final class Drafts {
    private Drafts() {}

    public static VacancyDraft vacancy(String title, String payText, @Nullable String workRegion) {
        return vacancy(null, title, payText, workRegion, LocalDate.of(2024, 12, 31), 5, List.of());
    }

    public static VacancyDraft vacancy(
            @Nullable Long employer,
            String title,
            String payText,
            @Nullable String workRegion,
            LocalDate closes,
            int seats,
            List<String> certificates) {
        return new VacancyDraft(
                null,
                employer,
                "绍兴柯岭服饰有限公司",
                title,
                null,
                workRegion,
                seats,
                payText,
                null,
                null,
                null,
                null,
                certificates,
                List.of(),
                null,
                null,
                null,
                null,
                closes,
                null,
                null,
                false);
    }
}
