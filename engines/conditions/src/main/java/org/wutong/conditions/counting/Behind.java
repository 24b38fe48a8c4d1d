package org.wutong.conditions.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wutong.vocabulary.Truth;

/** The records behind a figure: those that surely count, of everything that the figure holds. */
public final class Behind {
    private final CountingRule rule;
    private final Tally tally;
    private final List<CountedRow> rows = new ArrayList<>();
    private final Set<Object> whole = new HashSet<>();

    /** As for {@link Tally}. */
    public Behind(CountingRule rule, LocalDate from, LocalDate day) {
        this.rule = rule;
        this.tally = new Tally(rule, from, day);
    }

    /** Takes a row of the place in question. */
    public void add(CountedRow row) {
        Object thing = tally.thing(row);
        if (thing == null) {
            return;
        }
        if (tally.whole(row) == Truth.TRUE) {
            whole.add(thing);
        }
        if (tally.part(row) == Truth.TRUE) {
            rows.add(row);
        }
    }

    /** In the order they came. */
    public List<CountedRow> rows() {
        return rows.stream().filter(row -> whole.contains(tally.thing(row))).toList();
    }

    /** How many people, households, values or records these are together: the figure itself, but for sums. */
    public long things() {
        return rows().stream().map(tally::thing).distinct().count();
    }

    /** The rule whose figure it is. */
    public CountingRule rule() {
        return rule;
    }
}
