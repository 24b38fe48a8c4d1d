package org.wutong.bureau.policies;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactRequest.Window;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.conditions.Fact;
import org.wutong.conditions.SubjectKind;

/** Gathers what all duties know about subjects on a day, over the windows the dictionary states. */
@Component
public class KnownFacts {
    private final ObjectProvider<FactSource> sources;

    KnownFacts(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    public FactColumns of(SubjectKind kind, List<Subject> subjects, LocalDate asOf) {
        FactColumns columns = new FactColumns();
        FactRequest request = new FactRequest(subjects, asOf, windows(kind, asOf), gapDays(kind));
        sources.stream()
                .filter(source -> source.kind().equals(kind.name()))
                .forEach(source -> source.publish(request, columns));
        return columns;
    }

    private static Map<String, Integer> gapDays(SubjectKind kind) {
        return kind.facts().stream()
                .filter(fact -> fact.gapDays() > 0)
                .collect(Collectors.toMap(Fact::name, Fact::gapDays));
    }

    /**
     * First and last day of the span each counted fact speaks of, the day itself counted. A cycle is the last one that is complete, the
     * prior year a whole one; months of a lookback are whole ones up to the day.
     */
    static Map<String, Window> windows(SubjectKind kind, LocalDate asOf) {
        Map<String, Window> windows = new HashMap<>();
        for (Fact fact : kind.facts()) {
            switch (fact.window()) {
                case "year" -> windows.put(fact.name(), new Window(asOf.withDayOfYear(1), asOf));
                case "prior_year" -> windows.put(fact.name(), yearBefore(asOf));
                case "quarter" -> windows.put(fact.name(), new Window(quarterBegins(asOf), asOf));
                case "lookback" ->
                    windows.put(
                            fact.name(),
                            new Window(asOf.minusMonths(fact.lookback()).plusDays(1), asOf));
                case "cycle" -> fact.starts().ifPresent(start -> windows.put(fact.name(), lastCycle(start, asOf)));
                default -> {
                    // The fact speaks of the day itself, or of a whole life: no window.
                }
            }
        }
        return windows;
    }

    private static Window yearBefore(LocalDate asOf) {
        LocalDate newYear = asOf.withDayOfYear(1);
        return new Window(newYear.minusYears(1), newYear.minusDays(1));
    }

    private static LocalDate quarterBegins(LocalDate asOf) {
        return asOf.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static Window lastCycle(MonthDay start, LocalDate asOf) {
        LocalDate begins = start.atYear(asOf.getYear());
        while (begins.isAfter(asOf.plusDays(1))) {
            begins = begins.minusYears(1);
        }
        return new Window(begins.minusYears(1), begins.minusDays(1));
    }
}
