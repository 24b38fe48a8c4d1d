package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FenTest {
    private static long[] unboxed(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    @Test
    void writesYuanWithExactlyTwoDecimals() {
        assertThat(Fen.toYuan(140_000)).isEqualTo("1400.00");
        assertThat(Fen.toYuan(5)).isEqualTo("0.05");
    }

    @Test
    void refusesPartsOfAFen() {
        assertThatThrownBy(() -> Fen.ofYuan("1.005")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesHugeExponentsWithoutWritingThemOut() {
        assertThatThrownBy(() -> Fen.ofYuan("1E999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.ofYuan("1E-999999999")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fen.ofYuan("92233720368547759")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void givesTheOddFenToTheLargestRemainderThenTheEarlierPlace() {
        assertThat(Fen.split(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
        assertThat(Fen.split(600_000, new long[] {500_000, 300_000})).containsExactly(375_000, 225_000);
        assertThat(Fen.split(10, new long[] {1, 2})).containsExactly(3, 7);
    }

    @Test
    void refusesNegativeSumsAndWeights() {
        assertThatThrownBy(() -> Fen.split(-1, new long[] {1})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fen.split(1, new long[] {1, -1})).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void readsBackWhatItWrites(@ForAll long fen) {
        assertThat(Fen.ofYuan(Fen.toYuan(fen))).isEqualTo(fen);
    }

    @Property
    void losesNoFenInASplit(
            @ForAll @LongRange(min = 0) long total, @ForAll @Size(max = 12) List<@LongRange(min = 0) Long> given) {
        long[] weights = unboxed(given);
        long[] shares = Fen.split(total, weights);
        boolean nobody = Arrays.stream(weights).allMatch(w -> w == 0);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(nobody ? 0 : total);
    }

    @Property
    void givesEveryoneTheExactShareToWithinAFen(
            @ForAll @LongRange(min = 0) long total,
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1) Long> given) {
        long[] weights = unboxed(given);
        BigInteger sum = Arrays.stream(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] shares = Fen.split(total, weights);
        for (int i = 0; i < weights.length; i++) {
            BigInteger off = BigInteger.valueOf(shares[i])
                    .multiply(sum)
                    .subtract(BigInteger.valueOf(total).multiply(BigInteger.valueOf(weights[i])));
            assertThat(off.abs()).isLessThan(sum);
        }
    }
}
