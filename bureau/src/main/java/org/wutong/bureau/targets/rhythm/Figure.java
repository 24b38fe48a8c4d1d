package org.wutong.bureau.targets.rhythm;

import org.jspecify.annotations.Nullable;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;

/**
 * A frozen figure: one target at one place, with all that is needed to read it without the files of its day.
 *
 * @param actual in {@code unit}, money in fen, shares in basis points; null: no records
 * @param goal null: nothing was shared out to the place
 * @param rate actual of goal in basis points; null where either is missing
 * @param pace share of the time that had passed, in basis points
 * @param rank among the places beside it by this target alone; null for the report's own place, 0: not ranked
 * @param basis page whose rows the figure was counted from; null where no records tell
 */
public record Figure(
        String place,
        String placeName,
        String target,
        String document,
        String article,
        String indicatorZh,
        String indicatorEn,
        String op,
        Target.Unit unit,
        @Nullable Long actual,
        @Nullable Long goal,
        @Nullable Integer rate,
        int pace,
        @Nullable Integer rank,
        @Nullable String basis) {

    static Figure of(Standing standing, @Nullable Integer rank) {
        Target target = standing.target();
        return new Figure(
                standing.place().code(),
                standing.place().shortName(),
                target.id(),
                target.document(),
                target.article(),
                target.indicatorZh(),
                target.indicatorEn(),
                target.op(),
                target.unit(),
                standing.actual(),
                standing.goal(),
                standing.rate(),
                standing.paceBasisPoints(),
                rank,
                standing.rowsHref());
    }

    public String indicator(String language) {
        return language.startsWith("en") ? indicatorEn : indicatorZh;
    }

    /** Slower than the time that had passed. */
    public boolean behind() {
        return rate != null && rate < pace;
    }

    public boolean reached() {
        return actual != null && goal != null && (op.equals(">") ? actual > goal : actual >= goal);
    }
}
