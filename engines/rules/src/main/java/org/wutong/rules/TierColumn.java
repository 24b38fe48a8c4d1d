package org.wutong.rules;

import java.util.Arrays;
import org.wutong.conditions.ColumnConditions;

/** The first tier that holds, over a block. Rows that surely stand in one tier of a fixed sum are written tier by tier. */
final class TierColumn extends AmountColumn {
    private final ColumnConditions conditions;
    private final int[] holds;
    private final AmountColumn[] sums;
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
    void read(int row, int here) {
        least = Long.MAX_VALUE;
        most = 0;
        for (int tier = 0; tier < holds.length; tier++) {
            if ((conditions.maybe(holds[tier])[here >> 6] >>> here & 1) != 0) {
                AmountColumn sum = sums[tier];
                sum.read(row, here);
                least = Math.min(least, sum.least);
                most = Math.max(most, sum.most);
                if ((conditions.surely(holds[tier])[here >> 6] >>> here & 1) != 0) {
                    return;
                }
            }
        }
        least = 0;
    }

    /** Who gets it and by whom it is known. */
    private interface Taker {
        void take(long[] rows, int words, AmountColumn sum);

        void take(long[] rows, int words);
    }

    @Override
    void fill(long[] surely, long[] maybe, int rows, int from, Sheet sheet) {
        sheet.clear(rows);
        apart(surely, rows, new Taker() {
            @Override
            public void take(long[] bits, int words, AmountColumn sum) {
                sheet.scatter(bits, words, sum.least, sum.most);
            }

            @Override
            public void take(long[] bits, int words) {
                for (int w = 0; w < words; w++) {
                    for (long left = bits[w] | maybe[w] & ~surely[w]; left != 0; left &= left - 1) {
                        int here = (w << 6) + Long.numberOfTrailingZeros(left);
                        read(from + here, here);
                        sheet.put(here, (surely[w] >>> here & 1) == 0 ? 0 : least, most);
                    }
                }
            }
        });
    }

    @Override
    void add(long[] surely, long[] maybe, int rows, int from, ColumnTotal total) {
        apart(surely, rows, new Taker() {
            @Override
            public void take(long[] bits, int words, AmountColumn sum) {
                int count = 0;
                for (int w = 0; w < words; w++) {
                    count += Long.bitCount(bits[w]);
                }
                total.add(sum.least, count, sum.most, count);
            }

            @Override
            public void take(long[] bits, int words) {
                for (int w = 0; w < words; w++) {
                    for (long left = bits[w] | maybe[w] & ~surely[w]; left != 0; left &= left - 1) {
                        int here = (w << 6) + Long.numberOfTrailingZeros(left);
                        read(from + here, here);
                        total.add((surely[w] >>> here & 1) == 0 ? 0 : least, most);
                    }
                }
            }
        });
    }

    /** Hands out those who surely stand in one tier of a fixed sum, then all that are left and not surely in none. */
    private void apart(long[] who, int rows, Taker taker) {
        int words = rows + 63 >> 6;
        if (open.length < words) {
            open = new long[words];
            one = new long[words];
            mixed = new long[words];
        }
        System.arraycopy(who, 0, open, 0, words);
        Arrays.fill(mixed, 0, words, 0);
        for (int tier = 0; tier < holds.length; tier++) {
            long[] surely = conditions.surely(holds[tier]);
            long[] maybe = conditions.maybe(holds[tier]);
            boolean isFixed = sums[tier] instanceof Fixed;
            for (int w = 0; w < words; w++) {
                one[w] = isFixed ? open[w] & surely[w] : 0;
                mixed[w] |= open[w] & maybe[w] & ~one[w];
                open[w] &= ~maybe[w];
            }
            if (isFixed) {
                taker.take(one, words, sums[tier]);
            }
        }
        taker.take(mixed, words);
    }
}
