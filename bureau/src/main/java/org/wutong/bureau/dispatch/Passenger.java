package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One worker of a batch.
 *
 * @param region place of the worker on the roster; guards the row
 * @param reason why the person refused, turned back or went home
 * @param seat on the vehicle, from one; null while none is given
 * @param spell the job that was opened on arrival
 * @param endedSpell the open job that was ended to make room for it
 * @param leftOn last day at work, once the person went home
 */
public record Passenger(
        long id,
        int version,
        long batch,
        long worker,
        String region,
        PassengerState state,
        String reason,
        @Nullable Long vehicle,
        @Nullable Integer seat,
        @Nullable LocalDate arrivedOn,
        @Nullable Long spell,
        @Nullable Long endedSpell,
        @Nullable LocalDate leftOn,
        OffsetDateTime at,
        String staffName) {
    /** One state it took. */
    public record Step(long passenger, PassengerState state, String reason, OffsetDateTime at, String staffName) {}
}
