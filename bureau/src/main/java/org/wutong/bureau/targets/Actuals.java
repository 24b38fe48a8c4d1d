package org.wutong.bureau.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.targets.Recount.Reading;
import org.wutong.conditions.counting.Behind;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.conditions.counting.Counts;
import org.wutong.conditions.counting.PlaceCount;

/**
 * Counts figures by their rules, within what whoever acts may see. Records of one kind are read once for all rules that count them over
 * the same period. What no rule counts is asked of its {@link Indicator}.
 */
@Component
@Transactional(readOnly = true)
class Actuals {
    private final CountingBook book;
    private final Recount recount;
    private final ObjectProvider<Indicator> indicators;
    private final KeptCounts kept;

    Actuals(CountingBook book, Recount recount, ObjectProvider<Indicator> indicators, KeptCounts kept) {
        this.book = book;
        this.recount = recount;
        this.indicators = indicators;
        this.kept = kept;
    }

    /** A figure that is wanted: the name targets use, and the first day of its period. */
    record Wanted(String name, LocalDate from) {}

    /** What is counted in every place as of a day; a name that nothing counts is absent. */
    interface Figures {
        @Nullable
        PlaceCount at(Wanted wanted, String place);
    }

    /** Counts these as of the end of a day. */
    Figures of(Collection<Wanted> wanted, LocalDate day) {
        Map<Wanted, Counts> counted = counted(wanted, day);
        Map<Wanted, ByVillage> asked = new HashMap<>();
        for (Wanted one : wanted) {
            if (!counted.containsKey(one)) {
                indicators.stream()
                        .filter(indicator -> indicator.name().equals(one.name()))
                        .findFirst()
                        .ifPresent(indicator -> asked.put(one, ByVillage.of(indicator, one.from(), day)));
            }
        }
        return (one, place) -> {
            Counts counts = counted.get(one);
            if (counts != null) {
                return counts.at(place).orElse(null);
            }
            ByVillage figures = asked.get(one);
            return figures == null ? null : figures.at(place);
        };
    }

    /** When the oldest of these figures was counted; empty where none is kept. */
    Optional<Instant> countedAt(Collection<Wanted> wanted, LocalDate day) {
        return kept.countedAt(ruled(wanted).map(one -> reading(one, day)));
    }

    /** A figure as of the end of a day. */
    record OnDay(Wanted wanted, LocalDate day) {}

    /** Has these counted behind whoever acts, one after the other, as far as they are not kept. */
    void ahead(Collection<OnDay> figures) {
        kept.ahead(figures.stream()
                .filter(one -> book.rule(one.wanted().name()).isPresent())
                .map(one -> reading(one.wanted(), one.day()))
                .distinct()
                .toList());
    }

    private Map<Wanted, Counts> counted(Collection<Wanted> wanted, LocalDate day) {
        Map<Reading, Counted> read =
                kept.of(ruled(wanted).map(one -> reading(one, day)).toList());
        Map<Wanted, Counts> counted = new HashMap<>();
        ruled(wanted).forEach(one -> {
            Counted all = read.get(reading(one, day));
            Counts counts = all == null ? null : all.counts().get(one.name());
            if (counts != null) {
                counted.put(one, counts);
            }
        });
        return counted;
    }

    private Stream<Wanted> ruled(Collection<Wanted> wanted) {
        return wanted.stream().filter(one -> book.rule(one.name()).isPresent()).distinct();
    }

    private Reading reading(Wanted wanted, LocalDate day) {
        return new Reading(rule(wanted).records().name(), wanted.from(), day);
    }

    private CountingRule rule(Wanted wanted) {
        return book.rule(wanted.name()).orElseThrow();
    }

    /** Page of the records behind a figure: of the rule's own, or of the indicator. */
    @Nullable
    String rowsHref(String name, String rowsOfRule, String place, LocalDate day) {
        if (book.rule(name).isPresent()) {
            return rowsOfRule + "?place=" + place + "&day=" + day;
        }
        return indicators.stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .map(indicator -> indicator.rowsHref(place))
                .orElse(null);
    }

    /** The records behind a figure of a place. */
    Behind behind(CountingRule rule, LocalDate from, LocalDate day, String place) {
        Behind behind = new Behind(rule, from, day);
        published(rule.records().name()).read(new CountedRecords.Wanted(from, day, place), behind::add);
        return behind;
    }

    /** The records of a kind. */
    CountedRecords published(String kind) {
        return recount.published(kind);
    }

    /** Figures of an indicator, which tells them by village, each person in one. */
    private record ByVillage(TreeMap<String, Long> reached, TreeMap<String, Long> outOf) {
        static ByVillage of(Indicator indicator, LocalDate from, LocalDate day) {
            return new ByVillage(
                    new TreeMap<>(indicator.byVillage(from, day)), new TreeMap<>(indicator.outOf(from, day)));
        }

        @Nullable
        PlaceCount at(String place) {
            Map<String, Long> here = reached.subMap(place, place + "~");
            Map<String, Long> whole = outOf.subMap(place, place + "~");
            return here.isEmpty() && whole.isEmpty() ? null : new PlaceCount(sum(here), sum(whole), 0);
        }

        private static long sum(Map<String, Long> figures) {
            return figures.values().stream().mapToLong(Long::longValue).sum();
        }
    }
}
