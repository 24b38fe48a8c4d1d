package org.wutong.conditions.trees;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wutong.conditions.trees.Tree.Binary;
import org.wutong.conditions.trees.Tree.Choose;
import org.wutong.conditions.trees.Tree.In;
import org.wutong.conditions.trees.Tree.InList;
import org.wutong.conditions.trees.Tree.ListName;
import org.wutong.conditions.trees.Tree.Parens;
import org.wutong.conditions.trees.Tree.Unary;

/** Random conditions. */
final class Trees {
    static final List<String> EQUALITY = List.of("==", "!=");
    private static final List<String> ORDERED = List.of("==", "!=", "<", "<=", ">", ">=");
    private static final List<Kind> LISTED =
            List.of(Kind.INT, Kind.MONEY, Kind.RATIO, Kind.DATE, Kind.CHOICE, Kind.TEXT);

    private final Tape tape;
    private final Values values;
    private final Places places;

    private Trees(Tape tape, boolean portions) {
        this.tape = tape;
        this.values = new Values(tape, this, portions);
        this.places = new Places(tape, values);
    }

    /** A condition at most this deep; {@code portions} may multiply ratios with sums. */
    static Tree condition(int depth, boolean portions, Tape tape) {
        return new Trees(tape, portions).condition(depth);
    }

    Tree condition(int depth) {
        if (depth == 0 || tape.below(5) == 0) {
            return simple();
        }
        Supplier<Tree> part = () -> condition(depth - 1);
        Tree tree = tape.either(
                () -> joined(List.of("&&"), part, part),
                () -> joined(List.of("||"), part, part),
                () -> joined(List.of("&&", "||"), part, part),
                () -> joined(EQUALITY, part, part),
                () -> new Unary("!", part.get()),
                () -> new Choose(true, part.get(), part.get(), part.get()),
                () -> tape.onceIn(3) ? listed(part, part) : part.get());
        return tape.onceIn(10) ? new Parens(tree) : tree;
    }

    private Tree simple() {
        return tape.either(
                () -> values.fact(Kind.BOOL),
                () -> compared(Kind.INT, ORDERED),
                () -> compared(Kind.MONEY, ORDERED),
                () -> compared(Kind.RATIO, ORDERED),
                () -> compared(Kind.DATE, ORDERED),
                () -> compared(Kind.CHOICE, EQUALITY),
                () -> compared(Kind.TEXT, EQUALITY),
                () -> words(),
                () -> places.condition(),
                () -> places.condition(),
                () -> inList(tape.oneOf(LISTED)),
                () -> inListParameter(tape.oneOf(LISTED)),
                () -> Literals.of(Kind.BOOL, tape));
    }

    private Tree joined(List<String> signs, Supplier<Tree> left, Supplier<Tree> right) {
        return new Binary(tape.oneOf(signs), true, left.get(), right.get());
    }

    private Tree compared(Kind kind, List<String> signs) {
        Tree typed = values.typed(kind);
        String sign = tape.oneOf(signs);
        return tape.either(
                () -> new Binary(sign, false, typed, values.bare(kind)),
                () -> new Binary(sign, false, values.bare(kind), typed),
                () -> new Binary(sign, false, typed, values.typed(kind)));
    }

    /** A choice and a text are both words. */
    private Tree words() {
        return new Binary(tape.oneOf(EQUALITY), false, values.typed(Kind.TEXT), values.typed(Kind.CHOICE));
    }

    private Tree inList(Kind kind) {
        return listed(() -> values.typed(kind), () -> values.bare(kind));
    }

    private Tree inListParameter(Kind kind) {
        return new InList(values.fact(kind), new ListName(kind));
    }

    private Tree listed(Supplier<Tree> operand, Supplier<Tree> item) {
        Tree sought = operand.get();
        List<Tree> items = new ArrayList<>(List.of(item.get()));
        while (items.size() < 4 && tape.onceIn(2)) {
            items.add(item.get());
        }
        return new In(sought, items);
    }
}
