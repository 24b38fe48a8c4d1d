package org.wutong.conditions.trees;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.wutong.conditions.trees.Tree.FactName;

/**
 * A condition and what is known when it is asked.
 *
 * @param gap between the words of its text
 */
public record Trial(Tree tree, Knowledge known, String gap) {
    private static final int MOST_WAYS = 150;
    private static final List<String> GAPS = List.of(" ", "", "\n\t");
    private static final List<Integer> LENGTHS = List.of(9, 6, 4, 2);

    public String text() {
        return Writing.of(tree, Notation.OURS, gap);
    }

    public String cel() {
        return Writing.of(tree, Notation.CEL, gap);
    }

    public Set<FactName> facts() {
        return Questions.facts(tree);
    }

    @Override
    public String toString() {
        return text() + " where " + known.values();
    }

    /** A condition at most this deep with every fact known. */
    public static Arbitrary<Trial> known(int depth) {
        return trials(depth, false, UnaryOperator.identity(), false);
    }

    /** With facts unknown, and places known in part, but so that all completions can be gone through. */
    public static Arbitrary<Trial> partlyKnown(int depth) {
        return trials(depth, false, UnaryOperator.identity(), true);
    }

    /** The same for conditions in which no fact stands twice. */
    public static Arbitrary<Trial> partlyKnownOnce(int depth) {
        return trials(depth, false, Questions::eachFactOnce, true);
    }

    /** With facts unknown, and with everything the language can say. */
    public static Arbitrary<Trial> wholeLanguage(int depth) {
        return trials(depth, true, UnaryOperator.identity(), true);
    }

    private static Arbitrary<Trial> trials(int depth, boolean portions, UnaryOperator<Tree> change, boolean partly) {
        return Combinators.combine(Tape.tapes(), Tape.tapes()).as((shape, state) -> {
            Tree tree = change.apply(Trees.condition(depth, portions, shape.get()));
            Tape tape = state.get();
            return new Trial(tree, knowledge(Questions.facts(tree), tape, partly), tape.oneOf(GAPS));
        });
    }

    private static Knowledge knowledge(Set<FactName> facts, Tape tape, boolean partly) {
        Knowledge known = new Knowledge(Map.of());
        for (FactName fact : facts) {
            known = known.and(fact, tape.oneOf(fact.kind().possible()));
        }
        for (FactName fact : facts) {
            Knowledge less = partly && tape.onceIn(2) ? less(known, fact, tape) : known;
            known = less.ways(facts) <= MOST_WAYS ? less : known;
        }
        return known;
    }

    private static Knowledge less(Knowledge known, FactName fact, Tape tape) {
        return fact.kind() == Kind.REGION && tape.onceIn(2)
                ? known.and(fact, ((String) known.values().get(fact)).substring(0, tape.oneOf(LENGTHS)))
                : known.without(fact);
    }
}
