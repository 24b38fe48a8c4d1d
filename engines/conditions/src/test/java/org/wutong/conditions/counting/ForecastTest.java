package org.wutong.conditions.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.counting.Forecast.Known;

class ForecastTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
    private static final LocalDate END = LocalDate.of(2023, 12, 31);

    private static final int RECENT = 90;

    private static Known on(
            LocalDate day, long reached, @Nullable Long recently, @Nullable Long before, @Nullable Long beforeEnd) {
        return new Known(FROM, END, day, RECENT, reached, recently, before, beforeEnd);
    }

    @Example
    void rangesFromTheLeastToTheMostOfItsWays() {
        // day 200 of 365: 1,000 at this pace come to 1,825; 180 in the last 90 days to 1,330; a third was still to come
        // last year
        Forecast forecast =
                Forecast.of(on(FROM.plusDays(199), 1000, 820L, 600L, 900L)).orElseThrow();
        assertThat(forecast.ways())
                .containsExactly(
                        new Forecast.Way(Forecast.How.PACE, 1825),
                        new Forecast.Way(Forecast.How.RECENT, 1330),
                        new Forecast.Way(Forecast.How.LAST_YEAR, 1500));
        assertThat(forecast.least()).isEqualTo(1330);
        assertThat(forecast.most()).isEqualTo(1825);
    }

    @Example
    void takesTheRecentPaceOverAsManyDaysAsItIsTold() {
        // day 200 of 365: 180 in the last 30 days are 6 a day, for 165 days
        Forecast forecast = Forecast.of(new Known(FROM, END, FROM.plusDays(199), 30, 1000, 820L, null, null))
                .orElseThrow();
        assertThat(forecast.ways()).contains(new Forecast.Way(Forecast.How.RECENT, 1990));
    }

    @Example
    void isNoneWhereOnlyOneWayCanBeGone() {
        assertThat(Forecast.of(on(FROM.plusDays(30), 100, null, null, null))).isEmpty();
        assertThat(Forecast.of(on(FROM.plusDays(30), 100, null, 0L, 900L))).isEmpty();
    }

    @Example
    void isNoneWhileNothingIsReachedAndWhenThePeriodIsOver() {
        assertThat(Forecast.of(on(FROM.plusDays(200), 0, 0L, 600L, 900L))).isEmpty();
        assertThat(Forecast.of(on(END, 100, 50L, 600L, 900L))).isEmpty();
    }

    @Property
    void isNeverBelowWhatIsReached(
            @ForAll @IntRange(min = 0, max = 363) int day,
            @ForAll @LongRange(min = 1, max = 9_000_000_000_000L) long reached,
            @ForAll @LongRange(min = 0, max = 9_000_000_000_000L) long recently,
            @ForAll @LongRange(min = 1, max = 1_000_000) long before,
            @ForAll @LongRange(min = 0, max = 1_000_000) long more) {
        Forecast forecast = Forecast.of(on(FROM.plusDays(day), reached, recently, before, before + more))
                .orElseThrow();
        assertThat(forecast.least()).isBetween(reached, forecast.most());
    }
}
