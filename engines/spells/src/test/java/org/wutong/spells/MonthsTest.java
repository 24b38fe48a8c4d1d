package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class MonthsTest {
    @ParameterizedTest
    @CsvSource({
        "2024-03-15, 2024-09-14, 6, 0",
        "2024-03-15, 2024-09-13, 5, 30",
        "2024-03-15, 2024-09-15, 6, 1",
        "2024-03-15, 2024-03-15, 0, 1",
        "2024-01-01, 2024-12-31, 12, 0",
        "2023-10-01, 2024-09-30, 12, 0"
    })
    void countsFromTheFirstDayToTheEveOfItsReturn(LocalDate from, LocalDate to, int whole, int days) {
        assertThat(Months.of(new Window(from, to))).isEqualTo(new Months(whole, days));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-31, 2023-02-27, 0, 28",
        "2023-01-31, 2023-02-28, 1, 0",
        "2024-01-31, 2024-02-28, 0, 29",
        "2024-01-31, 2024-02-29, 1, 0",
        "2024-01-30, 2024-03-29, 2, 0",
        "2024-08-31, 2024-09-30, 1, 0",
        "2024-02-29, 2025-02-28, 12, 0",
        "2023-02-28, 2023-03-27, 1, 0",
        "2023-01-31, 2023-03-04, 1, 4"
    })
    void endsAMonthWithTheMonthWhereTheDayIsMissing(LocalDate from, LocalDate to, int whole, int days) {
        assertThat(Months.of(new Window(from, to))).isEqualTo(new Months(whole, days));
    }

    @Property
    void agreesWithWalkingDayByDay(@ForAll Window stretch) {
        assertThat(Months.of(stretch)).isEqualTo(DayByDay.walk(stretch.from(), stretch.to()));
    }

    @Property
    void growsWithEveryDayAtEitherEnd(@ForAll Window stretch) {
        Months length = Months.of(stretch);
        Window later = new Window(stretch.from(), stretch.to().plusDays(1));
        Window earlier = new Window(stretch.from().minusDays(1), stretch.to());
        assertThat(Months.of(later)).isGreaterThan(length);
        assertThat(Months.of(earlier)).isGreaterThanOrEqualTo(length);
    }

    @Property
    void losesAtMostOneMonthWhenAStretchIsCutInTwo(@ForAll Window stretch, @ForAll @IntRange(max = 2000) int at) {
        LocalDate cut = stretch.from().plusDays(at % stretch.days());
        int whole = Months.of(stretch).whole();
        int before = Months.of(new Window(stretch.from(), cut)).whole();
        int after = cut.isBefore(stretch.to())
                ? Months.of(new Window(cut.plusDays(1), stretch.to())).whole()
                : 0;
        assertThat(whole - before - after).isBetween(0, 1);
    }

    @Property
    void isTheSameNumberOfWholeMonthsTheCalendarKnows(@ForAll Window stretch) {
        long months = ChronoUnit.MONTHS.between(stretch.from(), stretch.to().plusDays(1));
        assertThat(Months.of(stretch).whole()).isEqualTo((int) months);
    }

    @Property
    void poolsOddDaysInAnyOrder(@ForAll Window a, @ForAll Window b, @ForAll Window c) {
        Months x = Months.of(a);
        Months y = Months.of(b);
        Months z = Months.of(c);
        assertThat(x.plus(y)).isEqualTo(y.plus(x));
        assertThat(x.plus(y).plus(z)).isEqualTo(x.plus(y.plus(z)));
    }
}
