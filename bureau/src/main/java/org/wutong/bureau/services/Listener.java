package org.wutong.bureau.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of a village's roster, told apart from others of the same name by sex, age and household.
 *
 * @param initial first letter of the name as it is spoken, by which the roster is in order
 */
public record Listener(
        long id,
        String name,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        String household,
        String initial) {
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = birthDate;
        return born == null || born.isAfter(day)
                ? null
                : java.time.Period.between(born, day).getYears();
    }
}
