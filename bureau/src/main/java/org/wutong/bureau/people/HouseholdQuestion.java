package org.wutong.bureau.people;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A question that another duty answers for a household, shown before its members; a bean. */
public interface HouseholdQuestion {
    Optional<Answer> of(long household, Locale language);

    /**
     * @param good whether the answer is the wished-for one; null while it is not known
     * @param note what follows from it
     */
    record Answer(
            String question,
            String answer,
            String note,
            @Nullable Boolean good) {}
}
