package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Node;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.conditions.counting.Forecast;
import org.wutong.conditions.counting.PlaceCount;

/** What targets may come to by their deadline; only for figures that gather over the period, and where enough is known. */
@Component
@Transactional(readOnly = true)
public class Forecasts {
    private final CountingBook book;
    private final Actuals actuals;

    private final ForecastBook rules;

    Forecasts(CountingBook book, Actuals actuals, ForecastBook rules) {
        this.book = book;
        this.actuals = actuals;
        this.rules = rules;
    }

    /** How many days the recent pace is taken over. */
    public int recentDays() {
        return rules.recentDays();
    }

    /** Whether a target's end can be foretold on a day at all: it gathers over its period, which is not over. */
    public boolean mayTell(Target target, LocalDate day) {
        return gathering(target, day).isPresent();
    }

    /** The range by the deadline, from what is counted on a day; empty where too little is known. */
    public Optional<Forecast> of(Target target, Node place, LocalDate day) {
        return gathering(target, day)
                .flatMap(rule -> Forecast.of(known(
                        rule.name(), target.from(), Objects.requireNonNull(target.deadline()), day, place.code())));
    }

    private Optional<CountingRule> gathering(Target target, LocalDate day) {
        LocalDate end = target.deadline();
        String counts = target.counts();
        return end == null || counts == null || !day.isBefore(end)
                ? Optional.empty()
                : book.rule(counts).filter(CountingRule::grows);
    }

    private Forecast.Known known(String name, LocalDate from, LocalDate end, LocalDate day, String place) {
        Long reached = at(name, from, day, place);
        LocalDate recent = day.minusDays(rules.recentDays());
        return new Forecast.Known(
                from,
                end,
                day,
                rules.recentDays(),
                reached == null ? 0 : reached,
                recent.isBefore(from) ? null : at(name, from, recent, place),
                at(name, from.minusYears(1), day.minusYears(1), place),
                at(name, from.minusYears(1), end.minusYears(1), place));
    }

    private @Nullable Long at(String name, LocalDate from, LocalDate day, String place) {
        Actuals.Wanted wanted = new Actuals.Wanted(name, from);
        PlaceCount count = actuals.of(List.of(wanted), day).at(wanted, place);
        return count == null ? null : count.reached();
    }
}
