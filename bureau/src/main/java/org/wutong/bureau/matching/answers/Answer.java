package org.wutong.bureau.matching.answers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.vacancies.Vacancy;

/**
 * What somebody recorded that a worker said to a job.
 *
 * @param reason code, with DECLINED
 * @param offered the vacancy as it was then
 * @param day the business date
 * @param settled whether what it proposes was confirmed or turned down
 * @param endedAt when another answer took its place or it was taken back; null while it stands
 */
public record Answer(
        long id,
        long worker,
        String region,
        long vacancy,
        @Nullable Long employer,
        String employerName,
        Choice choice,
        @Nullable String reason,
        String note,
        String offered,
        LocalDate day,
        OffsetDateTime at,
        @Nullable Long staff,
        String staffName,
        boolean settled,
        @Nullable OffsetDateTime endedAt,
        @Nullable String endedBy) {

    public boolean stands() {
        return endedAt == null;
    }

    boolean sameEmployer(Vacancy other) {
        return employer != null && other.employer() != null
                ? employer.equals(other.employer())
                : employerName.equals(other.employerName());
    }
}
