package org.wutong.bureau.people.contacts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a household was given to somebody who answers for its place.
 *
 * @param until last day; null while it lasts
 * @param staffName who decided it
 */
public record HouseholdContact(
        long id,
        long household,
        long responsibility,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        String staffName) {}
