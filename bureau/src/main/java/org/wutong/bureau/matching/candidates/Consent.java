package org.wutong.bureau.matching.candidates;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * That a worker agreed to be named to employers.
 *
 * @param vacancy for this job only; null for any
 * @param givenOn the day the worker said or signed it
 */
public record Consent(
        long id,
        long worker,
        @Nullable Long vacancy,
        How how,
        LocalDate givenOn,
        String note,
        OffsetDateTime at,
        String staffName,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable String withdrawnBy) {
    /** How it was given. */
    public enum How {
        SPOKEN,
        WRITTEN
    }

    public boolean stands() {
        return withdrawnAt == null;
    }

    boolean covers(long job) {
        return stands() && (vacancy == null || vacancy == job);
    }
}
