package org.wutong.bureau.policies.drafts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A draft as a list shows it: where it is on its way, and what its last save was like.
 *
 * @param base digest of the folder it began from
 * @param revision number of its last save
 * @param said what was last said about it, on handing in or sending back
 * @param folder digest of the folder of its last save
 * @param cases worked cases that could be decided; {@code failing} of them come out otherwise
 */
public record Draft(
        long id,
        String name,
        State state,
        String base,
        int revision,
        @Nullable Long author,
        String authorName,
        OffsetDateTime startedAt,
        @Nullable Long submittedBy,
        @Nullable String submitter,
        @Nullable OffsetDateTime submittedAt,
        String said,
        String folder,
        OffsetDateTime savedAt,
        String saver,
        int errors,
        int cases,
        int failing) {
    /** Where it is on its way. */
    public enum State {
        EDITING,
        SUBMITTED,
        PUBLISHED,
        DROPPED
    }

    public boolean isOpen() {
        return state == State.EDITING;
    }

    public boolean isSubmitted() {
        return state == State.SUBMITTED;
    }
}
