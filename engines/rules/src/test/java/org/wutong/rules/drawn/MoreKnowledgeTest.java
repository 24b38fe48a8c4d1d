package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.rules.FenRange;
import org.wutong.rules.Outcome;
import org.wutong.rules.PolicySet;

/** Whoever brings one more paper never makes anything less certain, for himself or for others. */
class MoreKnowledgeTest {
    @Provide
    Arbitrary<DrawnCase> cases() {
        return CaseDraws.cases(0.5);
    }

    @Provide
    Arbitrary<DrawnCase> tight() {
        return CaseDraws.cases(PolicyDraws.tight(), 0.5);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverWidensNorTurnsADecision(@ForAll("cases") DrawnCase drawn, @ForAll long seed) {
        learn(drawn, new Random(seed));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverWidensAnExclusiveChoice(@ForAll("tight") DrawnCase drawn, @ForAll long seed) {
        learn(drawn, new Random(seed));
    }

    private static void learn(DrawnCase drawn, Random random) {
        PolicySet policies = drawn.set().policies();
        List<DrawnRow> rows = new ArrayList<>(drawn.rows());
        Map<String, Told> before = byKey(drawn, policies, rows);
        for (int step = 0; step < 6; step++) {
            int at = random.nextInt(rows.size());
            List<String> unknown = rows.get(at).unknown();
            if (!unknown.isEmpty()) {
                String fact = unknown.get(random.nextInt(unknown.size()));
                List<Object> values = SmallFacts.VALUES.get(fact);
                rows.set(at, rows.get(at).knowing(fact, values.get(random.nextInt(values.size()))));
                Map<String, Told> after = byKey(drawn, policies, rows);
                String learnt = "after learning " + rows.get(at);
                after.forEach((key, told) ->
                        assertThat(before.get(key)).as(key + " " + learnt).satisfies(old -> hold(old, told)));
                before.putAll(after);
            }
        }
    }

    private static Map<String, Told> byKey(DrawnCase drawn, PolicySet policies, List<DrawnRow> rows) {
        return Told.of(drawn.decide(policies, rows)).stream().collect(Collectors.toMap(Told::key, Function.identity()));
    }

    private static void hold(Told before, Told after) {
        if (before.outcome() != Outcome.UNKNOWN) {
            assertThat(after.outcome()).isEqualTo(before.outcome());
        }
        within(before.amount(), after.amount());
        within(before.payable(), after.payable());
    }

    private static void within(FenRange before, FenRange after) {
        assertThat(after.least()).isGreaterThanOrEqualTo(before.least());
        assertThat(after.most()).isLessThanOrEqualTo(before.most());
    }
}
