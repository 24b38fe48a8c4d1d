package org.wutong.matching.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.matching.kernel.Kernel;
import org.wutong.matching.kernel.PlainKernel;

/** Loop by loop the same as the plain kernel, whatever is left over at the end of a vector. */
class VectorKernelTest {
    private final Kernel plain = new PlainKernel();
    private final Kernel vector = new VectorKernel();

    @Test
    void isTheKernelInUseWhereTheMachineIsWide() {
        assertThat(Kernel.best().name()).isEqualTo(vector.runsHere() ? vector.name() : plain.name());
    }

    @Property(tries = 200)
    void sumsAndBoundsAreThoseOfThePlainKernel(@ForAll long seed, @ForAll @IntRange(min = 1, max = 100) int count) {
        Random random = new Random(seed);
        int[][] arrays = new int[1 + random.nextInt(13)][];
        Arrays.setAll(arrays, a -> numbers(random, count, 3_000));
        int[] mine = new int[count];
        int[] theirs = new int[count];

        vector.sum(arrays, arrays.length, mine, count);
        plain.sum(arrays, arrays.length, theirs, count);
        assertThat(mine).isEqualTo(theirs);
        assertThat(vector.greatest(mine, 0, count)).isEqualTo(plain.greatest(theirs, 0, count));

        int least = random.nextInt(5_000);
        int upper = least + random.nextInt(5_000);
        int[] found = new int[count];
        int[] expected = new int[count];
        int many = vector.between(mine, count / 3, count, least, upper, found, 0);
        assertThat(many).isEqualTo(plain.between(theirs, count / 3, count, least, upper, expected, 0));
        assertThat(Arrays.copyOf(found, many)).isEqualTo(Arrays.copyOf(expected, many));

        vector.most(mine, arrays[0], count);
        plain.most(theirs, arrays[0], count);
        assertThat(mine).isEqualTo(theirs);
    }

    @Property(tries = 200)
    void aBlocksSumsAreThoseOfThePlainKernel(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int columns,
            @ForAll @IntRange(min = 1, max = 4) int sixteens,
            @ForAll @IntRange(max = 20) int begin) {
        Random random = new Random(seed);
        int size = 16 * sixteens;
        int[][] tables = new int[columns][];
        char[] packed = new char[begin + columns * size];
        for (int c = 0; c < columns; c++) {
            tables[c] = numbers(random, 1 + random.nextInt(65_536), 10_000);
            for (int i = 0; i < size; i++) {
                packed[begin + c * size + i] = (char) random.nextInt(tables[c].length);
            }
        }
        int[] mine = new int[size];
        int[] theirs = new int[size];
        int[] space = new int[16 * columns];

        vector.sumBlock(packed, begin, size, tables, columns, mine, space);
        plain.sumBlock(packed, begin, size, tables, columns, theirs, space);

        assertThat(mine).isEqualTo(theirs);
    }

    private static int[] numbers(Random random, int count, int most) {
        return random.ints(count, -most / 10, most).toArray();
    }
}
