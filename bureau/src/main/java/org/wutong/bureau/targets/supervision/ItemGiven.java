package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Points of an item as they were given by hand, or as they were signed. @param points in hundredths */
public record ItemGiven(
        String item,
        long points,
        long most,
        boolean byHand,
        String said,
        @Nullable Long staff,
        String staffName,
        LocalDate onDay) {}
