package org.wutong.conditions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** The smallest thing that holds or not: one comparison, one yes-or-no fact. Equal atoms hold together. */
sealed interface Atom extends Predicate {
    Truth on(Facts facts);

    /** Whether two values are one; a ratio is the same with more zeros behind it. */
    static boolean same(Object a, Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y ? x.compareTo(y) == 0 : a.equals(b);
    }

    /** Adds the facts that keep this atom undecided. */
    void undecided(Facts facts, Set<Fact> into);

    /** Adds every fact the atom looks at. */
    void read(Set<Fact> into);

    @Override
    default Truth judge(Function<Atom, Truth> atoms) {
        return atoms.apply(this);
    }

    @Override
    default Truth test(Facts facts) {
        return on(facts);
    }

    @Override
    default void atoms(Collection<Atom> into) {
        into.add(this);
    }

    @Override
    default void open(Facts facts, List<Atom> into) {
        if (on(facts) == Truth.UNKNOWN) {
            into.add(this);
        }
    }

    /** A yes-or-no value. */
    record Holds(Quantity value) implements Atom {
        @Override
        public Truth on(Facts facts) {
            Object known = value.value(facts);
            return known == null ? Truth.UNKNOWN : Truth.of((Boolean) known);
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            value.undecided(facts, into);
        }

        @Override
        public void read(Set<Fact> into) {
            value.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Holds(value.bind(day));
        }
    }

    record Comparison(Operator operator, Quantity left, Quantity right) implements Atom {
        @Override
        public Truth on(Facts facts) {
            Object a = left.value(facts);
            Object b = right.value(facts);
            return a == null || b == null ? Truth.UNKNOWN : Truth.of(operator.holds(order(a, b)));
        }

        @SuppressWarnings("unchecked") // the checker lets only values of one comparable type meet
        private static int order(Object a, Object b) {
            return ((Comparable<Object>) a).compareTo(b);
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            left.undecided(facts, into);
            right.undecided(facts, into);
        }

        @Override
        public void read(Set<Fact> into) {
            left.facts(into);
            right.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Comparison(operator, left.bind(day), right.bind(day));
        }
    }

    record OneOf(Quantity value, List<Object> listed) implements Atom {
        @Override
        public Truth on(Facts facts) {
            Object known = value.value(facts);
            return known == null ? Truth.UNKNOWN : Truth.of(listed.stream().anyMatch(one -> same(one, known)));
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            value.undecided(facts, into);
        }

        @Override
        public void read(Set<Fact> into) {
            value.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new OneOf(value.bind(day), listed);
        }
    }

    /** Whether a value is one of a list parameter. */
    record OneOfListed(Quantity value, String list) implements Atom {
        @Override
        public Truth on(Facts facts) {
            throw new IllegalStateException("list '" + list + "' is not bound to a day's values");
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {}

        @Override
        public void read(Set<Fact> into) {
            value.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new OneOf(value.bind(day), listed(day, list));
        }
    }

    private static List<Object> listed(OnDay day, String list) {
        return List.copyOf((List<?>) Objects.requireNonNull(day.parameters().get(list), list));
    }

    /** Adds the places that are known, but not well enough. */
    private static void addShallow(
            Quantity side, Facts facts, java.util.function.Predicate<RegionCode> shallow, Set<Fact> into) {
        Set<Fact> looked = new LinkedHashSet<>();
        side.facts(looked);
        looked.stream()
                .filter(fact -> facts.value(fact) instanceof RegionCode code && shallow.test(code))
                .forEach(into::add);
    }

    /** Whether two places lie in the same county (city, …); undecided while one is known less deep than that. */
    record SamePlace(RegionCode.Level level, Quantity left, Quantity right) implements Atom {
        @Override
        public Truth on(Facts facts) {
            Object a = left.value(facts);
            Object b = right.value(facts);
            return a == null || b == null ? Truth.UNKNOWN : ((RegionCode) a).sameAt(level, (RegionCode) b);
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            addPlaces(left, facts, into);
            addPlaces(right, facts, into);
        }

        private void addPlaces(Quantity side, Facts facts, Set<Fact> into) {
            side.undecided(facts, into);
            addShallow(side, facts, code -> code.level().compareTo(level) < 0, into);
        }

        @Override
        public void read(Set<Fact> into) {
            left.facts(into);
            right.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new SamePlace(level, left.bind(day), right.bind(day));
        }
    }

    /** Whether a place lies in one of the areas of a list parameter. */
    record WithinListed(Quantity place, String list) implements Atom {
        @Override
        public Truth on(Facts facts) {
            throw new IllegalStateException("list '" + list + "' is not bound to a day's values");
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {}

        @Override
        public void read(Set<Fact> into) {
            place.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            Quantity bound = place.bind(day);
            return new Predicate.Any(listed(day, list).stream()
                    .<Predicate>map(area -> new Within(bound, new Quantity.Literal(area)))
                    .toList());
        }
    }

    record Within(Quantity place, Quantity area) implements Atom {
        @Override
        public Truth on(Facts facts) {
            Object a = place.value(facts);
            Object b = area.value(facts);
            return a == null || b == null ? Truth.UNKNOWN : ((RegionCode) a).within((RegionCode) b);
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            if (on(facts) == Truth.UNKNOWN) {
                place.undecided(facts, into);
                area.undecided(facts, into);
                if (area.value(facts) instanceof RegionCode wanted) {
                    addShallow(place, facts, code -> code.within(wanted) == Truth.UNKNOWN, into);
                }
            }
        }

        @Override
        public void read(Set<Fact> into) {
            place.facts(into);
            area.facts(into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Within(place.bind(day), area.bind(day));
        }
    }
}
