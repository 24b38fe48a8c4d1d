package org.wutong.conditions;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked expression that has a value: a number, fen, a date, a text or a place. */
sealed interface Quantity
        permits Quantity.Literal,
                Quantity.FactValue,
                Quantity.Parameter,
                Quantity.Today,
                Quantity.Arithmetic,
                Quantity.Choose,
                Between,
                Extreme,
                Fraction,
                LaterDate,
                Portion {
    /** The value, or null when it is not known. */
    @Nullable
    Object value(Facts facts);

    /** The whole numbers or fen it may be, given what is known; asked only of these types. */
    default Span span(Facts facts) {
        return value(facts) instanceof Long number ? Span.exactly(number) : Span.ANY;
    }

    /** What it is reckoned from. */
    default List<Quantity> parts() {
        return List.of();
    }

    /** Adds the facts that would have to be known for the value to be. */
    default void undecided(Facts facts, Set<Fact> into) {
        parts().forEach(part -> part.undecided(facts, into));
    }

    default void facts(Set<Fact> into) {
        parts().forEach(part -> part.facts(into));
    }

    Quantity bind(OnDay day);

    record Literal(Object value) implements Quantity {
        @Override
        public Object value(Facts facts) {
            return value;
        }

        @Override
        public Quantity bind(OnDay day) {
            return this;
        }
    }

    record FactValue(Fact fact) implements Quantity {
        @Override
        public @Nullable Object value(Facts facts) {
            return facts.value(fact);
        }

        @Override
        public Span span(Facts facts) {
            return value(facts) instanceof Long number ? Span.exactly(number) : fact.span();
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            if (value(facts) == null) {
                into.add(fact);
            }
        }

        @Override
        public void facts(Set<Fact> into) {
            into.add(fact);
        }

        @Override
        public Quantity bind(OnDay day) {
            return this;
        }
    }

    /** A named value of the rule, replaced by the one in force on the day before anything is evaluated. */
    record Parameter(String name) implements Quantity {
        @Override
        public Object value(Facts facts) {
            throw new IllegalStateException("parameter '" + name + "' is not bound to a day's value");
        }

        @Override
        public Quantity bind(OnDay day) {
            return new Literal(Objects.requireNonNull(day.parameters().get(name), name));
        }
    }

    /** {@code as_of}: the day decided for. */
    record Today() implements Quantity {
        @Override
        public Object value(Facts facts) {
            throw new IllegalStateException("'as_of' is not bound to a day");
        }

        @Override
        public Quantity bind(OnDay day) {
            return new Literal(day.asOf());
        }
    }

    record Arithmetic(char operator, Quantity left, Quantity right) implements Quantity {
        @Override
        public @Nullable Object value(Facts facts) {
            Object a = left.value(facts);
            Object b = right.value(facts);
            if (a == null || b == null) {
                return null;
            }
            long x = (Long) a;
            long y = (Long) b;
            return switch (operator) {
                case '+' -> Span.plus(x, y);
                case '-' -> Span.minus(x, y);
                default -> Span.times(x, y);
            };
        }

        @Override
        public Span span(Facts facts) {
            Span x = left.span(facts);
            Span y = right.span(facts);
            return switch (operator) {
                case '+' -> x.plus(y);
                case '-' -> x.minus(y);
                default -> x.times(y);
            };
        }

        @Override
        public List<Quantity> parts() {
            return List.of(left, right);
        }

        @Override
        public Quantity bind(OnDay day) {
            return new Arithmetic(operator, left.bind(day), right.bind(day));
        }
    }

    record Choose(Predicate condition, Quantity then, Quantity otherwise) implements Quantity {
        @Override
        public @Nullable Object value(Facts facts) {
            return switch (condition.test(facts)) {
                case TRUE -> then.value(facts);
                case FALSE -> otherwise.value(facts);
                case UNKNOWN -> sameEitherWay(facts);
            };
        }

        @Override
        public Span span(Facts facts) {
            return switch (condition.test(facts)) {
                case TRUE -> then.span(facts);
                case FALSE -> otherwise.span(facts);
                case UNKNOWN -> then.span(facts).hull(otherwise.span(facts));
            };
        }

        private @Nullable Object sameEitherWay(Facts facts) {
            Object value = then.value(facts);
            Object other = otherwise.value(facts);
            return value != null && other != null && Atom.same(value, other) ? value : null;
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            switch (condition.test(facts)) {
                case TRUE -> then.undecided(facts, into);
                case FALSE -> otherwise.undecided(facts, into);
                case UNKNOWN -> {
                    into.addAll(Deciding.of(condition, facts));
                    then.undecided(facts, into);
                    otherwise.undecided(facts, into);
                }
            }
        }

        @Override
        public void facts(Set<Fact> into) {
            condition.facts(into);
            then.facts(into);
            otherwise.facts(into);
        }

        @Override
        public Quantity bind(OnDay day) {
            return new Choose(condition.bind(day), then.bind(day), otherwise.bind(day));
        }
    }
}
