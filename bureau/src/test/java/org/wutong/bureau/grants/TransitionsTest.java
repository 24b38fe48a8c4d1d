package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.offices.Role;

class TransitionsTest {
    @Test
    void everyStateIsReachedAndLeft() {
        Set<CaseState> reached = EnumSet.noneOf(CaseState.class);
        Transitions.ALL.forEach(one -> {
            if (one.to() != null) {
                reached.add(one.to());
            }
        });
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        assertThat(Arrays.stream(CaseState.values()).filter(CaseState::waits))
                .allSatisfy(state ->
                        assertThat(Transitions.awaited(state)).as(state.name()).isNotEmpty());
    }

    @Test
    void noStepLeadsFromOneStateTwice() {
        assertThat(Transitions.ALL.stream().map(one -> one.step() + " " + one.from()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodyGrantsWhatTheyMayAlsoPayOut() {
        assertThat(Transitions.find(Step.APPROVE, CaseState.NOTICE)
                        .orElseThrow()
                        .roles())
                .doesNotContain(Role.COUNTY_OFFICER);
    }

    @Test
    void everySecondLookIsKeptApartFromTheMaker() {
        for (Step step : new Step[] {Step.CHECK, Step.REVIEW, Step.APPROVE}) {
            assertThat(Transitions.ALL.stream().filter(one -> one.step() == step))
                    .allSatisfy(one -> assertThat(one.checks()).contains(Check.APART, Check.KINSHIP));
        }
    }

    @Test
    void hidesAllOfANameButItsFirstCharacter() {
        assertThat(Notices.masked("马秀兰", "*")).isEqualTo("马**");
        assertThat(Notices.masked("𠮷田", "*")).isEqualTo("𠮷*");
        assertThat(Notices.masked("", "*")).isEmpty();
    }
}
