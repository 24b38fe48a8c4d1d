package org.wutong.spells;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days from a first one to a last one, or on and on.
 *
 * @param from first day
 * @param to last day; null while it goes on
 */
public record Term(LocalDate from, @Nullable LocalDate to) {
    public Term {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("term ends before it begins: " + from + ".." + to);
        }
    }

    /** Whether any day lies in both. */
    public boolean meets(Term other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    boolean isOpen() {
        return to == null;
    }
}
