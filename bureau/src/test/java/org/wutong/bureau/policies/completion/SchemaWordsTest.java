package org.wutong.bureau.policies.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SchemaWordsTest {
    private static final Map<String, SchemaWords> ALL = SchemaWords.all();

    private static SchemaWords of(String kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    @Test
    void knowTheKeysOfARule() {
        assertThat(of("rules").keys(List.of("rules", "[]"), "").keySet())
                .contains("id", "family", "conditions", "amount", "frequency")
                .doesNotContain("rules");
    }

    @Test
    void knowTheClosedWordsOfAKey() {
        assertThat(of("rules").words(List.of("rules", "[]", "frequency"), "").keySet())
                .contains("year", "lifetime");
    }

    @Test
    void knowOnlyTheKeysThatBelongToTheKindOfAmount() {
        List<String> value = List.of("rules", "[]", "amount", "values", "[]");
        assertThat(of("rules").keys(value, "range").keySet())
                .contains("least", "most")
                .doesNotContain("percent");
        assertThat(of("rules").keys(value, "").keySet()).contains("least", "percent", "yuan");
    }

    @Test
    void followNamesThatTheAuthorChose() {
        assertThat(of("rules")
                        .keys(List.of("rules", "[]", "parameters", "months_needed"), "")
                        .keySet())
                .contains("type", "label", "values");
        assertThat(of("facts")
                        .words(List.of("subjects", "worker", "facts", "gender", "type"), "")
                        .keySet())
                .contains("choice", "bool");
    }

    @Test
    void saysWhatAKeyMeansInBothLanguages() {
        assertThat(of("rules").keys(List.of("rules", "[]"), ""))
                .hasEntrySatisfying(
                        "frequency", about -> assertThat(about).contains("多久一次").contains("How often"));
    }

    @Test
    void knowNothingAtAPathThatIsNone() {
        assertThat(of("rules").keys(List.of("no", "such"), "")).isEmpty();
    }
}
