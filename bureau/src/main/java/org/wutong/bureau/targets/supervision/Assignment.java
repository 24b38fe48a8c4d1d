package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a place is to do by a day: decided at a meeting, or given to a group.
 *
 * @param meeting id of the meeting; null for what a group was given without one
 * @param givenAt place whose office gave it
 * @param source meeting with its day, or the group: whoever does it need not see the meeting
 * @param who person or office that does it, as written
 * @param said what was reported last, or why it was sent back or dropped
 */
public record Assignment(
        long id,
        String place,
        @Nullable Long meeting,
        long workGroup,
        String givenAt,
        String source,
        String what,
        String who,
        LocalDate dueOn,
        State state,
        String said,
        LocalDate givenOn,
        String givenName,
        @Nullable LocalDate reportedOn,
        @Nullable String reportedName,
        @Nullable LocalDate endedOn,
        @Nullable String endedName,
        int version) {
    /** How it stands. */
    public enum State {
        GIVEN("act"),
        /** Said to be done; waits to be confirmed. */
        REPORTED("unk"),
        DONE("yes"),
        DROPPED("no");

        private final String badge;

        State(String badge) {
            this.badge = badge;
        }

        public String badge() {
            return badge;
        }

        public boolean open() {
            return this == GIVEN || this == REPORTED;
        }
    }

    public boolean late(LocalDate today) {
        return state.open() && dueOn.isBefore(today);
    }
}
