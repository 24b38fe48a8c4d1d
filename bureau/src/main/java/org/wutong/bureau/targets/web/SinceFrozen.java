package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.rhythm.Snapshots;

/** Holds a figure as it was frozen against what the records, as they are now, tell for the same day. */
@Component
class SinceFrozen {
    private final Snapshots snapshots;

    SinceFrozen(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** @param more how much more is counted now than was frozen; null where nothing is counted now */
    record Difference(
            long snapshot,
            OffsetDateTime takenAt,
            long then,
            @Nullable Long more) {}

    /** Null where the reader may not see what was frozen, or it does not tell this figure of this day. */
    @Nullable
    Difference of(long id, Target target, Node place, LocalDate day, @Nullable Standing now) {
        return snapshots
                .find(id)
                .filter(snapshot -> snapshot.day().equals(day))
                .flatMap(snapshot -> snapshot.figure(place.code(), target.id())
                        .map(figure -> difference(id, snapshot.takenAt(), figure.actual(), now)))
                .orElse(null);
    }

    private static @Nullable Difference difference(
            long id, OffsetDateTime takenAt, @Nullable Long then, @Nullable Standing now) {
        Long is = now == null ? null : now.actual();
        return then == null ? null : new Difference(id, takenAt, then, is == null ? null : Long.valueOf(is - then));
    }
}
