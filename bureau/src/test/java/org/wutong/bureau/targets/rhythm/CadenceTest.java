package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {
    @ParameterizedTest
    @CsvSource({
        "TEN_DAYS, 2024-11-01, 2024-11-01, 2024-11-10, 1",
        "TEN_DAYS, 2024-11-10, 2024-11-01, 2024-11-10, 1",
        "TEN_DAYS, 2024-11-11, 2024-11-11, 2024-11-20, 2",
        "TEN_DAYS, 2024-11-30, 2024-11-21, 2024-11-30, 3",
        "TEN_DAYS, 2024-12-31, 2024-12-21, 2024-12-31, 3",
        "TEN_DAYS, 2024-02-29, 2024-02-21, 2024-02-29, 3",
        "HALF_MONTH, 2024-11-15, 2024-11-01, 2024-11-15, 1",
        "HALF_MONTH, 2023-02-16, 2023-02-16, 2023-02-28, 2",
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29, 2",
        "QUARTER, 2024-11-30, 2024-10-01, 2024-12-31, 4",
        "HALF_YEAR, 2024-06-30, 2024-01-01, 2024-06-30, 1",
        "HALF_YEAR, 2024-07-01, 2024-07-01, 2024-12-31, 2",
        "YEAR, 2024-11-30, 2024-01-01, 2024-12-31, 1"
    })
    void aDayLiesInItsPeriod(Cadence cadence, LocalDate day, LocalDate from, LocalDate to, int ordinal) {
        Period period = cadence.of(day);

        assertThat(period).isEqualTo(new Period(cadence, from, to));
        assertThat(period.ordinal()).isEqualTo(ordinal);
    }

    @ParameterizedTest
    @CsvSource({
        "TEN_DAYS, 2024-11-21, 2024-11-11, 2023-11-21",
        "TEN_DAYS, 2024-11-01, 2024-10-21, 2023-11-01",
        "MONTH, 2024-01-01, 2023-12-01, 2023-01-01",
        "HALF_MONTH, 2024-02-16, 2024-02-01, 2023-02-16"
    })
    void knowsTheOneBeforeAndThatOfTheYearBefore(
            Cadence cadence, LocalDate day, LocalDate before, LocalDate yearBefore) {
        assertThat(cadence.of(day).previous().from()).isEqualTo(before);
        assertThat(cadence.of(day).yearBefore().from()).isEqualTo(yearBefore);
    }

    @Property(tries = 500)
    void periodsFollowEachOtherWithoutGapOrOverlap(@ForAll Cadence cadence, @ForAll @IntRange(max = 20_000) int days) {
        LocalDate day = LocalDate.of(2000, 1, 1).plusDays(days);
        Period period = cadence.of(day);

        assertThat(day).isBetween(period.from(), period.to());
        assertThat(cadence.of(period.from())).isEqualTo(period);
        assertThat(cadence.of(period.to())).isEqualTo(period);
        assertThat(period.next().from()).isEqualTo(period.to().plusDays(1));
        assertThat(period.next().previous()).isEqualTo(period);
    }
}
