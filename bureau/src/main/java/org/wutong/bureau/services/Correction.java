package org.wutong.bureau.services;

import java.time.OffsetDateTime;

/** That a service was taken back, given back, or said otherwise; kept for good. */
public record Correction(long id, Action action, String reason, OffsetDateTime at, String staffName) {
    public enum Action {
        TAKEN_BACK,
        GIVEN_BACK,
        CHANGED
    }
}
