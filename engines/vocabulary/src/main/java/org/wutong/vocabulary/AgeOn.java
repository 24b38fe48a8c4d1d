package org.wutong.vocabulary;

import java.time.LocalDate;
import java.time.Period;

/** Age in full years (周岁). */
public final class AgeOn {
    private AgeOn() {}

    /**
     * Full years lived on {@code day}: a year is complete on the birthday itself; whoever was born on 29 February completes it
     * on 1 March of a common year.
     *
     * @throws IllegalArgumentException when the day lies before the birth
     */
    public static int fullYears(LocalDate birthDate, LocalDate day) {
        if (day.isBefore(birthDate)) {
            throw new IllegalArgumentException("not yet born on " + day);
        }
        return Period.between(birthDate, day).getYears();
    }
}
