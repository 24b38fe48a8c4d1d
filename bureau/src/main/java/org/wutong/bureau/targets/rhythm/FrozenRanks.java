package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.ranking.FormerRanks;
import org.wutong.bureau.targets.storage.SnapshotRows;

/** Tells movement against the rankings among the snapshots. */
@Component
class FrozenRanks implements FormerRanks {
    private final SnapshotRows rows;

    FrozenRanks(SnapshotRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable Former before(String under, LocalDate day) {
        return rows.ranked(under, day, 1).stream()
                .findFirst()
                .map(Snapshots::read)
                .map(snapshot -> new Former(snapshot.day(), ranks(snapshot)))
                .orElse(null);
    }

    private static Map<String, Integer> ranks(Snapshot snapshot) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        snapshot.ranks().stream().filter(one -> one.rank() > 0).forEach(one -> ranks.put(one.place(), one.rank()));
        return ranks;
    }
}
