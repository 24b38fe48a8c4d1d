package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PeriodTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    /** What a payment uses up and what its period is called are one thing said twice. */
    @Property
    void twoDaysHaveOnePeriodExactlyWhereOnePaymentUsesUpTheOther(
            @ForAll Frequency frequency,
            @ForAll @IntRange(max = 2500) int paidAfter,
            @ForAll @IntRange(max = 2500) int later,
            @ForAll boolean hasCycle) {
        Optional<MonthDay> starts = hasCycle ? Optional.of(MonthDay.of(10, 1)) : Optional.empty();
        LocalDate paid = FIRST.plusDays(paidAfter);
        LocalDate day = paid.plusDays(later);
        boolean usedUp = frequency.isUsedUp(paid, day, starts);
        boolean samePeriod = frequency.period(paid, starts).equals(frequency.period(day, starts));
        // Without a limit of the text nothing is used up, but one day still has one payment.
        boolean expected = frequency == Frequency.UNLIMITED ? later == 0 : usedUp;
        assertThat(samePeriod).isEqualTo(expected);
    }
}
