package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        return gathering(target, day).flatMap(rule -> Forecast.of(known(rule.name(), target, day, place.code())));
    }

    private Optional<CountingRule> gathering(Target target, LocalDate day) {
        LocalDate end = target.deadline();
        String counts = target.counts();
        return end == null || counts == null || !day.isBefore(end)
                ? Optional.empty()
                : book.rule(counts).filter(CountingRule::grows);
    }

    /** What a forecast looks back at, beside the figure of the day itself. */
    Stream<Actuals.OnDay> lookingBack(Target target, LocalDate day) {
        return gathering(target, day).stream()
                .flatMap(rule -> Back.from(target, day, rules.recentDays()).figures(rule.name()));
    }

    /**
     * Days that are looked back at.
     *
     * @param recent null where it lies before the period
     * @param yearBefore first day of the period a year before
     */
    private record Back(
            LocalDate from, @Nullable LocalDate recent, LocalDate yearBefore, LocalDate thatDay, LocalDate thatEnd) {
        static Back from(Target target, LocalDate day, int recentDays) {
            LocalDate from = target.from();
            LocalDate end = Objects.requireNonNull(target.deadline());
            LocalDate recent = day.minusDays(recentDays);
            return new Back(
                    from,
                    recent.isBefore(from) ? null : recent,
                    from.minusYears(1),
                    day.minusYears(1),
                    end.minusYears(1));
        }

        Stream<Actuals.OnDay> figures(String name) {
            Actuals.Wanted now = new Actuals.Wanted(name, from);
            Actuals.Wanted before = new Actuals.Wanted(name, yearBefore);
            Stream<Actuals.OnDay> year =
                    Stream.of(new Actuals.OnDay(before, thatDay), new Actuals.OnDay(before, thatEnd));
            return recent == null ? year : Stream.concat(Stream.of(new Actuals.OnDay(now, recent)), year);
        }
    }

    private Forecast.Known known(String name, Target target, LocalDate day, String place) {
        Back back = Back.from(target, day, rules.recentDays());
        Long reached = at(name, back.from(), day, place);
        return new Forecast.Known(
                back.from(),
                Objects.requireNonNull(target.deadline()),
                day,
                rules.recentDays(),
                reached == null ? 0 : reached,
                back.recent() == null ? null : at(name, back.from(), back.recent(), place),
                at(name, back.yearBefore(), back.thatDay(), place),
                at(name, back.yearBefore(), back.thatEnd(), place));
    }

    private @Nullable Long at(String name, LocalDate from, LocalDate day, String place) {
        Actuals.Wanted wanted = new Actuals.Wanted(name, from);
        PlaceCount count = actuals.of(List.of(wanted), day).at(wanted, place);
        return count == null ? null : count.reached();
    }
}
