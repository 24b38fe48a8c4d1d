package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
    @Test
    void namesThePeriodOfADay() {
        LocalDate day = LocalDate.of(2024, 11, 30);
        assertThat(Rhythm.MONTHLY.at(day)).isEqualTo("2024-11");
        assertThat(Rhythm.QUARTERLY.at(day)).isEqualTo("2024Q4");
        assertThat(Rhythm.HALF_YEARLY.at(day)).isEqualTo("2024H2");
        assertThat(Rhythm.YEARLY.at(day)).isEqualTo("2024");
        assertThat(Rhythm.ONCE.at(day)).isEqualTo("once");
    }

    @Test
    void knowsThePeriodBefore() {
        assertThat(Rhythm.MONTHLY.before("2024-01")).contains("2023-12");
        assertThat(Rhythm.QUARTERLY.before("2024Q1")).contains("2023Q4");
        assertThat(Rhythm.HALF_YEARLY.before("2024H2")).contains("2024H1");
        assertThat(Rhythm.YEARLY.before("2024")).contains("2023");
        assertThat(Rhythm.ONCE.before("once")).isEmpty();
    }

    @Test
    void refusesWhatIsNoPeriod() {
        assertThat(Rhythm.MONTHLY.isPeriod("2024-13")).isFalse();
        assertThat(Rhythm.QUARTERLY.isPeriod("2024Q5")).isFalse();
        assertThat(Rhythm.YEARLY.isPeriod("2024Q1")).isFalse();
    }

    @Property
    void everyDayLiesInAPeriodThatBeginsNoLater(@ForAll @IntRange(max = 73_000) int days) {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(days);
        for (Rhythm rhythm : Rhythm.values()) {
            String period = rhythm.at(day);
            assertThat(rhythm.isPeriod(period)).isTrue();
            rhythm.start(period).ifPresent(start -> {
                assertThat(start).isBeforeOrEqualTo(day);
                assertThat(rhythm.at(start)).isEqualTo(period);
                assertThat(rhythm.before(period).orElseThrow()).isLessThan(period);
            });
        }
    }
}
