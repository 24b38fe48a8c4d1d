package org.wutong.bureau.targets.rhythm;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.offices.Node;

/**
 * A report that a place hands in for a period, whether it has done so or not; where it was corrected, the newest entry.
 *
 * @param due last day on which it is in time
 * @param entry what was handed in; null: nothing yet
 */
public record Report(
        Rhythm rhythm,
        Node place,
        Period period,
        LocalDate due,
        @Nullable Entry entry) {

    /**
     * One handing-in. It never changes; a correction is another entry with a reason.
     *
     * @param number from 1; higher ones correct the one before
     * @param corrects id of the entry it corrects; null for the first
     * @param reason why it was corrected; null for the first
     * @param on business date on which it was handed in
     * @param first business date of the first entry: lateness goes by it
     * @param snapshot id of the figures frozen with it
     */
    public record Entry(
            long id,
            int number,
            @Nullable Long corrects,
            @Nullable String reason,
            Remarks remarks,
            LocalDate on,
            LocalDate first,
            OffsetDateTime at,
            String by,
            long snapshot) {}

    /** How it stands on a day. */
    public enum State {
        /** Its period runs still. */
        COMING,
        DUE,
        LATE,
        HANDED_IN,
        HANDED_IN_LATE,
        CORRECTED
    }

    /** Id of the newest entry; null: nothing was handed in. */
    public @Nullable Long id() {
        return entry == null ? null : entry.id();
    }

    public State state(LocalDate today) {
        if (entry != null) {
            return entry.number() > 1
                    ? State.CORRECTED
                    : entry.first().isAfter(due) ? State.HANDED_IN_LATE : State.HANDED_IN;
        }
        return today.isBefore(period.to()) ? State.COMING : today.isAfter(due) ? State.LATE : State.DUE;
    }

    /** The day lateness is counted to: the first handing-in, else the day asked about. */
    public LocalDate reckonedTo(LocalDate today) {
        return entry == null ? today : entry.first();
    }

    /** Stable name of the report over all its entries: line, place, first day. */
    public String key() {
        return rhythm.id() + ":" + place.code() + ":" + period.from();
    }
}
