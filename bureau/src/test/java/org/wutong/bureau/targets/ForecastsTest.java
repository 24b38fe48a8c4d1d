package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;

@BureauTest
class ForecastsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    @Autowired
    Forecasts forecasts;

    @Autowired
    TargetBook targets;

    private Target target(String id) {
        return targets.find(id).orElseThrow();
    }

    @Test
    void looksBackAtTheLastNinetyDaysAndAtTheYearBefore() {
        assertThat(forecasts.lookingBack(target("JF-T04"), DAY))
                .extracting(one -> one.wanted().from() + " " + one.day())
                .containsExactly("2024-01-01 2024-09-01", "2023-01-01 2023-11-30", "2023-01-01 2023-12-31");
    }

    @Test
    void looksNotAtDaysBeforeThePeriod() {
        assertThat(forecasts.lookingBack(target("JF-T04"), LocalDate.of(2024, 2, 1)))
                .extracting(Actuals.OnDay::day)
                .containsExactly(LocalDate.of(2023, 2, 1), LocalDate.of(2023, 12, 31));
    }

    @Test
    void tellsNothingOnceThePeriodIsOverOrWhereNothingGathers() {
        assertThat(forecasts.mayTell(target("JF-T04"), DAY)).isTrue();
        assertThat(forecasts.mayTell(target("JF-T04"), LocalDate.of(2024, 12, 31)))
                .isFalse();
        assertThat(forecasts.mayTell(target("JF-T25"), DAY)).isFalse();
        assertThat(forecasts.lookingBack(target("JF-T25"), DAY)).isEmpty();
    }
}
