package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.conditions.trees.Kind;
import org.wutong.conditions.trees.Knowledge;
import org.wutong.conditions.trees.Notation;
import org.wutong.conditions.trees.OnTrial;
import org.wutong.conditions.trees.Questions;
import org.wutong.conditions.trees.Tree;
import org.wutong.conditions.trees.Tree.FactName;
import org.wutong.conditions.trees.Trial;
import org.wutong.conditions.trees.Writing;
import org.wutong.vocabulary.Truth;

/**
 * The language is a subset of CEL, so CEL says what a condition means. CEL has two values: where facts are unknown it is asked
 * for every way they may turn out (supervaluation), and three answers are compared with ours (Kleene).
 *
 * <p>The two ways of not knowing differ, and Kleene's is the weaker: {@code poor || !poor} is true however it turns out, yet
 * unknown to Kleene, who looks at each part by itself. So our yes and no must be CEL's yes and no on every completion, always;
 * and the other way round, our unknown must show both answers, only where Kleene loses nothing: when no fact stands twice, and
 * every undecided atom, taken by itself, can still go either way ({@code months >= 0} cannot). Parts then turn out
 * independently of each other, and each of {@code && || ! == ?:} gives unknown exactly when both answers remain.
 */
class CelOracleTest {
    private static final Map<String, CelRuntime.Program> RECKONED = Stream.of(
                    "int1 + int2", "int1 - int2", "int1 * int2", "-int1")
            .collect(Collectors.toMap(text -> text, text -> CelOracle.program(text + " > 0")));

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void answersAsCelOnKnownFacts(@ForAll("known") Trial trial) throws CelEvaluationException {
        CelRuntime.Program cel = CelOracle.program(trial.cel());
        assertThat(OnTrial.answer(trial.text(), trial.known()))
                .isEqualTo(Truth.of(CelOracle.answer(cel, trial.known())));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void decidesOnlyWhatCelSaysOnEveryCompletion(@ForAll("partlyKnown") Trial trial) throws CelEvaluationException {
        Truth ours = OnTrial.answer(trial.text(), trial.known());
        Truth every = onEveryCompletion(trial.tree(), trial);
        assertThat(ours).isIn(every, Truth.UNKNOWN);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 20)
    void staysUnknownOnlyWhileBothAnswersRemain(@ForAll("eachFactOnce") Trial trial) throws CelEvaluationException {
        for (Tree atom : Questions.atoms(trial.tree())) {
            boolean open = OnTrial.answer(Writing.of(atom, Notation.OURS, trial.gap()), trial.known()) == Truth.UNKNOWN;
            Assume.that(!open || onEveryCompletion(atom, trial) == Truth.UNKNOWN);
        }
        assertThat(OnTrial.answer(trial.text(), trial.known())).isEqualTo(onEveryCompletion(trial.tree(), trial));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, maxDiscardRatio = 20)
    void isAsUnknowingAsCelItself(@ForAll("wholeFacts") Trial trial) throws CelEvaluationException {
        CelRuntime.Program cel = CelOracle.program(trial.cel());
        assertThat(OnTrial.answer(trial.text(), trial.known()))
                .isEqualTo(CelOracle.answerUnknowing(cel, trial.known(), trial.facts()));
    }

    @Example
    void leavesUnknownWhatOnlyAllCompletionsTogetherDecide() throws CelEvaluationException {
        FactName poor = new FactName(Kind.BOOL, 1);
        Tree tree = new Tree.Binary("||", true, poor, new Tree.Unary("!", poor));
        Trial trial = new Trial(tree, new Knowledge(Map.of()), " ");
        assertThat(OnTrial.answer(trial.text(), trial.known())).isEqualTo(Truth.UNKNOWN);
        assertThat(onEveryCompletion(tree, trial)).isEqualTo(Truth.TRUE);
    }

    /** Where CEL gives up, ours stops at the end of a long, on the side on which the true result lies. */
    @Property(tries = 300)
    void reckonsAsCelUpToTheEndsOfALong(@ForAll long a, @ForAll long b) {
        FactName first = new FactName(Kind.INT, 1);
        FactName second = new FactName(Kind.INT, 2);
        Knowledge known = new Knowledge(Map.of(first, a, second, b));
        Map<String, BigInteger> exactly = Map.of(
                "int1 + int2", BigInteger.valueOf(a).add(BigInteger.valueOf(b)),
                "int1 - int2", BigInteger.valueOf(a).subtract(BigInteger.valueOf(b)),
                "int1 * int2", BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)),
                "-int1", BigInteger.valueOf(a).negate());
        exactly.forEach((reckoned, result) -> {
            Truth more = Truth.of(result.signum() > 0);
            assertThat(OnTrial.answer(reckoned + " > 0", known)).isEqualTo(more);
            try {
                assertThat(CelOracle.answer(RECKONED.get(reckoned), known)).isEqualTo(more == Truth.TRUE);
            } catch (CelEvaluationException e) {
                assertThat(result.bitLength()).isGreaterThan(Long.SIZE - 1);
            }
        });
    }

    /** What CEL says of a part of the condition, however the facts of that part turn out. */
    private static Truth onEveryCompletion(Tree part, Trial trial) throws CelEvaluationException {
        Set<FactName> facts = Questions.facts(part);
        CelRuntime.Program cel = CelOracle.program(Writing.of(part, Notation.CEL, trial.gap()));
        Set<Truth> answers = EnumSet.noneOf(Truth.class);
        for (Knowledge completed : trial.known().completions(facts)) {
            answers.add(Truth.of(CelOracle.answer(cel, completed)));
        }
        return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
    }

    @Provide
    Arbitrary<Trial> known() {
        return Trial.known(4);
    }

    @Provide
    Arbitrary<Trial> partlyKnown() {
        return Trial.partlyKnown(3);
    }

    @Provide
    Arbitrary<Trial> eachFactOnce() {
        return Trial.partlyKnownOnce(3);
    }

    /** Without what CEL's unknown does not see through: a choice on an unknown, a place known in part, lists of conditions. */
    @Provide
    Arbitrary<Trial> wholeFacts() {
        return Trial.partlyKnown(3)
                .filter(trial -> !Questions.has(trial.tree(), Tree.Choose.class)
                        && !Questions.has(trial.tree(), Tree.In.class)
                        && trial.known().values().values().stream()
                                .noneMatch(value -> value instanceof String code && code.matches("[0-9]{2,9}")));
    }
}
