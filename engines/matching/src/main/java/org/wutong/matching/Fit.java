package org.wutong.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One pair looked at closely, suitable or not.
 *
 * @param match what it would score
 * @param barredBy the hard conditions that bar it; empty when it is suitable
 */
public record Fit(Match match, Set<HardCondition> barredBy) {
    public Fit {
        EnumSet<HardCondition> copy = EnumSet.noneOf(HardCondition.class);
        copy.addAll(barredBy);
        barredBy = Collections.unmodifiableSet(copy);
    }

    public boolean isSuitable() {
        return barredBy.isEmpty();
    }
}
