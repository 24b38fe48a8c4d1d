package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a job paid for one month of work (工资条), as recorded; at most one a job and month.
 *
 * @param region place of the worker on the roster; guards the row
 * @param grossFen before deductions
 * @param paidOn day of payment
 */
public record WageSlip(
        long id,
        int version,
        long worker,
        String region,
        long spell,
        YearMonth month,
        long grossFen,
        @Nullable LocalDate paidOn,
        String source) {}
