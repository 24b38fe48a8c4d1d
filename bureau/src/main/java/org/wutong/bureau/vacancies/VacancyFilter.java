package org.wutong.bureau.vacancies;

import org.jspecify.annotations.Nullable;

/**
 * What a list of vacancies is narrowed to; null does not narrow.
 *
 * @param q characters of the title or of the employer's name, or a whole number
 * @param state {@code open} (when null), {@code closed} or {@code all}
 * @param place code of a place; everything below it counts
 * @param occupation code of an occupation or a group of the dictionary
 * @param wage yuan a month that the most offered must reach; only pay by the month is compared
 * @param board whether board and lodging are provided
 * @param unsure only those whose occupation waits for a person
 * @param unread only those whose pay could not be read
 * @param employer id of an employer
 * @param sort {@code new}, {@code closes}, {@code wage} or {@code seats}
 */
public record VacancyFilter(
        @Nullable String q,
        @Nullable String state,
        @Nullable String place,
        @Nullable String occupation,
        @Nullable Integer wage,
        @Nullable Boolean board,
        @Nullable Boolean unsure,
        @Nullable Boolean unread,
        @Nullable Long employer,
        @Nullable String sort) {
    public static final VacancyFilter OPEN =
            new VacancyFilter(null, null, null, null, null, null, null, null, null, null);
}
