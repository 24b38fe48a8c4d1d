package org.wutong.matching.vector;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;
import org.wutong.matching.kernel.Kernel;

/**
 * The loops themselves; what does not fill a vector is done one by one. Unsigned numbers are widened with their sign and
 * then cut, since the zero-extending conversions fail on Java 17.
 */
final class VectorLoops {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();
    private static final int LEAST_LANES = 8;
    private static final VectorSpecies<Short> SHORTS = LANES < LEAST_LANES
            ? ShortVector.SPECIES_64
            : VectorSpecies.of(short.class, VectorShape.forBitSize(LANES * Short.SIZE));

    private VectorLoops() {}

    /** Narrower machines gain nothing, and a vector must not reach beyond a block. */
    static boolean fits() {
        return LANES >= LEAST_LANES && LANES <= Kernel.PLACES;
    }

    static int lanes() {
        return LANES;
    }

    static void most(int[] into, int[] other, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            IntVector.fromArray(INTS, into, i)
                    .max(IntVector.fromArray(INTS, other, i))
                    .intoArray(into, i);
        }
        for (; i < count; i++) {
            into[i] = Math.max(into[i], other[i]);
        }
    }

    static void sum(int[][] arrays, int many, int[] sums, int count) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            IntVector sum = IntVector.fromArray(INTS, arrays[0], i);
            for (int a = 1; a < many; a++) {
                sum = sum.add(IntVector.fromArray(INTS, arrays[a], i));
            }
            sum.intoArray(sums, i);
        }
        for (; i < count; i++) {
            int sum = arrays[0][i];
            for (int a = 1; a < many; a++) {
                sum += arrays[a][i];
            }
            sums[i] = sum;
        }
    }

    static int greatest(int[] sums, int from, int to) {
        IntVector greatest = IntVector.broadcast(INTS, Integer.MIN_VALUE);
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            greatest = greatest.max(IntVector.fromArray(INTS, sums, i));
        }
        int most = greatest.reduceLanes(VectorOperators.MAX);
        for (; i < to; i++) {
            most = Math.max(most, sums[i]);
        }
        return most;
    }

    /** Whole vectors are passed over; taking a mask apart is slow on Java 17, so what is found is looked up one by one. */
    static int between(int[] sums, int from, int to, int least, int upper, int[] found, int many) {
        int next = many;
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            if (IntVector.fromArray(INTS, sums, i)
                    .compare(VectorOperators.GE, least)
                    .anyTrue()) {
                next = oneByOne(sums, i, i + LANES, least, upper, found, next);
            }
        }
        return oneByOne(sums, i, to, least, upper, found, next);
    }

    private static int oneByOne(int[] sums, int from, int to, int least, int upper, int[] found, int many) {
        int next = many;
        for (int i = from; i < to; i++) {
            if (sums[i] >= least && sums[i] < upper) {
                found[next++] = i;
            }
        }
        return next;
    }

    /** Every lookup of a stretch is under way before the first is waited for. */
    static void sumBlock(char[] packed, int begin, int size, int[][] tables, int columns, int[] sums, int[] numbers) {
        for (int i = 0; i < size; i += LANES) {
            IntVector sum = IntVector.zero(INTS);
            for (int c = 0; c < columns; c++) {
                ((IntVector) ShortVector.fromCharArray(SHORTS, packed, begin + c * size + i)
                                .convertShape(VectorOperators.S2I, INTS, 0))
                        .and(0xffff)
                        .intoArray(numbers, c * LANES);
                sum = sum.add(IntVector.fromArray(INTS, tables[c], 0, numbers, c * LANES));
            }
            sum.intoArray(sums, i);
        }
    }
}
