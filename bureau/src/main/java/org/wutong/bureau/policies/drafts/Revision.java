package org.wutong.bureau.policies.drafts;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One save of a draft, whole.
 *
 * @param folder digest of its files
 * @param note why, as far as somebody said so; or the file that was saved
 */
public record Revision(
        int number,
        String folder,
        What what,
        String note,
        OffsetDateTime savedAt,
        @Nullable Long savedBy,
        String saver,
        int errors,
        int cases,
        int failing) {
    /** What a save was. */
    public enum What {
        STARTED,
        SAVED,
        REMOVED,
        IMPORTED,
        BROUGHT_UP,
        UPGRADE,
        TAKEN_BACK
    }
}
