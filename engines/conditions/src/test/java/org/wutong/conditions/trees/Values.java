package org.wutong.conditions.trees;

import java.util.List;
import org.wutong.conditions.trees.Tree.Binary;
import org.wutong.conditions.trees.Tree.Choose;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Tree.Parens;
import org.wutong.conditions.trees.Tree.Unary;

/**
 * Random values. One is <em>typed</em> when a fact in it gives it its type; beside it a bare literal may stand and takes that
 * type. Products stay shallow, so that no sum of these trials leaves a {@code long}; overflow is tried by itself.
 */
final class Values {
    private static final List<String> SUM = List.of("+", "-");
    private static final int FACTS_OF_A_KIND = 2;

    private final Tape tape;
    private final Trees trees;

    Values(Tape tape, Trees trees) {
        this.tape = tape;
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
    Tree typed(Kind kind, int depth) {
        if (depth == 0 || tape.below(3) < 2) {
            return kind == Kind.INT && tape.onceIn(5) ? Literals.of(kind, tape) : fact(kind);
        }
        boolean reckoned = kind == Kind.INT || kind == Kind.MONEY;
        Tree tree = reckoned && tape.below(3) < 2 ? arithmetic(kind, depth - 1) : chosen(kind, depth - 1);
        return tape.onceIn(10) ? new Parens(tree) : tree;
    }

    private Tree arithmetic(Kind kind, int depth) {
        Tree part = typed(kind, depth);
        return tape.either(
                () -> new Binary(tape.oneOf(SUM), false, part, bare(kind)),
                () -> new Binary(tape.oneOf(SUM), false, bare(kind), part),
                () -> new Binary(tape.oneOf(SUM), false, part, typed(kind, depth)),
                () -> new Binary("*", false, typed(kind, Math.min(depth, 1)), typed(Kind.INT, Math.min(depth, 1))),
                () -> new Binary("*", false, typed(Kind.INT, Math.min(depth, 1)), typed(kind, Math.min(depth, 1))),
                () -> new Unary("-", part));
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
