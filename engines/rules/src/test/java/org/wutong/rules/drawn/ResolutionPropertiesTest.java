package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.rules.PolicySet;

/** What holds of decisions over any policy set and any rows. */
class ResolutionPropertiesTest {
    @Provide
    Arbitrary<DrawnCase> cases() {
        return CaseDraws.cases(0.25);
    }

    @Provide
    Arbitrary<DrawnCase> tight() {
        return CaseDraws.cases(PolicyDraws.tight(), 0.1);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decidesAlikeInAnyOrderOfRows(@ForAll("cases") DrawnCase drawn, @ForAll long seed) {
        PolicySet policies = drawn.set().policies();
        List<DrawnRow> shuffled = new ArrayList<>(drawn.rows());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Told.of(drawn.decide(policies, shuffled)))
                .containsExactlyInAnyOrderElementsOf(Told.of(drawn.decide(policies, drawn.rows())));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void settlesEqualChoicesAlikeInAnyOrderOfRows(@ForAll("tight") DrawnCase drawn, @ForAll long seed) {
        decidesAlikeInAnyOrderOfRows(drawn, seed);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decidesAlikeWhenAskedAgain(@ForAll("cases") DrawnCase drawn) {
        assertThat(Told.of(drawn.decide())).isEqualTo(Told.of(drawn.decide()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverPaysMoreThanTheClauseGives(@ForAll("cases") DrawnCase drawn) {
        assertThat(drawn.decide()).allSatisfy(decision -> {
            assertThat(decision.payable().least())
                    .isBetween(0L, decision.amount().least());
            assertThat(decision.payable().most())
                    .isLessThanOrEqualTo(decision.amount().most());
        });
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void decidesHouseholdByHouseholdAsAllTogether(@ForAll("cases") DrawnCase drawn) {
        DrawnCase apart = new DrawnCase(
                new DrawnSet(
                        drawn.set().rules().stream()
                                .map(DrawnRule::withoutOrganiserCapAndQuota)
                                .toList(),
                        drawn.set().groups()),
                drawn.rows(),
                drawn.paid());
        PolicySet policies = apart.set().policies();
        Map<String, List<DrawnRow>> households =
                drawn.rows().stream().collect(Collectors.groupingBy(DrawnRow::sharing));
        List<Told> oneByOne = new ArrayList<>();
        households.values().forEach(members -> oneByOne.addAll(Told.of(apart.decide(policies, members))));
        assertThat(oneByOne).containsExactlyInAnyOrderElementsOf(Told.of(apart.decide(policies, drawn.rows())));
    }
}
