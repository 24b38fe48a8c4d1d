package org.wutong.bureau.policies.library;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;

/**
 * What the library is asked for.
 *
 * @param question words that must all be found
 * @param place only what applies there, documents of wider places included; null for everywhere
 * @param day only what is in force on that day; null for any
 */
public record LibraryFilter(
        String question,
        @Nullable RegionCode place,
        @Nullable LocalDate day) {
    public boolean isNarrow() {
        return !question.isBlank() || place != null || day != null;
    }
}
