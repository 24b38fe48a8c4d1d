package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Standings.Standing;

/**
 * A sheet with every line; before it is signed as the records have it now, afterwards as it was signed.
 *
 * @param day as of which the figures are
 * @param standings behind the computed points; empty once signed
 * @param opened cases opened in the year; {@code raised} how often one went up a level
 */
public record AppraisalSheet(
        Appraisal appraisal,
        AppraisalScheme scheme,
        LocalDate day,
        List<Line> lines,
        List<Standing> standings,
        long opened,
        long raised) {
    /** @param computed what the records tell, null where they cannot; @param given what was given by hand or signed */
    public record Line(
            AppraisalItem item,
            @Nullable Long computed,
            @Nullable ItemGiven given) {
        public @Nullable Long points() {
            ItemGiven hand = given;
            return hand == null ? computed : Long.valueOf(hand.points());
        }
    }

    public boolean complete() {
        return lines.stream().allMatch(line -> line.points() != null);
    }

    /** Points that are sure. */
    public long least() {
        return lines.stream()
                .map(Line::points)
                .mapToLong(points -> points == null ? 0 : points)
                .sum();
    }

    /** Points if everything open came out at its most. */
    public long most() {
        return least()
                + lines.stream()
                        .filter(line -> line.points() == null)
                        .mapToLong(line -> line.item().most())
                        .sum();
    }

    /** The grade, where every completion of what is open comes to the same. */
    public @Nullable Grade grade() {
        Grade low = scheme.grade(least());
        return low.equals(scheme.grade(most())) ? low : null;
    }
}
