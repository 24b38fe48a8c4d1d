package org.wutong.bureau.offices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * That somebody answers for a place (包联). The phone number is not in it, only its last four.
 *
 * @param region the place answered for
 * @param level where the person comes from: a leader of the county may answer for a village
 * @param staff their sign-in; null where they have none
 * @param since first day
 * @param until last day; null while it lasts
 * @param reason why it was given to them
 * @param endReason why it ended
 */
public record Responsibility(
        long id,
        int version,
        String region,
        Level level,
        ResponsibilityKind kind,
        String name,
        String post,
        @Nullable String phoneTail,
        @Nullable Long staff,
        LocalDate since,
        @Nullable LocalDate until,
        String reason,
        String endReason,
        String recordedBy) {
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
