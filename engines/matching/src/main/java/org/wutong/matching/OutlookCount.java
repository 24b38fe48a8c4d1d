package org.wutong.matching;

import org.jspecify.annotations.Nullable;
import org.wutong.matching.Index.Asked;

/** Counts over a whole index what suits an asking side and what bars the rest. */
final class OutlookCount {
    private OutlookCount() {}

    static <A> Outlook of(Index<A, ?> index, A asker) {
        int[] barsOf = new int[index.size()];
        for (Asked asked : index.ask(asker)) {
            int[] bars = bars(asked.parts());
            for (int e = 0; bars != null && e < barsOf.length; e++) {
                barsOf[e] |= asked.ids().common(e, bars);
            }
        }
        return count(barsOf);
    }

    /** What bars by value: only what bars every part; null when nothing does. */
    private static int @Nullable [] bars(Answer[] parts) {
        int[] all = null;
        for (Answer part : parts) {
            int[] bars = part.bars();
            if (bars == null) {
                return null;
            }
            if (all == null) {
                all = bars.clone();
            }
            for (int i = 0; i < all.length; i++) {
                all[i] &= bars[i];
            }
        }
        return all;
    }

    private static Outlook count(int[] barsOf) {
        int suitable = 0;
        int[] barred = new int[HardCondition.values().length];
        int[] barredOnlyBy = new int[barred.length];
        for (int bars : barsOf) {
            if (bars == 0) {
                suitable++;
            } else if (Integer.bitCount(bars) == 1) {
                barredOnlyBy[Integer.numberOfTrailingZeros(bars)]++;
            }
            for (int rest = bars; rest != 0; rest &= rest - 1) {
                barred[Integer.numberOfTrailingZeros(rest)]++;
            }
        }
        return Outlook.of(suitable, barred, barredOnlyBy);
    }
}
