package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.wutong.bureau.targets.rhythm.Cadence;
import org.wutong.bureau.targets.rhythm.Period;

/** Puts periods in words: 2024年11月上旬, 2024年第四季度. */
@Component("periodWords")
class PeriodWords {
    private final MessageSource messages;

    PeriodWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Period period, Locale locale) {
        String ordinal =
                period.cadence() == Cadence.MONTH || period.cadence() == Cadence.YEAR ? "" : "." + period.ordinal();
        return messages.getMessage(
                "targets.period." + period.cadence() + ordinal,
                new Object[] {
                    Integer.toString(period.from().getYear()),
                    Integer.toString(period.from().getMonthValue())
                },
                locale);
    }

    public String of(Cadence cadence, LocalDate day, Locale locale) {
        return of(cadence.of(day), locale);
    }
}
