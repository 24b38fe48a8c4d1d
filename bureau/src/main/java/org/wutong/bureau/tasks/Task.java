package org.wutong.bureau.tasks;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as recorded.
 *
 * @param answers place whose office it waits at
 * @param standing whether the cause still stands
 * @param raised how many levels it went up since it was opened
 * @param note what the one who closed it says was done
 * @param who name of the person it waits for by 包联; null where nobody answers for the place
 */
public record Task(
        long id,
        String cause,
        String kind,
        String region,
        String answers,
        List<String> words,
        String href,
        long amount,
        State state,
        boolean standing,
        LocalDate openedOn,
        LocalDate dueOn,
        int raised,
        @Nullable OffsetDateTime closedAt,
        @Nullable String closedBy,
        String note,
        @Nullable String who) {
    /** How a task stands. */
    public enum State {
        OPEN,
        /** Somebody said it is done. */
        DONE,
        /** Its cause went away by itself. */
        WITHDRAWN
    }

    public boolean overdue(LocalDate today) {
        return state == State.OPEN && dueOn.isBefore(today);
    }
}
