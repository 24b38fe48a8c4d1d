package org.wutong.matching.vector;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The loops themselves; what does not fill a vector is done one by one. Unsigned numbers are widened with their sign and
 * then cut, since the zero-extending conversions fail on Java 17.
 */
final class VectorLoops {
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final int LANES = INTS.length();
    private static final int LEAST_LANES = 8;
    private static final VectorSpecies<Byte> BYTES = LANES < LEAST_LANES
            ? ByteVector.SPECIES_64
            : VectorSpecies.of(byte.class, VectorShape.forBitSize(LANES * Byte.SIZE));
    private static final VectorSpecies<Short> SHORTS = LANES < LEAST_LANES
            ? ShortVector.SPECIES_64
            : VectorSpecies.of(short.class, VectorShape.forBitSize(LANES * Short.SIZE));

    private VectorLoops() {}

    /** Narrower machines gain nothing. */
    static boolean isWide() {
        return LANES >= LEAST_LANES;
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

    static int greatest(int[] sums, int count) {
        IntVector greatest = IntVector.broadcast(INTS, Integer.MIN_VALUE);
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            greatest = greatest.max(IntVector.fromArray(INTS, sums, i));
        }
        int most = greatest.reduceLanes(VectorOperators.MAX);
        for (; i < count; i++) {
            most = Math.max(most, sums[i]);
        }
        return most;
    }

    static int between(int[] sums, int count, int least, int upper, int[] found) {
        int many = 0;
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            IntVector sum = IntVector.fromArray(INTS, sums, i);
            VectorMask<Integer> within =
                    sum.compare(VectorOperators.GE, least).and(sum.compare(VectorOperators.LT, upper));
            for (long bits = within.toLong(); bits != 0; bits &= bits - 1) {
                found[many++] = i + Long.numberOfTrailingZeros(bits);
            }
        }
        for (; i < count; i++) {
            if (sums[i] >= least && sums[i] < upper) {
                found[many++] = i;
            }
        }
        return many;
    }

    static void widen(byte[] ids, int from, int count, int[] numbers) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            ((IntVector) ByteVector.fromArray(BYTES, ids, from + i).convertShape(VectorOperators.B2I, INTS, 0))
                    .and(0xff)
                    .intoArray(numbers, i);
        }
        for (; i < count; i++) {
            numbers[i] = ids[from + i] & 0xff;
        }
    }

    static void widen(char[] ids, int from, int count, int[] numbers) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            ((IntVector) ShortVector.fromCharArray(SHORTS, ids, from + i).convertShape(VectorOperators.S2I, INTS, 0))
                    .and(0xffff)
                    .intoArray(numbers, i);
        }
        for (; i < count; i++) {
            numbers[i] = ids[from + i];
        }
    }

    static void add(int[] numbers, int from, int count, int[] table, int[] sums) {
        int i = 0;
        for (; i <= count - LANES; i += LANES) {
            IntVector.fromArray(INTS, sums, i)
                    .add(IntVector.fromArray(INTS, table, 0, numbers, from + i))
                    .intoArray(sums, i);
        }
        for (; i < count; i++) {
            sums[i] += table[numbers[from + i]];
        }
    }
}
