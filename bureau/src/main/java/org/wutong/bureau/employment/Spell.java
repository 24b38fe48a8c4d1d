package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
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
 * @param contractMonths length of the written contract: counted where both of its days are known, else as told
 * @param socialInsurance every kind is paid
 * @param organised went out by organised dispatch, by {@code organiser}
 * @param channel how the job was found
 * @param transportCostFen proved cost of travel
 * @param contractFrom first day of the written contract
 * @param contractUntil its last day; null while not known or where it has none
 * @param leaveReason why it ended; null while it goes on
 * @param paidFen what wage slips say was paid for a month of this job, before deductions
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
        String source,
        @Nullable ContractKind contractKind,
        @Nullable LocalDate contractFrom,
        @Nullable LocalDate contractUntil,
        @Nullable LeaveReason leaveReason,
        Map<YearMonth, Long> paidFen) {
    public Spell {
        paidFen = Map.copyOf(paidFen);
    }

    Term term() {
        return new Term(fromDate, toDate);
    }

    /** The same with what slips say of it. */
    public Spell paying(Map<YearMonth, Long> slips) {
        return like(employer, slips);
    }

    /** The same with a registered employer. */
    Spell with(Long registered) {
        return like(registered, paidFen);
    }

    private Spell like(@Nullable Long firm, Map<YearMonth, Long> slips) {
        return new Spell(
                id,
                version,
                worker,
                region,
                firm,
                employerName,
                workRegion,
                occupationTitle,
                occupation,
                industry,
                fromDate,
                toDate,
                main,
                selfEmployed,
                publicPost,
                contractSigned,
                contractMonths,
                socialInsurance,
                organised,
                organiser,
                channel,
                monthlyWageFen,
                transportCostFen,
                source,
                contractKind,
                contractFrom,
                contractUntil,
                leaveReason,
                slips);
    }

    /** Whether any day of the month lies in it. */
    public boolean reachesInto(YearMonth month) {
        return !fromDate.isAfter(month.atEndOfMonth()) && (toDate == null || !toDate.isBefore(month.atDay(1)));
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(fromDate) && (toDate == null || !day.isAfter(toDate));
    }
}
