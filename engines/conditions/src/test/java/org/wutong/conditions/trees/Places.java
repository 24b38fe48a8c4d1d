package org.wutong.conditions.trees;

import java.util.ArrayList;
import java.util.List;
import org.wutong.conditions.trees.Tree.At;
import org.wutong.conditions.trees.Tree.Binary;
import org.wutong.conditions.trees.Tree.In;
import org.wutong.conditions.trees.Tree.ListName;
import org.wutong.conditions.trees.Tree.Literal;
import org.wutong.conditions.trees.Tree.Within;

/**
 * Random questions about places. Codes written into a condition reach the level they are compared at: one that does not is a
 * place not known well enough, for which no completion could stand.
 */
final class Places {
    private final Tape tape;
    private final Values values;

    Places(Tape tape, Values values) {
        this.tape = tape;
        this.values = values;
    }

    Tree condition() {
        Tree place = values.typed(Kind.REGION);
        if (tape.onceIn(3)) {
            return new Within(place, tape.onceIn(3) ? new ListName(Kind.REGION) : Literals.of(Kind.REGION, tape));
        }
        Level level = tape.oneOf(List.of(Level.values()));
        Tree seen = new At(level, place);
        String sign = tape.oneOf(Trees.EQUALITY);
        return tape.either(
                () -> new Binary(sign, false, seen, cut(level)),
                () -> new Binary(sign, false, cut(level), seen),
                () -> new Binary(sign, false, seen, new At(level, values.typed(Kind.REGION))),
                () -> new Binary(sign, false, seen, new At(level, Literals.place(level, tape))),
                () -> new In(seen, list(level)));
    }

    private List<Tree> list(Level level) {
        List<Tree> codes = new ArrayList<>(List.of(cut(level)));
        while (codes.size() < 4 && tape.onceIn(2)) {
            codes.add(cut(level));
        }
        return codes;
    }

    /** Beside {@code county(x)} a code deeper than a county counts as its county. */
    private Tree cut(Level level) {
        Literal code = Literals.place(level, tape);
        return new Literal(Kind.REGION, ((String) code.value()).substring(0, level.digits()), code.written());
    }
}
