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

    /** {@code within(place, "6401")} */
    record Within(Tree place, Literal area) implements Tree {
        @Override
        public List<Tree> parts() {
            return List.of(place, area);
        }

        @Override
        public Tree with(List<Tree> parts) {
            return new Within(parts.get(0), (Literal) parts.get(1));
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
