package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;

/** What is said about a rule file with mistakes: all of them, at their places. */
class PolicyMessagesTest {
    @Test
    void showsEveryMistakeOfARuleFile() throws IOException {
        PolicyReading reading = PolicyReading.of(PolicySource.of(Map.of(
                "facts.yaml",
                SamplePolicies.FACTS,
                "documents.yaml",
                SamplePolicies.DOCUMENTS,
                "rulings.yaml",
                SamplePolicies.RULINGS,
                "sample/broken.yaml",
                resource("broken.yaml"),
                "sample/broken.cases.yaml",
                resource("broken.cases.yaml"))));
        assertThat(reading.policies()).isEmpty();
        assertThat(reading.errors().stream().map(Problem::withSource).collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(resource("broken.txt"));
    }

    @Test
    void namesTheFilesThatAreMissing() throws IOException {
        assertThat(PolicyReading.of(PolicySource.of(Map.of())).errors())
                .extracting(Problem::headline)
                .containsExactly(
                        "documents.yaml:1:1: the file is missing",
                        "facts.yaml:1:1: the file is empty; a mapping is expected",
                        "rulings.yaml:1:1: the file is missing");
    }

    @Test
    void warnsOfWhatTheTextsLeaveOpen() throws IOException {
        List<Problem> warnings =
                PolicyReading.of(PolicySource.directory(Shipped.FOLDER)).warnings();
        assertThat(warnings.stream()
                        .map(warning -> warning.file() + ": " + warning.message())
                        .collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(resource("shipped-warnings.txt"));
    }

    @Test
    void warnsOfABandThatDrops() {
        String bands = "{kind: bands, over: months, values: [{from: 2024-01-01, cite: {document: sample, article: 一},"
                + " bands: [{at_least: 1, yuan: 1500}, {at_least: 11, yuan: 1100}]}]}";
        assertThat(SamplePolicies.read(SamplePolicies.file(List.of(SamplePolicies.rule("A", "poor", bands)), "[]"))
                        .warnings())
                .extracting(Problem::message)
                .containsExactly("this band drops below the one before it: 1500.00 yuan at 10, 1100.00 at 11");
    }

    @Test
    void saysWhatIsWrongWithARuleThatAnotherRefines() {
        String parent = SamplePolicies.rule("A", "poor", SamplePolicies.fixed(100))
                + "  parameters: {x: {type: int, label: {zh: 值, en: x}, values: []}}\n";
        String child = SamplePolicies.rule("B", "poor", SamplePolicies.fixed(100)) + "  refines: A\n";
        assertThat(SamplePolicies.read(SamplePolicies.file(List.of(parent, child), "[]"))
                        .errors())
                .extracting(Problem::message)
                .containsExactly("'values' is missing: give at least one value with from, cite and the figure");
    }

    @Test
    void changesItsHashWithEveryCharacter() {
        String rule = SamplePolicies.rule("A", "poor", SamplePolicies.fixed(100));
        String other = SamplePolicies.rule("A", "poor", SamplePolicies.fixed(101));
        PolicySet first =
                SamplePolicies.read(SamplePolicies.file(List.of(rule), "[]")).require();
        PolicySet again =
                SamplePolicies.read(SamplePolicies.file(List.of(rule), "[]")).require();
        PolicySet changed =
                SamplePolicies.read(SamplePolicies.file(List.of(other), "[]")).require();
        assertThat(first.hash()).isEqualTo(again.hash()).hasSize(64).isNotEqualTo(changed.hash());
    }

    private static String resource(String name) throws IOException {
        try (var in = PolicyMessagesTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
