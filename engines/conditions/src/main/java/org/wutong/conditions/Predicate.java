package org.wutong.conditions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.wutong.vocabulary.Truth;

/** A checked expression that holds, does not hold, or is not known to: connectives over {@link Atom}s. */
sealed interface Predicate
        permits Atom, Predicate.Constant, Predicate.Not, Predicate.All, Predicate.Any, Predicate.Choose {
    /** Kleene's logic over what the atoms are taken to be. */
    Truth judge(Function<Atom, Truth> atoms);

    default Truth test(Facts facts) {
        return judge(new On(facts));
    }

    /** What atoms are on these facts. A class by name: the first compiler alone makes an object of it quicker than of a lambda. */
    record On(Facts facts) implements Function<Atom, Truth> {
        @Override
        public Truth apply(Atom atom) {
            return atom.on(facts);
        }
    }

    /** Adds every atom as often as it is written. */
    void atoms(Collection<Atom> into);

    /** Adds the undecided atoms, as often as they are written, that are not beside the point already. */
    void open(Facts facts, List<Atom> into);

    default void facts(Set<Fact> into) {
        List<Atom> atoms = new ArrayList<>();
        atoms(atoms);
        for (Atom atom : atoms) {
            atom.read(into);
        }
    }

    Predicate bind(OnDay day);

    private static List<Predicate> bound(List<Predicate> operands, OnDay day) {
        List<Predicate> bound = new ArrayList<>(operands.size());
        for (Predicate operand : operands) {
            bound.add(operand.bind(day));
        }
        return bound;
    }

    record Constant(Truth value) implements Predicate {
        @Override
        public Truth judge(Function<Atom, Truth> atoms) {
            return value;
        }

        @Override
        public void atoms(Collection<Atom> into) {}

        @Override
        public void open(Facts facts, List<Atom> into) {}

        @Override
        public Predicate bind(OnDay day) {
            return this;
        }
    }

    record Not(Predicate operand) implements Predicate {
        @Override
        public Truth judge(Function<Atom, Truth> atoms) {
            return operand.judge(atoms).not();
        }

        @Override
        public void atoms(Collection<Atom> into) {
            operand.atoms(into);
        }

        @Override
        public void open(Facts facts, List<Atom> into) {
            operand.open(facts, into);
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Not(operand.bind(day));
        }
    }

    record All(List<Predicate> operands) implements Predicate {
        @Override
        public Truth judge(Function<Atom, Truth> atoms) {
            Truth result = Truth.TRUE;
            for (int i = 0; i < operands.size() && result != Truth.FALSE; i++) {
                result = result.and(operands.get(i).judge(atoms));
            }
            return result;
        }

        @Override
        public void atoms(Collection<Atom> into) {
            for (Predicate operand : operands) {
                operand.atoms(into);
            }
        }

        @Override
        public void open(Facts facts, List<Atom> into) {
            if (test(facts) == Truth.UNKNOWN) {
                operands.forEach(operand -> operand.open(facts, into));
            }
        }

        @Override
        public Predicate bind(OnDay day) {
            return new All(bound(operands, day));
        }
    }

    record Any(List<Predicate> operands) implements Predicate {
        @Override
        public Truth judge(Function<Atom, Truth> atoms) {
            Truth result = Truth.FALSE;
            for (int i = 0; i < operands.size() && result != Truth.TRUE; i++) {
                result = result.or(operands.get(i).judge(atoms));
            }
            return result;
        }

        @Override
        public void atoms(Collection<Atom> into) {
            for (Predicate operand : operands) {
                operand.atoms(into);
            }
        }

        @Override
        public void open(Facts facts, List<Atom> into) {
            if (test(facts) == Truth.UNKNOWN) {
                operands.forEach(operand -> operand.open(facts, into));
            }
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Any(bound(operands, day));
        }
    }

    record Choose(Predicate condition, Predicate then, Predicate otherwise) implements Predicate {
        @Override
        public Truth judge(Function<Atom, Truth> atoms) {
            Truth yes = then.judge(atoms);
            Truth no = otherwise.judge(atoms);
            return switch (condition.judge(atoms)) {
                case TRUE -> yes;
                case FALSE -> no;
                case UNKNOWN -> yes == no ? yes : Truth.UNKNOWN;
            };
        }

        @Override
        public void atoms(Collection<Atom> into) {
            condition.atoms(into);
            then.atoms(into);
            otherwise.atoms(into);
        }

        @Override
        public void open(Facts facts, List<Atom> into) {
            if (test(facts) == Truth.UNKNOWN) {
                Truth known = condition.test(facts);
                condition.open(facts, into);
                if (known != Truth.FALSE) {
                    then.open(facts, into);
                }
                if (known != Truth.TRUE) {
                    otherwise.open(facts, into);
                }
            }
        }

        @Override
        public Predicate bind(OnDay day) {
            return new Choose(condition.bind(day), then.bind(day), otherwise.bind(day));
        }
    }
}
