package org.wutong.bench.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OtherTrialsTest {
    @Test
    void eachOfThemRuns() throws Exception {
        OtherTrials others = new OtherTrials(BenchPolicies.load(Path.of("..", "policies")), Population.generate(50, 1));

        for (Trial trial : others.trials()) {
            trial.work().run();
            assertThat(trial.units()).isPositive();
        }
    }
}
