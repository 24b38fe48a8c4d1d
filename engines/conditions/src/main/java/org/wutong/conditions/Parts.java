package org.wutong.conditions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.Truth;

/** Takes predicates apart so that what several have in common is evaluated once, and chooses a way for each atom. */
final class Parts {
    private final Columns columns;
    private final Map<Predicate, Part> byPredicate = new HashMap<>();
    private final List<Part> inOrder = new ArrayList<>();

    Parts(Columns columns) {
        this.columns = columns;
    }

    /** All parts, each after those it is made of. */
    List<Part> inOrder() {
        return inOrder;
    }

    Part of(Predicate predicate) {
        Part known = byPredicate.get(predicate);
        if (known == null) {
            known = make(predicate);
            byPredicate.put(predicate, known);
            inOrder.add(known);
        }
        return known;
    }

    private Part make(Predicate predicate) {
        if (predicate instanceof Predicate.Constant constant) {
            return new Connective.Same(constant.value());
        } else if (predicate instanceof Predicate.Not not) {
            return new Connective.Negation(of(not.operand()));
        } else if (predicate instanceof Predicate.All all) {
            List<Predicate> flat = new ArrayList<>();
            flattenAll(all, flat);
            return new Connective.Both(flat.stream().map(this::of).toArray(Part[]::new));
        } else if (predicate instanceof Predicate.Any any) {
            List<Predicate> flat = new ArrayList<>();
            flattenAny(any, flat);
            return new Connective.Either(flat.stream().map(this::of).toArray(Part[]::new));
        } else if (predicate instanceof Predicate.Choose choose) {
            return new Connective.Choice(of(choose.condition()), of(choose.then()), of(choose.otherwise()));
        }
        return leaf((Atom) predicate);
    }

    private static void flattenAll(Predicate predicate, List<Predicate> into) {
        if (predicate instanceof Predicate.All all) {
            all.operands().forEach(operand -> flattenAll(operand, into));
        } else {
            into.add(predicate);
        }
    }

    private static void flattenAny(Predicate predicate, List<Predicate> into) {
        if (predicate instanceof Predicate.Any any) {
            any.operands().forEach(operand -> flattenAny(operand, into));
        } else {
            into.add(predicate);
        }
    }

    private Part leaf(Atom atom) {
        Set<Fact> facts = new LinkedHashSet<>();
        atom.read(facts);
        Part quick = null;
        if (facts.isEmpty()) {
            quick = new Connective.Same(atom.on(fact -> null));
        } else if (facts.size() == 1) {
            quick = onOneFact(atom, facts.iterator().next());
        } else if (facts.size() == 2) {
            quick = onTwoFacts(atom);
        }
        return quick == null ? new Leaf.RowByRow(atom, columns) : quick;
    }

    private @Nullable Part onOneFact(Atom atom, Fact fact) {
        Column column = columns.of(fact);
        if (column instanceof Column.Flags flags
                && atom instanceof Atom.Holds holds
                && holds.value() instanceof Quantity.FactValue) {
            return new Leaf.Flag(flags);
        }
        Part compared = atom instanceof Atom.Comparison comparison ? againstNumber(comparison, column) : null;
        if (compared != null) {
            return compared;
        }
        boolean needsTheFact = atom.on(unknown -> null) == Truth.UNKNOWN;
        return needsTheFact && column instanceof Column.Ints ints && ints.isNarrow() ? byValue(atom, fact, ints) : null;
    }

    private static @Nullable Part againstNumber(Atom.Comparison comparison, Column column) {
        if (comparison.left() instanceof Quantity.FactValue && comparison.right() instanceof Quantity.Literal limit) {
            Long number = packed(limit.value(), column);
            return number == null ? null : new Leaf.AgainstNumber(column, comparison.operator(), number);
        }
        if (comparison.left() instanceof Quantity.Literal limit && comparison.right() instanceof Quantity.FactValue) {
            Long number = packed(limit.value(), column);
            return number == null ? null : new Leaf.AgainstNumber(column, turned(comparison.operator()), number);
        }
        return null;
    }

    /** The number that stands for a fixed value in a column; null where none does or numbers have no order there. */
    private static @Nullable Long packed(Object value, Column column) {
        if (column instanceof Column.Ints ints) {
            if (ints.decoding() == Column.Plain.NUMBER && value instanceof Long number) {
                return number;
            }
            return ints.decoding() == Column.Plain.DAY && value instanceof LocalDate day
                    ? (Long) day.toEpochDay()
                    : null;
        }
        if (column instanceof Column.Longs longs) {
            return longs.isRatio() ? scaled(value) : value instanceof Long number ? number : null;
        }
        return null;
    }

    private static @Nullable Long scaled(Object value) {
        if (!(value instanceof BigDecimal ratio) || ratio.abs().compareTo(BigDecimal.ONE) > 0) {
            return null;
        }
        BigDecimal plain = ratio.stripTrailingZeros();
        return plain.scale() > Column.RATIO_DECIMALS
                ? null
                : (Long) plain.setScale(Column.RATIO_DECIMALS).unscaledValue().longValueExact();
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.MORE;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case AT_MOST -> Operator.AT_LEAST;
        };
    }

    private static Part byValue(Atom atom, Fact fact, Column.Ints column) {
        int last =
                column.decoding() instanceof Column.Table table ? table.values().size() - 1 : column.most();
        int first = column.decoding() instanceof Column.Table ? 0 : column.least();
        Truth[] truths = new Truth[Math.max(1, last - first + 1)];
        truths[0] = Truth.UNKNOWN;
        for (int packed = first; packed <= last; packed++) {
            Object value = column.decoding().value(packed);
            truths[packed - first] = atom.on(one -> one.equals(fact) ? value : null);
        }
        return new Leaf.ByValue(column, first, truths);
    }

    private @Nullable Part onTwoFacts(Atom atom) {
        if (atom instanceof Atom.SamePlace same
                && same.left() instanceof Quantity.FactValue left
                && same.right() instanceof Quantity.FactValue right
                && same.level() != org.wutong.vocabulary.RegionCode.Level.VILLAGE) {
            return new Leaf.SamePlace(same, columns, left.fact(), right.fact());
        }
        if (atom instanceof Atom.Comparison comparison
                && comparison.left() instanceof Quantity.FactValue left
                && comparison.right() instanceof Quantity.FactValue right
                && columns.of(left.fact()) instanceof Column.Ints a
                && columns.of(right.fact()) instanceof Column.Ints b
                && a.decoding() instanceof Column.Plain
                && a.decoding() == b.decoding()) {
            return new Leaf.AgainstColumn(a, comparison.operator(), b);
        }
        return null;
    }
}
