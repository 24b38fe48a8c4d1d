package org.wutong.bureau.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A recorded category of a household ({@code worker} null) or of one person, with its days.
 *
 * @param holds false where it is recorded that it does not hold
 * @param paper what proves it: kind and number; null where none is told
 * @param recordedOn day the paper was recorded
 */
public record Category(
        long id,
        long household,
        @Nullable Long worker,
        CategoryKind kind,
        @Nullable String subkind,
        boolean holds,
        @Nullable LocalDate fromDate,
        @Nullable LocalDate toDate,
        String source,
        @Nullable String paper,
        @Nullable LocalDate recordedOn) {
    public boolean covers(LocalDate day) {
        return (fromDate == null || !day.isBefore(fromDate)) && (toDate == null || !day.isAfter(toDate));
    }

    public boolean holdsOn(LocalDate day) {
        return holds && covers(day);
    }
}
