package org.wutong.conditions;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wutong.vocabulary.RegionCode;

/**
 * Facts of many subjects of one kind, column by column: what conditions are evaluated over a block of rows at a time. Immutable;
 * several threads may read one.
 */
public final class Columns {
    private final SubjectKind kind;
    private final int rows;
    private final Column[] columns;
    private final Map<String, PlacePrefixes> prefixes = new ConcurrentHashMap<>();
    private final Map<String, Column> strange = new ConcurrentHashMap<>();

    private Columns(SubjectKind kind, int rows, Column[] columns) {
        this.kind = kind;
        this.rows = rows;
        this.columns = columns;
    }

    /** Collects facts row by row; what is never set is unknown. */
    public static final class Builder {
        private final SubjectKind kind;
        private final int rows;
        private final Packing[] packings;

        private Builder(SubjectKind kind, int rows) {
            this.kind = kind;
            this.rows = rows;
            this.packings =
                    kind.facts().stream().map(fact -> new Packing(fact, rows)).toArray(Packing[]::new);
        }

        /**
         * Notes a known value.
         *
         * @param value in the form {@link FactType} names for memory
         */
        public Builder set(int row, Fact fact, Object value) {
            packings[fact.slot()].set(row, value);
            return this;
        }

        /** Notes all that is known about a row. */
        public Builder set(int row, Facts facts) {
            for (Fact fact : kind.facts()) {
                Object value = facts.value(fact);
                if (value != null) {
                    set(row, fact, value);
                }
            }
            return this;
        }

        /**
         * Takes over what others hold: columns of the same kind, in another order.
         *
         * @param from for each row its number among the others, or -1 where they do not have it
         */
        public Builder take(Columns others, int[] from) {
            for (Fact fact : kind.facts()) {
                packings[fact.slot()].take(others.of(fact), from);
            }
            return this;
        }

        public Columns build() {
            Column[] columns = new Column[packings.length];
            for (int slot = 0; slot < columns.length; slot++) {
                columns[slot] = packings[slot].column();
            }
            return new Columns(kind, rows, columns);
        }
    }

    public static Builder builder(SubjectKind kind, int rows) {
        return new Builder(kind, rows);
    }

    public SubjectKind kind() {
        return kind;
    }

    public int rows() {
        return rows;
    }

    /** What is known about one row. */
    public Facts at(int row) {
        return fact -> of(fact).value(row);
    }

    /** A counted or money fact, to be read row by row. */
    public Numbers numbers(Fact fact) {
        return Numbers.of(of(fact));
    }

    /** Facts of another edition of the dictionary are found by name; one that was not there, or of another type, is known of nobody. */
    Column of(Fact fact) {
        List<Fact> facts = kind.facts();
        int slot = fact.slot();
        if (slot < facts.size() && facts.get(slot) == fact) {
            return columns[slot];
        }
        return kind.fact(fact.name())
                .filter(own -> own.type() == fact.type())
                .map(own -> columns[own.slot()])
                .orElseGet(() -> strange.computeIfAbsent(fact.name(), name -> new Packing(fact, rows).column()));
    }

    /** Places cut to a level, made once. */
    PlacePrefixes prefixes(Fact place, RegionCode.Level level) {
        return prefixes.computeIfAbsent(
                place.name() + level, key -> PlacePrefixes.of((Column.Ints) of(place), rows, level));
    }
}
