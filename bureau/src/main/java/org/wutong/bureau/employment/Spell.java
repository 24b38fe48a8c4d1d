package org.wutong.bureau.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.Term;

/**
 * One stretch of work with one employer (一次就业经历) as recorded. What is null is not known.
 *
 * @param region place of the worker on the roster; guards the row
 * @param employer id of a registered employer
 * @param employerName as told, empty when not
 * @param workRegion code of the place of work, as deep as known
 * @param occupation code of the 2022 dictionary
 * @param industry code of GB/T 4754, beginning with its letter
 * @param toDate last day of work; null while it goes on
 * @param main of two jobs at a time the one that counts; main jobs never overlap
 * @param publicPost a public-welfare post (公益性岗位)
 * @param contractMonths length of the written contract
 * @param socialInsurance every kind is paid
 * @param organised went out by organised dispatch, by {@code organiser}
 * @param channel how the job was found
 * @param transportCostFen proved cost of travel
 */
public record Spell(
        long id,
        int version,
        long worker,
        String region,
        @Nullable Long employer,
        String employerName,
        @Nullable String workRegion,
        String occupationTitle,
        @Nullable String occupation,
        @Nullable String industry,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        boolean main,
        @Nullable Boolean selfEmployed,
        boolean publicPost,
        @Nullable Boolean contractSigned,
        @Nullable Integer contractMonths,
        @Nullable Boolean socialInsurance,
        @Nullable Boolean organised,
        @Nullable String organiser,
        @Nullable String channel,
        @Nullable Long monthlyWageFen,
        @Nullable Long transportCostFen,
        String source) {
    Term term() {
        return new Term(fromDate, toDate);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDate) && (toDate == null || !day.isAfter(toDate));
    }
}
