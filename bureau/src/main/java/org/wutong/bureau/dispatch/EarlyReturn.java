package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Somebody is said to have come home early. @param leftOn last day at work */
public record EarlyReturn(
        long id,
        long passenger,
        String region,
        LocalDate leftOn,
        String reason,
        State state,
        String note,
        OffsetDateTime toldAt,
        String toldBy,
        @Nullable String settledBy) {
    /** What became of it. */
    public enum State {
        TOLD,
        /** So it is: the job has ended. */
        CONFIRMED,
        /** The person is still there. */
        MISTAKEN
    }
}
