package org.wutong.conditions;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A checked expression that has a value: a number, fen, a date, a text or a place. */
sealed interface Quantity {
    /** The value, or null when it is not known. */
    @Nullable
    Object value(Facts facts);

    /** Adds the facts that would have to be known for the value to be. */
    void undecided(Facts facts, Set<Fact> into);

    void facts(Set<Fact> into);

    Quantity bind(Map<String, Object> parameters);

    record Literal(Object value) implements Quantity {
        @Override
        public Object value(Facts facts) {
            return value;
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {}

        @Override
        public void facts(Set<Fact> into) {}

        @Override
        public Quantity bind(Map<String, Object> parameters) {
            return this;
        }
    }

    record FactValue(Fact fact) implements Quantity {
        @Override
        public @Nullable Object value(Facts facts) {
            return facts.value(fact);
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
        public Quantity bind(Map<String, Object> parameters) {
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
        public void undecided(Facts facts, Set<Fact> into) {}

        @Override
        public void facts(Set<Fact> into) {}

        @Override
        public Quantity bind(Map<String, Object> parameters) {
            return new Literal(Objects.requireNonNull(parameters.get(name), name));
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
                case '+' -> Math.addExact(x, y);
                case '-' -> Math.subtractExact(x, y);
                default -> Math.multiplyExact(x, y);
            };
        }

        @Override
        public void undecided(Facts facts, Set<Fact> into) {
            left.undecided(facts, into);
            right.undecided(facts, into);
        }

        @Override
        public void facts(Set<Fact> into) {
            left.facts(into);
            right.facts(into);
        }

        @Override
        public Quantity bind(Map<String, Object> parameters) {
            return new Arithmetic(operator, left.bind(parameters), right.bind(parameters));
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

        private @Nullable Object sameEitherWay(Facts facts) {
            Object value = then.value(facts);
            return Objects.equals(value, otherwise.value(facts)) ? value : null;
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
        public Quantity bind(Map<String, Object> parameters) {
            return new Choose(condition.bind(parameters), then.bind(parameters), otherwise.bind(parameters));
        }
    }
}
