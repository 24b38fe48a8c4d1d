package org.wutong.bureau.matching.candidates;

import java.time.OffsetDateTime;

/** A worker on the shortlist of a vacancy. */
public record Entry(
        long id,
        long vacancy,
        long worker,
        String region,
        Status status,
        String note,
        int version,
        OffsetDateTime at,
        String staffName) {
    /** One step it took. */
    public record Step(long entry, Status status, String note, OffsetDateTime at, String staffName) {}
}
