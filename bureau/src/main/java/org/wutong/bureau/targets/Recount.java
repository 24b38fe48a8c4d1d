package org.wutong.bureau.targets;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.conditions.counting.Parts;
import org.wutong.conditions.counting.Tally;
import org.wutong.vocabulary.RegionCode;

/** Counts one reading of records by all their rules: everything, or some places anew. Within what whoever acts may see. */
@Component
class Recount {
    /** Codes of counties and larger places are no longer than this. */
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();

    private final CountingBook book;
    private final List<CountedRecords> records;

    Recount(CountingBook book, ObjectProvider<CountedRecords> records) {
        this.book = book;
        this.records = records.stream().toList();
    }

    /** Records of a kind, as of the end of a day in a period that began on another. */
    record Reading(String kind, LocalDate from, LocalDate day) {}

    /** Every place. */
    Counted everything(Reading reading) {
        return Counted.of(parts(reading, ""), atHome(reading));
    }

    /** What was counted before, with these places anew. */
    Counted again(Reading reading, Counted before, Collection<String> places) {
        Map<String, Parts> parts = new HashMap<>(before.parts());
        for (String place : places) {
            parts(reading, place)
                    .forEach((rule, fresh) -> parts.merge(rule, fresh, (old, now) -> old.with(place, now)));
        }
        return Counted.of(parts, true);
    }

    /** Whether these places can be counted anew by themselves. */
    boolean canDo(Reading reading, Collection<String> places) {
        return atHome(reading) && places.stream().allMatch(place -> place.length() > COUNTY_DIGITS);
    }

    private boolean atHome(Reading reading) {
        return book.kind(reading.kind()).orElseThrow().atHome();
    }

    private Map<String, Parts> parts(Reading reading, String place) {
        List<Tally> tallies = rules(reading.kind()).stream()
                .map(rule -> new Tally(rule, reading.from(), reading.day()))
                .toList();
        published(reading.kind())
                .read(
                        new CountedRecords.Wanted(reading.from(), reading.day(), place),
                        row -> tallies.forEach(tally -> tally.add(row)));
        return tallies.stream().collect(Collectors.toMap(tally -> tally.rule().name(), Tally::parts));
    }

    private List<CountingRule> rules(String kind) {
        return book.rules().stream()
                .filter(rule -> rule.records().name().equals(kind))
                .toList();
    }

    /** Tables that a kind is read from; empty where that is not known. */
    Set<String> tables(String kind) {
        return published(kind).tables();
    }

    /**
     * The records of a kind.
     *
     * @throws IllegalStateException when no duty publishes them
     */
    CountedRecords published(String kind) {
        return records.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no duty publishes the records " + kind));
    }
}
