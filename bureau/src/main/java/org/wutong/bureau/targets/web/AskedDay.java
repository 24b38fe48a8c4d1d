package org.wutong.bureau.targets.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.TargetBook;

/** The day that figures are told for: the one asked for, else today, else the last on which any target was in force. */
@Component
class AskedDay {
    private final TargetBook book;
    private final BusinessDate businessDate;

    AskedDay(TargetBook book, BusinessDate businessDate) {
        this.book = book;
        this.businessDate = businessDate;
    }

    /**
     * @param day the figures are told for
     * @param past whether that is not today
     * @param chosen whether somebody asked for it; otherwise no target is in force today
     */
    record Told(LocalDate day, LocalDate today, boolean past, boolean chosen) {}

    /** For a place; a day yet to come is today. */
    Told of(Node place, @Nullable LocalDate asked) {
        LocalDate today = businessDate.today();
        if (asked != null && asked.isBefore(today)) {
            return new Told(asked, today, true, true);
        }
        if (asked == null && book.on(today, place.code()).isEmpty()) {
            return book.lastDayFor(place.code())
                    .filter(last -> last.isBefore(today))
                    .map(last -> new Told(last, today, true, false))
                    .orElseGet(() -> new Told(today, today, false, false));
        }
        return new Told(today, today, false, asked != null);
    }
}
