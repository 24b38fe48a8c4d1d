package org.wutong.conditions.trees;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A condition or a part of one, well typed by construction. Knows nothing of the engine that is on trial. */
public sealed interface Tree {
    /** The parts, in the order of writing. */
    List<Tree> parts();

    /** The same tree with other parts. */
    Tree with(List<Tree> parts);

    /** The tree with every fact replaced. */
    default Tree mapFacts(UnaryOperator<FactName> change) {
        return this instanceof FactName fact
                ? change.apply(fact)
                : with(parts().stream().map(part -> part.mapFacts(change)).toList());
    }

    /** A part without parts. */
    sealed interface Leaf extends Tree {
        @Override
        default List<Tree> parts() {
            return List.of();
        }

        @Override
        default Tree with(List<Tree> parts) {
            return this;
        }
    }

    /**
     * @param value the neutral value, see {@link Kind}
     * @param written as the language writes it, without quotes
     */
    record Literal(Kind kind, Object value, String written) implements Leaf {}

    record FactName(Kind kind, int number) implements Leaf {
        public String name() {
            return kind.word() + number;
        }
    }

    /** A name whose value everybody knows: a parameter, or {@code as_of}. */
    record Given(Kind kind, String name, Object value) implements Leaf {
        public static final Given AS_OF = new Given(Kind.DATE, "as_of", "2024-02-28");

        public static Given parameter(Kind kind) {
            return new Given(kind, kind.word() + "_parameter", kind.parameter());
        }
    }

    /** The name of a list parameter. */
    record ListName(Kind kind) implements Leaf {
        public String name() {
            return kind.word() + "_list";
        }
    }

    /** {@code !} or {@code -} */
    record Unary(String sign, Tree operand) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(operand);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Unary(sign, parts.get(0));
        }
    }

    /** {@code overBools} tells {@code ==} between conditions, which joins them, from the comparison of values. */
    record Binary(String sign, boolean overBools, Tree left, Tree right) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(left, right);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Binary(sign, overBools, parts.get(0), parts.get(1));
        }
    }

    /** {@code overBools}: chooses between conditions, not between values. */
    record Choose(boolean overBools, Tree condition, Tree then, Tree otherwise) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(condition, then, otherwise);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Choose(overBools, parts.get(0), parts.get(1), parts.get(2));
        }
    }

    /** {@code x in list} */
    record InList(Tree operand, ListName list) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(operand, list);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new InList(parts.get(0), list);
        }
    }

    record In(Tree operand, List<Tree> items) implements Tree {
        @Override
        public List<Tree> parts() {
            return Stream.concat(Stream.of(operand), items.stream()).toList();
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new In(parts.get(0), parts.subList(1, parts.size()));
        }
    }

    /** {@code county(place)} */
    record At(Level level, Tree place) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(place);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new At(level, parts.get(0));
        }
    }

    /** {@code min(a, b)}, {@code age(d)}, {@code years(a, b)} … */
    record Call(String function, List<Tree> parts) implements Tree {
        @Override
        public Tree with(List<Tree> others) {
            return new Call(function, others);
        }
    }

    /** {@code within(place, "6401")}, or in a list of areas. */
    record Within(Tree place, Leaf area) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(place, area);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Within(parts.get(0), area);
        }
    }

    /** Parentheses nobody asked for. */
    record Parens(Tree inner) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(inner);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Parens(parts.get(0));
        }
    }
}
