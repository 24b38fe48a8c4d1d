package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.targets.TargetBook;
import org.wutong.bureau.targets.ranking.Rankings;

/** As of which day a page tells: the one asked for, else today, else the last day on which anything was in force. */
@Component
class RankingDay {
    private final BusinessDate businessDate;
    private final Rankings rankings;
    private final TargetBook targets;

    RankingDay(BusinessDate businessDate, Rankings rankings, TargetBook targets) {
        this.businessDate = businessDate;
        this.rankings = rankings;
        this.targets = targets;
    }

    /**
     * The day a page tells of.
     *
     * @param said key of a sentence on why it is not the one asked for, filled with {@code asked}; null: it is
     */
    record Chosen(LocalDate day, LocalDate today, @Nullable String said, String asked) {}

    Chosen choose(String under, @Nullable String asked) {
        LocalDate today = businessDate.today();
        if (asked == null || asked.isBlank()) {
            LocalDate last = rankings.lastDayFor(under)
                    .or(() -> targets.lastDayFor(under))
                    .orElse(today);
            return last.isBefore(today)
                    ? new Chosen(last, today, "targets.day.over", last.toString())
                    : new Chosen(today, today, null, "");
        }
        String plain = asked.strip();
        try {
            LocalDate day = LocalDate.parse(plain);
            return day.isAfter(today)
                    ? new Chosen(today, today, "targets.day.future", plain)
                    : new Chosen(day, today, null, plain);
        } catch (DateTimeParseException e) {
            return new Chosen(today, today, "targets.day.malformed", plain);
        }
    }
}
