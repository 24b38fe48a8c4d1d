package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A worker lent.
 *
 * @param region place of the worker on the roster; guards the row
 * @param spell the job at the lender, which stays open
 * @param beyond why the term goes past the rest of the contract; empty where it does not
 */
public record SharedWorker(
        long id,
        long sharing,
        long worker,
        String region,
        long spell,
        LocalDate from,
        LocalDate to,
        String beyond,
        @Nullable LocalDate endedOn,
        String endReason,
        String staffName) {}
