package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at of one person of the roster. What is null is not known.
 *
 * @param capacity {@code FULL}, {@code WEAK}, {@code HALF} or {@code NONE}
 * @param gender {@code MALE} or {@code FEMALE}
 * @param reached last day on which somebody spoke with the person
 * @param status {@code EMPLOYED}, {@code UNEMPLOYED} or {@code NO_RECORD} on the business date
 * @param statusUntil last day on which that status stays unless something is written; null where no day changes it
 * @param publicPost whether the present work is a public-welfare post
 * @param since first day of the present work, or of being without
 * @param jobs those that have not ended long ago, earliest first
 * @param categories recorded as holding, of the person or else of the household
 * @param slips of the last months, earliest first
 * @param insured of the kinds that rules ask for
 */
public record Watched(
        long id,
        long household,
        String region,
        @Nullable String capacity,
        @Nullable Boolean atSchool,
        @Nullable LocalDate birth,
        @Nullable String gender,
        @Nullable Boolean willing,
        @Nullable LocalDate reached,
        String status,
        @Nullable LocalDate statusUntil,
        boolean publicPost,
        @Nullable LocalDate since,
        List<Job> jobs,
        List<Held> categories,
        List<Slip> slips,
        List<Insured> insured) {
    /** One job; the contract’s last day is null where it is not known or has none. */
    public record Job(
            long id,
            String employer,
            LocalDate from,
            @Nullable LocalDate to,
            boolean main,
            @Nullable LocalDate contractUntil) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** That a category holds, with its days. */
    public record Held(
            String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** What a job paid for a month, in fen. */
    public record Slip(long spell, YearMonth month, long fen) {}

    /**
     * How far one kind of insurance goes.
     *
     * @param paid last month recorded as paid
     * @param told last month of which is known whether it was paid: recorded as unpaid, or reported by the payer for others
     */
    public record Insured(String kind, YearMonth paid, YearMonth told, String payer) {}

    public boolean employed() {
        return status.equals("EMPLOYED");
    }

    public boolean untold() {
        return status.equals("NO_RECORD");
    }

    /** The main job of a day, of several the one begun last. */
    public @Nullable Job jobOn(LocalDate day) {
        Job found = null;
        for (Job job : jobs) {
            if (job.covers(day) && (found == null || job.main() || !found.main())) {
                found = job;
            }
        }
        return found;
    }
}
