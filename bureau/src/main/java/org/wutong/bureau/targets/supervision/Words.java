package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says with a step.
 *
 * @param day of a talk, or by when measures work
 * @param people who was talked to
 * @param outcome with what a case is closed
 */
public record Words(
        String said,
        @Nullable LocalDate day,
        String people,
        @Nullable Outcome outcome) {
    public static Words said(String said) {
        return new Words(said, null, "", null);
    }
}
