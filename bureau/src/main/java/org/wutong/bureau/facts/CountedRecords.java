package org.wutong.bureau.facts;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.wutong.conditions.counting.CountedRow;

/**
 * Records of one kind that counting rules may count; published by the duty that keeps them. Columns are those that
 * {@code policies/counting.yaml} gives the kind.
 */
public interface CountedRecords {
    /** Kind as {@code counting.yaml} names it: {@code employment.spells}. */
    String kind();

    /**
     * Hands over every record within what the actor may see that can matter for what is wanted. What a record says of a person is as of
     * the day where the roster dates it (categories), else as the roster says now.
     */
    void read(Wanted wanted, Consumer<CountedRow> into);

    /**
     * Tables, schema first, on whose rows it depends what is read; a change of none of them changes nothing. Empty where that is not known.
     */
    default Set<String> tables() {
        return Set.of();
    }

    /** Page of a record; empty where it has none of its own. For records about people, their page is found by the person. */
    default String href(long key) {
        return "";
    }

    /**
     * Which records are wanted.
     *
     * @param from first day of the period that is counted
     * @param day day that is counted up to
     * @param place code of the place they lie in, itself and everything below; empty for everywhere
     */
    record Wanted(LocalDate from, LocalDate day, String place) {}
}
