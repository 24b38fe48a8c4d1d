package org.wutong.bureau.matching.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.matching.answers.DeclineReason.Proposes;

class AnswerRulesTest {
    private static final Path SHIPPED = Path.of("..", "policies", "recommendation.yaml");

    @Test
    void readsWhatTravelsWithTheProgram() throws IOException {
        AnswerRules rules = AnswerRules.read("r.yaml", Files.readString(SHIPPED));
        assertThat(rules.reasons())
                .extracting(DeclineReason::number)
                .startsWith(2)
                .doesNotHaveDuplicates();
        assertThat(new HashSet<>(
                        rules.reasons().stream().map(DeclineReason::code).toList()))
                .contains("TOO_FAR", "PAY_TOO_LOW", "EMPLOYER", "OTHER");
        assertThat(rules.reason("PAY_TOO_LOW").orElseThrow().proposes()).isEqualTo(Proposes.WAGE_FLOOR);
        assertThat(rules.reason("EMPLOYER").orElseThrow().hidesEmployer()).isTrue();
        assertThat(rules.reason("OTHER").orElseThrow().asksNote()).isTrue();
        assertThat(rules.source()).contains("三(五)9");
    }

    @Test
    void namesPlaceValueAndExpectationOfAMistake() throws IOException {
        String shipped = Files.readString(SHIPPED);
        assertThatThrownBy(() -> AnswerRules.read("r.yaml", shipped.replace("days: 90", "days: soon")))
                .hasMessage("r.yaml: declined.days is 'soon': expected a whole number 1…3650");
        assertThatThrownBy(() -> AnswerRules.read("r.yaml", shipped.replace("[pay]", "[wages]")))
                .hasMessageContaining("reasons[1].returns_when is 'wages': expected one of [pay, place");
        assertThatThrownBy(() -> AnswerRules.read("r.yaml", shipped.replace("code: HOURS", "code: TOO_FAR")))
                .hasMessage("r.yaml: reasons[3].code is 'TOO_FAR': expected a code that stands once");
        assertThatThrownBy(() -> AnswerRules.read("r.yaml", shipped.replace("asks_note", "ask_note")))
                .hasMessageContaining("reasons[8] is 'ask_note': expected one of [asks_note");
    }
}
