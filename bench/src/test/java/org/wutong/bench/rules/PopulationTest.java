package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final long CAP_FEN = 600_000;

    @Test
    void isTheSameFromTheSameSeed() {
        Population one = Population.generate(300, 4);
        Population other = Population.generate(300, 4);

        assertThat(one.workers()).isEqualTo(other.workers());
        assertThat(one.placements()).isEqualTo(other.placements());
        assertThat(one.trainees()).isEqualTo(other.trainees());
        assertThat(one.households()).isEqualTo(other.households());
    }

    @Test
    void bringsAboutAnEighthOfThePeopleUnderABindingCap() {
        Population people = Population.generate(20_000, 1);
        Map<Integer, Long> sums = new HashMap<>();
        Map<Integer, Integer> sharing = new HashMap<>();
        for (Worker worker : people.workers()) {
            if ((worker.householdPoverty() || worker.householdMonitored()) && worker.income() >= 1_000_000) {
                int household = people.households()[worker.person()];
                sums.merge(household, HandWrittenSums.incomeReward(worker.income()), Long::sum);
                sharing.merge(household, 1, Integer::sum);
            }
        }
        int bound = sums.entrySet().stream()
                .filter(sum -> sum.getValue() > CAP_FEN)
                .mapToInt(sum -> sharing.getOrDefault(sum.getKey(), 0))
                .sum();

        assertThat((double) bound / people.people()).isBetween(0.11, 0.13);
    }
}
