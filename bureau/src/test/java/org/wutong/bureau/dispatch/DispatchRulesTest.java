package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DispatchRulesTest {
    private static String shipped() throws IOException {
        return Files.readString(Path.of("..", "policies", "dispatch.yaml"));
    }

    @Test
    void asksAfterOneThreeAndSixMonths() throws IOException {
        DispatchRules rules = DispatchRules.read("dispatch.yaml", shipped());
        assertThat(rules.followUps()).extracting(DispatchRules.Said::number).containsExactly(1, 3, 6);
        assertThat(rules.followUps().get(0).own()).isTrue();
        assertThat(rules.followUps().get(2).source()).contains("包府办发〔2022〕110号");
    }

    @Test
    void refusesTermsThatDoNotGrowAndNamesTheValue() throws IOException {
        String sick = shipped().replace("months: 6", "months: 2");
        assertThatThrownBy(() -> DispatchRules.read("dispatch.yaml", sick))
                .hasMessageContaining("follow_ups.months is 2")
                .hasMessageContaining("4 to 60 expected");
    }

    @Test
    void refusesANumberWithoutItsSource() throws IOException {
        String sick = shipped()
                .replace("early_return: {working_days: 3, source: own", "early_return: {working_days: 0, source: own");
        assertThatThrownBy(() -> DispatchRules.read("dispatch.yaml", sick))
                .hasMessageContaining("early_return.working_days is 0");
    }
}
