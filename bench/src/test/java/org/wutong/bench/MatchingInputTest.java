package org.wutong.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wutong.demo.DemoCounty;
import org.wutong.demo.DemoPlan;

class MatchingInputTest {
    @Test
    void carriesEveryWorkerAndVacancyOfTheCounty() {
        DemoCounty county = DemoCounty.generate(DemoPlan.standard(200, 1));

        MatchingInput input = MatchingInput.of(county);

        assertThat(input.workers())
                .hasSize(200)
                .anySatisfy(worker -> assertThat(worker.occupations()).isNotEmpty());
        assertThat(input.vacancies())
                .hasSameSizeAs(county.vacancies())
                .anySatisfy(vacancy -> assertThat(vacancy.wageLow()).isNotNull());
    }
}
