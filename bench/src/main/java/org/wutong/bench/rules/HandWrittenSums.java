package org.wutong.bench.rules;

/** Scales of the hand-written forms, in fen. */
final class HandWrittenSums {
    private HandWrittenSums() {}

    /** JF-7, for an income that reaches the lowest band. */
    static long incomeReward(long income) {
        if (income >= 5_000_000) {
            return 500_000;
        }
        if (income >= 4_000_000) {
            return 400_000;
        }
        if (income >= 3_000_000) {
            return 300_000;
        }
        return income >= 2_000_000 ? 200_000 : 100_000;
    }

    /** XZ-1.1b: all days at the rate of the band reached. */
    static long trainingSubsidy(int days) {
        return Math.min(days <= 10 ? days * 15_000L : days * 10_000L, 400_000);
    }
}
