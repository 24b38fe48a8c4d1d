package org.wutong.bureau.employment;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One kind of social insurance of one worker in one month, as recorded; a month without one is not known.
 *
 * @param region place of the worker on the roster; guards the row
 * @param spell the job it was paid for; null where it is not known or there is none
 * @param paid false where it is recorded that it was not paid (欠费, 中断)
 * @param payer who paid, as told; empty when not
 * @param baseFen base of the contribution (缴费基数)
 */
public record InsuranceMonth(
        long id,
        int version,
        long worker,
        String region,
        @Nullable Long spell,
        InsuranceKind kind,
        YearMonth month,
        boolean paid,
        String payer,
        @Nullable Long baseFen,
        String source) {
    /** The same under a number of its own. */
    InsuranceMonth numbered(long number) {
        return new InsuranceMonth(number, version, worker, region, spell, kind, month, paid, payer, baseFen, source);
    }
}
