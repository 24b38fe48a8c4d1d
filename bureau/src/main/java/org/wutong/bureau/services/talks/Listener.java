package org.wutong.bureau.services.talks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of a village's roster, told apart from others of the same name by sex, age and household. */
public record Listener(
        long id,
        String name,
        @Nullable String gender,
        @Nullable LocalDate birthDate,
        String household) {
    public @Nullable Integer ageOn(LocalDate day) {
        LocalDate born = birthDate;
        return born == null || born.isAfter(day) ? null : java.time.Period.between(born, day).getYears();
    }
}
