package org.wutong.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Money as whole fen in a {@code long}: reading, writing and splitting without losing any. */
public final class Fen {
    private static final long SMALL = Integer.MAX_VALUE;
    private static final int SMALL_COUNT = 1 << 20;

    private static final int MOST_YUAN_DIGITS = 17;
    private static final int MOST_DECIMALS_READ = 18;

    private Fen() {}

    /**
     * Reads yuan with at most two decimals.
     *
     * @throws ArithmeticException when there are more decimals, or the sum does not fit
     * @throws NumberFormatException when the text is not a number
     */
    public static long ofYuan(String yuan) {
        return ofYuan(new BigDecimal(yuan.strip()));
    }

    /** @throws ArithmeticException when there are more than two decimals, or the sum does not fit */
    public static long ofYuan(BigDecimal yuan) {
        // 1E999999999 and 1E-999999999 are short texts; written out they fill the memory.
        if ((long) yuan.precision() - yuan.scale() > MOST_YUAN_DIGITS || yuan.scale() > MOST_DECIMALS_READ) {
            throw new ArithmeticException("not a sum of yuan with at most two decimals: " + yuan);
        }
        return yuan.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact();
    }

    /** Yuan with exactly two decimals, as files carry it: {@code 1400.00}. */
    public static String toYuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    /**
     * Splits {@code total} in proportion to {@code weights}; the sum is kept to the fen. What rounding leaves goes to the
     * largest remainders, equal remainders to the earlier place: order the weights by id first. Where all weights are zero
     * nobody has a share and nothing is given out.
     */
    public static long[] split(long total, long[] weights) {
        if (total < 0) {
            throw new IllegalArgumentException("cannot split a negative sum: " + total);
        }
        long all = total;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight: " + weight);
            }
            all |= weight;
        }
        return all <= SMALL && weights.length <= SMALL_COUNT ? splitSmall(total, weights) : splitAny(total, weights);
    }

    /** The same in plain {@code long} arithmetic, where no product or sum can leave it. */
    private static long[] splitSmall(long total, long[] weights) {
        long sum = 0;
        for (long weight : weights) {
            sum += weight;
        }
        long[] shares = new long[weights.length];
        if (sum == 0) {
            return shares;
        }
        long[] remainders = new long[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            long part = total * weights[i];
            shares[i] = part / sum;
            remainders[i] = part % sum;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }

    private static long[] splitAny(long total, long[] weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (long weight : weights) {
            sum = sum.add(BigDecimal.valueOf(weight));
        }
        long[] shares = new long[weights.length];
        if (sum.signum() == 0) {
            return shares;
        }
        BigDecimal[] remainders = new BigDecimal[weights.length];
        long left = total;
        for (int i = 0; i < weights.length; i++) {
            BigDecimal[] parts = BigDecimal.valueOf(total)
                    .multiply(BigDecimal.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            shares[i] = parts[0].longValueExact();
            remainders[i] = parts[1];
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < remainders.length; i++) {
                if (remainders[i].compareTo(remainders[largest]) > 0) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = BigDecimal.ONE.negate();
        }
        return shares;
    }
}
