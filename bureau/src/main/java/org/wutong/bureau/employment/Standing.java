package org.wutong.bureau.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.spells.TransferScope;

/**
 * Where a worker stands on the business date, kept beside the spells.
 *
 * @param since first day of the present work, or of being without
 * @param spell the one that runs; null without work
 * @param transferredInYear surely in transfer employment in the calendar year up to the day
 * @param yearScope how far at most in that year; IN_TOWNSHIP for whoever was in no transfer employment, but in business in their own
 *     township
 * @param yearIncomeFen what all work of the year paid; null where a wage is not known
 * @param yearTransferIncomeFen what transfer employment of the year paid
 * @param asOf day it was reckoned on; status and place still hold on the business date, incomes reach to this day
 */
public record Standing(
        long worker,
        String region,
        Status status,
        @Nullable LocalDate since,
        @Nullable Long spell,
        @Nullable String workRegion,
        @Nullable TransferScope transferScope,
        @Nullable String occupationTitle,
        @Nullable Long monthlyWageFen,
        boolean publicPost,
        boolean transferredInYear,
        @Nullable TransferScope yearScope,
        @Nullable Long yearIncomeFen,
        @Nullable Long yearTransferIncomeFen,
        LocalDate asOf) {
    /** In work of any kind, without though some is on record, or nothing on record. */
    public enum Status {
        EMPLOYED,
        UNEMPLOYED,
        NO_RECORD
    }
}
