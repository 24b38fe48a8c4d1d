package org.wutong.matching;

import java.math.BigDecimal;
import java.util.List;

/**
 * One worker and one vacancy that fit.
 *
 * @param score hundredths of a point, 0…10,000; exactly the sum of the reasons
 * @param reasons the factors that earned points, in the order of {@link Factor}
 */
public record Match(String workerId, String vacancyId, int score, List<Reason> reasons) {
    public Match {
        reasons = List.copyOf(reasons);
    }

    /**
     * Why points were earned.
     *
     * @param points hundredths of a point, above 0
     */
    public record Reason(Factor factor, int points) {}

    /** Hundredths of a point as files and pages carry them: {@code 87.50}. */
    public static String text(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).toPlainString();
    }
}
