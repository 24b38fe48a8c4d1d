package org.wutong.conditions.trees;

import java.util.List;
import org.wutong.conditions.trees.Tree.Binary;
import org.wutong.conditions.trees.Tree.Call;
import org.wutong.conditions.trees.Tree.Choose;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Tree.Given;
import org.wutong.conditions.trees.Tree.Parens;
import org.wutong.conditions.trees.Tree.Unary;

/**
 * Random values. One is <em>typed</em> when a fact in it gives it its type; beside it a bare literal may stand and takes that
 * type. Products stay shallow, so that no sum of these trials leaves a {@code long}; overflow is tried by itself.
 */
final class Values {
    private static final List<String> SUM = List.of("+", "-");
    private static final List<String> EXTREMES = List.of("min", "max");
    private static final List<String> SPANS = List.of("years", "months", "days");
    private static final int FACTS_OF_A_KIND = 2;
    private static final int DEEPEST = 2;

    private final Tape tape;
    private final Trees trees;
    private final boolean portions;

    Values(Tape tape, Trees trees, boolean portions) {
        this.tape = tape;
        this.portions = portions;
        this.trees = trees;
    }

    FactName fact(Kind kind) {
        return new FactName(kind, 1 + tape.below(FACTS_OF_A_KIND));
    }

    /** A literal alone, a number perhaps with a minus, a place as deep as any level asks for. */
    Tree bare(Kind kind) {
        Tree literal = kind == Kind.REGION ? Literals.place(Level.TOWNSHIP, tape) : Literals.of(kind, tape);
        if (kind != Kind.INT && kind != Kind.MONEY || tape.below(2) == 0) {
            return literal;
        }
        return tape.either(
                () -> new Unary("-", literal),
                () -> new Parens(literal),
                () -> new Unary("-", new Unary("-", literal)));
    }

    /** A value with a type of its own; a whole number has one even when it is a literal. */
    Tree typed(Kind kind) {
        return typed(kind, DEEPEST);
    }

    private Tree typed(Kind kind, int depth) {
        if (depth == 0 || tape.below(2) == 0) {
            return tape.onceIn(5) ? known(kind) : fact(kind);
        }
        boolean chosen = tape.onceIn(3) || kind != Kind.INT && kind != Kind.MONEY && kind != Kind.DATE;
        Tree tree = chosen ? chosen(kind, depth - 1) : kind == Kind.DATE ? later(depth - 1) : reckoned(kind, depth - 1);
        return tape.onceIn(10) ? new Parens(tree) : tree;
    }

    private Tree known(Kind kind) {
        return switch (kind) {
            case INT -> tape.either(() -> Literals.of(kind, tape), () -> Given.parameter(kind));
            case DATE -> tape.either(() -> Given.AS_OF, () -> Given.parameter(kind));
            default -> Given.parameter(kind);
        };
    }

    private Tree reckoned(Kind kind, int depth) {
        Tree part = typed(kind, depth);
        return tape.either(
                () -> new Binary(tape.oneOf(SUM), false, part, bare(kind)),
                () -> new Binary(tape.oneOf(SUM), false, bare(kind), part),
                () -> new Binary(tape.oneOf(SUM), false, part, typed(kind, depth)),
                () -> new Binary("*", false, typed(kind, Math.min(depth, 1)), typed(Kind.INT, Math.min(depth, 1))),
                () -> new Binary("*", false, typed(Kind.INT, Math.min(depth, 1)), typed(kind, Math.min(depth, 1))),
                () -> new Unary("-", part),
                () -> new Call(tape.oneOf(EXTREMES), List.of(part, bare(kind))),
                () -> new Call(tape.oneOf(EXTREMES), List.of(bare(kind), typed(kind, depth))),
                () -> kind == Kind.INT ? time(depth) : portion(depth));
    }

    private Tree time(int depth) {
        return tape.either(
                () -> new Call("age", List.of(date(depth))),
                () -> new Call(tape.oneOf(SPANS), List.of(date(depth), date(depth))));
    }

    private Tree later(int depth) {
        return new Call("plus_months", List.of(date(depth), number()));
    }

    /** Small enough for a number of months that does not leave the calendar. */
    private Tree number() {
        return tape.either(() -> bare(Kind.INT), () -> fact(Kind.INT));
    }

    private Tree date(int depth) {
        return tape.onceIn(4) ? Literals.of(Kind.DATE, tape) : typed(Kind.DATE, depth);
    }

    /** A ratio of a sum is rounded to the fen, which CEL has no number for; there a count of sums stands in its place. */
    private Tree portion(int depth) {
        Kind part = portions ? Kind.RATIO : Kind.INT;
        return tape.either(
                () -> new Call("portion", List.of(typed(Kind.MONEY, 0), number(), parts())),
                () -> new Binary("*", false, typed(part, 0), typed(Kind.MONEY, Math.min(depth, 1))),
                () -> new Binary("*", false, typed(Kind.MONEY, Math.min(depth, 1)), typed(part, 0)));
    }

    /** How many parts there are; of none or fewer nothing is known, which CEL cannot say. */
    private Tree parts() {
        return portions ? number() : new Tree.Literal(Kind.INT, 3L, "3");
    }

    private Tree chosen(Kind kind, int depth) {
        Tree condition = trees.condition(Math.min(depth, 1));
        Tree part = typed(kind, depth);
        return tape.either(
                () -> new Choose(false, condition, part, bare(kind)),
                () -> new Choose(false, condition, bare(kind), part),
                () -> new Choose(false, condition, part, typed(kind, depth)));
    }
}
