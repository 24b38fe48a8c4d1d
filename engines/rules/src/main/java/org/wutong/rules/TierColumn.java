package org.wutong.rules;

import java.util.Arrays;
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

    TierColumn(Amount.Tiers tiers, ColumnConditions conditions, AmountColumns amounts) {
        this.conditions = conditions;
        this.holds = tiers.tiers().stream()
                .mapToInt(tier -> conditions.add(tier.when()))
                .toArray();
        this.sums = tiers.tiers().stream()
                .map(tier -> amounts.of(new Amount.Sum(tier.formula())))
                .toArray(AmountColumn[]::new);
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
        hand(mixed, surely, words, from, sheet);
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
