package org.wutong.bureau.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RankedTest {
    @Property
    void findsWhatStandsInEachPlaceOnceSorted(
            @ForAll @Size(min = 1, max = 60) long @LongRange(min = 0, max = 12) [] numbers) {
        long[] sorted = numbers.clone();
        Arrays.sort(sorted);
        long[] worked = numbers.clone();
        int from = 0;
        for (int place : new int[] {(numbers.length - 1) / 4, (numbers.length - 1) / 2, numbers.length - 1}) {
            assertThat(Ranked.inPlace(worked, from, worked.length, place)).isEqualTo(sorted[place]);
            from = place;
        }
        Arrays.sort(worked);
        assertThat(worked).isEqualTo(sorted);
    }
}
