package org.wutong.bureau.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.wutong.vocabulary.Truth;

/**
 * What the records of one household say about a category on a day. A record that holds and covers the day: it holds. Otherwise any
 * record of the kind, be it a denial or a period that does not cover the day: it does not hold. No record: unknown. A person's own
 * records decide about the person; where there are none of the kind, those of the household do.
 */
final class Standings {
    private final List<Category> ofHousehold;

    Standings(List<Category> ofHousehold) {
        this.ofHousehold = ofHousehold;
    }

    Truth ofPerson(CategoryKind kind, long worker, LocalDate day) {
        return truth(record(kind, worker, day), day);
    }

    Truth ofHousehold(CategoryKind kind, LocalDate day) {
        return truth(deciding(kind, category -> category.worker() == null, day), day);
    }

    /** The record that decides about a person. */
    Optional<Category> record(CategoryKind kind, long worker, LocalDate day) {
        return deciding(kind, category -> category.worker() != null && category.worker() == worker, day)
                .or(() -> deciding(kind, category -> category.worker() == null, day));
    }

    private Optional<Category> deciding(CategoryKind kind, Predicate<Category> about, LocalDate day) {
        List<Category> records = ofHousehold.stream()
                .filter(category -> category.kind() == kind && about.test(category))
                .toList();
        return records.stream()
                .filter(category -> category.holdsOn(day))
                .findFirst()
                .or(() -> records.stream().findFirst());
    }

    private static Truth truth(Optional<Category> record, LocalDate day) {
        return record.map(category -> Truth.of(category.holdsOn(day))).orElse(Truth.UNKNOWN);
    }
}
