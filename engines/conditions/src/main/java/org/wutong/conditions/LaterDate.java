package org.wutong.conditions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The corresponding day so many months later; the last of the month where there is none. */
record LaterDate(Quantity date, Quantity months) implements Quantity {
    @Override
    public @Nullable Object value(Facts facts) {
        return date.value(facts) instanceof LocalDate from && months.value(facts) instanceof Long number
                ? later(from, number)
                : null;
    }

    private static @Nullable LocalDate later(LocalDate from, long months) {
        try {
            return from.plusMonths(months);
        } catch (DateTimeException e) {
            return null; // beyond any calendar
        }
    }

    @Override
    public List<Quantity> parts() {
        return List.of(date, months);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new LaterDate(date.bind(day), months.bind(day));
    }
}
