package org.wutong.conditions;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whole years, months, days or working days from one date to another. */
record Between(Unit unit, Quantity from, Quantity to, WorkingCalendar calendar) implements Quantity {
    enum Unit {
        YEARS,
        MONTHS,
        DAYS,
        WORKING_DAYS
    }

    @Override
    public @Nullable Object value(Facts facts) {
        return from.value(facts) instanceof LocalDate a && to.value(facts) instanceof LocalDate b ? count(a, b) : null;
    }

    private @Nullable Long count(LocalDate a, LocalDate b) {
        return switch (unit) {
            case YEARS -> (long) Period.between(a, b).getYears();
            case MONTHS -> Period.between(a, b).toTotalMonths();
            case DAYS -> ChronoUnit.DAYS.between(a, b);
            case WORKING_DAYS -> {
                OptionalLong days = calendar.workingDays(a, b);
                yield days.isPresent() ? days.getAsLong() : null;
            }
        };
    }

    @Override
    public List<Quantity> parts() {
        return List.of(from, to);
    }

    @Override
    public Quantity bind(OnDay day) {
        return new Between(unit, from.bind(day), to.bind(day), day.calendar());
    }

    static final Map<String, Unit> FUNCTIONS =
            Map.of("years", Unit.YEARS, "months", Unit.MONTHS, "days", Unit.DAYS, "working_days", Unit.WORKING_DAYS);
}
