package org.wutong.bureau.policies.web;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.wutong.rules.SimulationReport.Comparison;

/** The budget somebody holds a result against, in ten thousands of yuan, and the scale bars are drawn on. */
final class WhatIfBudget {
    private static final BigDecimal FEN = BigDecimal.valueOf(1_000_000);

    private WhatIfBudget() {}

    /** In fen; null when none is given, or no number. */
    static @Nullable Long read(String text) {
        String plain = text.strip().replace(",", "");
        return plain.matches("[0-9]{1,9}(\\.[0-9]{1,4})?")
                ? (Long) new BigDecimal(plain).multiply(FEN).longValueExact()
                : null;
    }

    /** A little more than the largest sum to be drawn. */
    static long scale(Comparison total, @Nullable Long budget) {
        long largest = LongStream.of(
                        total.before().sum().least(),
                        total.after().sum().least(),
                        total.before().sum().isOpen() ? 0 : total.before().sum().most(),
                        total.after().sum().isOpen() ? 0 : total.after().sum().most(),
                        budget == null ? 0 : budget)
                .max()
                .orElse(0);
        return largest + largest / 20;
    }
}
