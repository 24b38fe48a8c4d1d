package org.wutong.rules;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.wutong.conditions.ColumnConditions;

/** The first tier that holds, over a block. Rows that surely stand in one tier of a fixed sum are written tier by tier. */
final class TierColumn extends AmountColumn {
    private final ColumnConditions conditions;
    private final int[] holds;
    private final AmountColumn[] sums;
    private final int[] place = new int[1];
    private final long[] oneLeast = new long[1];
    private final long[] oneMost = new long[1];
    private long[] open = new long[0];
    private long[] one = new long[0];
    private long[] mixed = new long[0];
    private final long[] standing;

    /** Tiers by their sums, the smallest first; none where one of them has no single sum. */
    private final int[] bySum;

    TierColumn(Amount.Tiers tiers, ColumnConditions conditions, AmountColumns amounts) {
        this.conditions = conditions;
        this.holds = tiers.tiers().stream()
                .mapToInt(tier -> conditions.add(tier.when()))
                .toArray();
        this.sums = tiers.tiers().stream()
                .map(tier -> amounts.of(new Amount.Sum(tier.formula())))
                .toArray(AmountColumn[]::new);
        this.standing = new long[holds.length];
        boolean isSingle = Arrays.stream(sums).allMatch(sum -> sum instanceof Fixed fixed && fixed.least == fixed.most);
        this.bySum = IntStream.range(0, isSingle ? sums.length : 0)
                .boxed()
                .sorted(Comparator.comparingLong(tier -> ((Fixed) sums[tier]).least))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    void read(int from, int[] rows, int count, long[] into, long[] intoMost) {
        for (int i = 0; i < count; i++) {
            read(from, rows[i], i, into, intoMost);
        }
    }

    private void read(int from, int row, int at, long[] into, long[] intoMost) {
        long least = Long.MAX_VALUE;
        long most = 0;
        boolean isIn = false;
        for (int tier = 0; tier < holds.length && !isIn; tier++) {
            if ((conditions.maybe(holds[tier])[row >> 6] >>> row & 1) != 0) {
                if (sums[tier] instanceof Fixed fixed) {
                    least = Math.min(least, fixed.least);
                    most = Math.max(most, fixed.most);
                } else {
                    place[0] = row;
                    sums[tier].read(from, place, 1, oneLeast, oneMost);
                    least = Math.min(least, oneLeast[0]);
                    most = Math.max(most, oneMost[0]);
                }
                isIn = (conditions.surely(holds[tier])[row >> 6] >>> row & 1) != 0;
            }
        }
        into[at] = isIn ? least : 0;
        intoMost[at] = most;
    }

    @Override
    void fill(long[] surely, long[] maybe, int rows, int from, Sheet sheet) {
        sheet.clear(rows);
        int words = apart(surely, maybe, rows, (bits, count, sum) -> {
            sheet.scatter(bits, count, sum.least);
            if (sum.least != sum.most) {
                sheet.scatterMost(bits, count, sum.most);
            }
        });
        if (bySum.length == 0) {
            hand(mixed, surely, words, from, sheet);
        } else {
            fillMixed(surely, words, sheet);
        }
    }

    /**
     * Where every tier has one sum, the rows that may stand in several are written by sums: the most from the largest down, the least from
     * the smallest up.
     */
    private void fillMixed(long[] surely, int words, Sheet sheet) {
        for (int w = 0; w < words; w++) {
            long rows = mixed[w];
            if (rows == 0) {
                continue;
            }
            long left = rows;
            for (int tier = 0; tier < holds.length; tier++) {
                standing[tier] = left & conditions.maybe(holds[tier])[w];
                left &= ~conditions.surely(holds[tier])[w];
            }
            // Who may stand in no tier, or may get nothing by the rule, gets nothing at least.
            long least = rows & surely[w] & ~left;
            for (int tier : bySum) {
                sheet.scatter(w, standing[tier] & least, ((Fixed) sums[tier]).least);
                least &= ~standing[tier];
            }
            left = rows;
            for (int at = bySum.length - 1; at >= 0; at--) {
                int tier = bySum[at];
                sheet.scatterMost(w, standing[tier] & left, ((Fixed) sums[tier]).most);
                left &= ~standing[tier];
            }
            sheet.scatterMost(w, left, 0);
        }
    }

    @Override
    void add(long[] surely, long[] maybe, int rows, int from, ColumnTotal total) {
        int words = apart(surely, maybe, rows, (bits, count, sum) -> {
            int people = 0;
            for (int w = 0; w < count; w++) {
                people += Long.bitCount(bits[w]);
            }
            total.add(sum.least, people, sum.most, people);
        });
        hand(mixed, surely, words, from, total);
    }

    /** Who surely stands in one tier of a fixed sum. */
    private interface Alike {
        void take(long[] rows, int words, Fixed sum);
    }

    /**
     * Hands out those who surely stand in one tier of a fixed sum, and leaves in {@link #mixed} all others who may get something.
     *
     * @return how many words there are
     */
    private int apart(long[] surely, long[] maybe, int rows, Alike alike) {
        int words = rows + 63 >> 6;
        if (open.length < words) {
            open = new long[words];
            one = new long[words];
            mixed = new long[words];
        }
        System.arraycopy(surely, 0, open, 0, words);
        Arrays.fill(mixed, 0, words, 0);
        for (int tier = 0; tier < holds.length; tier++) {
            long[] sure = conditions.surely(holds[tier]);
            long[] perhaps = conditions.maybe(holds[tier]);
            boolean isFixed = sums[tier] instanceof Fixed;
            for (int w = 0; w < words; w++) {
                one[w] = isFixed ? open[w] & sure[w] : 0;
                mixed[w] |= open[w] & perhaps[w] & ~one[w];
                open[w] &= ~perhaps[w];
            }
            if (sums[tier] instanceof Fixed fixed) {
                alike.take(one, words, fixed);
            }
        }
        for (int w = 0; w < words; w++) {
            mixed[w] |= maybe[w] & ~surely[w];
        }
        return words;
    }
}
