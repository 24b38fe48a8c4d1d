package org.wutong.bureau.targets.ranking;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rankings that were frozen: what a place's movement is told against. */
public interface FormerRanks {
    /** A frozen ranking: its day and the rank of each place that had one, by code. */
    record Former(LocalDate day, Map<String, Integer> ranks) {}

    /** The last one under a place whose day is before this; null where none was frozen. */
    @Nullable
    Former before(String under, LocalDate day);
}
