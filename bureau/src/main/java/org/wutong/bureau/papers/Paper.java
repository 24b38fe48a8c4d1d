package org.wutong.bureau.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A document or photo as recorded, without its bytes.
 *
 * @param kind code of a {@link PaperKind}
 * @param number printed on it; empty where none was given
 * @param keepUntil last day it is kept; null for as long as its record
 * @param removedAt when it was taken off the record; null while it lies there
 * @param destroyed whether its bytes are gone
 */
public record Paper(
        long id,
        Owner owner,
        String kind,
        String fileName,
        MediaKind media,
        long size,
        String number,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable LocalDate keepUntil,
        OffsetDateTime addedAt,
        String addedBy,
        @Nullable OffsetDateTime removedAt,
        String removedBy,
        String removalReason,
        boolean destroyed) {

    public boolean removed() {
        return removedAt != null;
    }

    /** Whether it still counts on a day: a paper without an end does. */
    public boolean validOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }

    /** The last four of its number; null without one. */
    public @Nullable String numberTail() {
        return number.isEmpty() ? null : number.substring(Math.max(0, number.length() - 4));
    }
}
