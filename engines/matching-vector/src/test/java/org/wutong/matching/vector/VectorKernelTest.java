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
        assertThat(vector.greatest(mine, count)).isEqualTo(plain.greatest(theirs, count));

        int least = random.nextInt(5_000);
        int upper = least + random.nextInt(5_000);
        int[] found = new int[count];
        int[] expected = new int[count];
        int many = vector.between(mine, count, least, upper, found);
        assertThat(many).isEqualTo(plain.between(theirs, count, least, upper, expected));
        assertThat(Arrays.copyOf(found, many)).isEqualTo(Arrays.copyOf(expected, many));

        vector.most(mine, arrays[0], count);
        plain.most(theirs, arrays[0], count);
        assertThat(mine).isEqualTo(theirs);
    }

    @Property(tries = 200)
    void whatIsLookedUpIsThatOfThePlainKernel(
            @ForAll long seed, @ForAll @IntRange(max = 40) int count, @ForAll @IntRange(max = 20) int from) {
        Random random = new Random(seed);
        int[] table = numbers(random, 256, 10_000);
        int[] wideTable = numbers(random, 65_536, 10_000);
        byte[] bytes = new byte[from + count];
        random.nextBytes(bytes);
        char[] chars = new char[from + count];
        int[] ints = new int[from + count];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = (char) random.nextInt(65_536);
            ints[i] = random.nextInt(256);
        }
        int[] mine = new int[count];
        int[] theirs = new int[count];
        int[] space = new int[count];

        vector.add(bytes, from, count, table, mine, space);
        vector.add(chars, from, count, wideTable, mine, space);
        vector.add(ints, from, count, table, mine);
        plain.add(bytes, from, count, table, theirs, space);
        plain.add(chars, from, count, wideTable, theirs, space);
        plain.add(ints, from, count, table, theirs);

        assertThat(mine).isEqualTo(theirs);
    }

    private static int[] numbers(Random random, int count, int most) {
        return random.ints(count, -most / 10, most).toArray();
    }
}
