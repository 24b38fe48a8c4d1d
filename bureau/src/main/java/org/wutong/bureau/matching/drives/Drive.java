package org.wutong.bureau.matching.drives;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A recruitment drive as recorded (春风行动 and the like; JF（十四）, XZ 二(二)).
 *
 * @param region place of the office that runs it
 * @param plan id of the plan that stands
 * @param work id of the last work in the background
 * @param askedBy who asked for that work
 * @param notified messages asked for to those with an offer; null before
 * @param unreached how many of them have no number to write to
 */
public record Drive(
        long id,
        int version,
        String region,
        DriveDraft what,
        DriveState state,
        @Nullable Long plan,
        @Nullable Long work,
        @Nullable String askedBy,
        String madeBy,
        OffsetDateTime madeAt,
        @Nullable String confirmedBy,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable String closedBy,
        @Nullable OffsetDateTime closedAt,
        @Nullable Integer notified,
        @Nullable Integer unreached) {
    public String name() {
        return what.name();
    }
}
