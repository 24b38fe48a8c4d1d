package org.wutong.bureau.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class FrequenciesTest {
    private static Frequencies of(long[] numbers) {
        Frequencies frequencies = new Frequencies();
        for (long one : numbers) {
            frequencies.add(one);
        }
        return frequencies;
    }

    private static void standsSorted(Frequencies frequencies, long[] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] places = {0, (sorted.length - 1) / 4, (sorted.length - 1) / 2, sorted.length - 1};
        assertThat(frequencies.inPlaces(places))
                .isEqualTo(
                        Arrays.stream(places).mapToLong(place -> sorted[place]).toArray());
    }

    @Property
    void findsWhatStandsInEachPlaceOnceSorted(
            @ForAll @Size(min = 1, max = 60) long @LongRange(min = 0, max = 12) [] numbers) {
        standsSorted(of(numbers), numbers);
    }

    @Property(tries = 200)
    void findsItThoughAllOfThemDiffer(@ForAll @Size(min = 1, max = 300) long[] numbers) {
        standsSorted(of(numbers), numbers);
    }

    @Property(tries = 200)
    void joinedTheyCountWhatEachCounted(
            @ForAll @Size(max = 60) long @LongRange(min = 0, max = 40) [] some,
            @ForAll @Size(min = 1, max = 60) long @LongRange(min = 0, max = 40) [] others) {
        Frequencies joined = of(some);
        joined.join(of(others));
        Map<Long, Integer> counted = new HashMap<>();
        joined.each(counted::put);
        Map<Long, Integer> expected = new HashMap<>();
        Arrays.stream(some).forEach(one -> expected.merge(one, 1, Integer::sum));
        Arrays.stream(others).forEach(one -> expected.merge(one, 1, Integer::sum));
        assertThat(counted).isEqualTo(expected);
        assertThat(joined.all()).isEqualTo(some.length + others.length);
    }
}
