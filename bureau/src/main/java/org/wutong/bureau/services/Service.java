package org.wutong.bureau.services;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A service on record; see {@link ServiceDraft} for what people say of it.
 *
 * @param region place of the worker, which guards it
 * @param countedAs within a year and a kind, services with the same count once
 * @param counts false where by its outcome it did not take place
 * @param talk the talk or class it was given at; null for one given to this worker alone
 * @param takenBackReason why it counts no more; null while it stands
 */
public record Service(
        long id,
        long worker,
        String region,
        String kind,
        LocalDate day,
        String givenBy,
        String channel,
        String venue,
        String about,
        String content,
        @Nullable String href,
        @Nullable String outcome,
        @Nullable Boolean free,
        String note,
        String source,
        String cause,
        String countedAs,
        boolean counts,
        @Nullable Long talk,
        int version,
        OffsetDateTime at,
        String staffName,
        @Nullable OffsetDateTime takenBackAt,
        @Nullable String takenBackBy,
        @Nullable String takenBackReason) {
    public boolean stands() {
        return takenBackReason == null;
    }

    /** What it was about, number first. */
    public String said() {
        return about.isBlank() || content.contains(about) ? content : (about + " " + content).strip();
    }
}
