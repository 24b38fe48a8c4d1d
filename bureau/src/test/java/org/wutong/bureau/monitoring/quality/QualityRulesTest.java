package org.wutong.bureau.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wutong.conditions.Fact;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Each shipped rule beside its cases: {@code policies/quality-cases.yaml}. */
class QualityRulesTest {
    private static final Path POLICIES = Path.of("..", "policies");
    private static final QualityBook BOOK = QualityBook.read(file("quality-facts.yaml"), file("quality.yaml"));
    private static final YamlMap CASES = cases(file("quality-cases.yaml"));
    private static final List<String> PARTS = List.of("breaks", "fine", "unknown");

    private static SourceFile file(String name) {
        try {
            return new SourceFile(name, Files.readString(POLICIES.resolve(name)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static YamlMap cases(SourceFile file) {
        Problems problems = new Problems();
        YamlMap root = Yaml.read(file, problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return root;
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatItShouldAndNothingElse() {
        LocalDate asOf = CASES.require("as_of").orElseThrow().date();
        YamlMap byRule = CASES.map("cases").orElseThrow();
        return BOOK.rules().stream()
                .flatMap(rule -> PARTS.stream()
                        .map(part -> dynamicTest(rule.id() + " " + part, () -> {
                            YamlMap of = byRule.map(rule.id())
                                    .orElseThrow(() -> new AssertionError(rule.id() + " has no cases"));
                            Map<String, Object> facts = facts(
                                    rule,
                                    of.map(part)
                                            .orElseThrow(() ->
                                                    new AssertionError(rule.id() + " has no case '" + part + "'")));
                            boolean found = !new Inspection(List.of(rule), asOf)
                                    .of(facts)
                                    .isEmpty();
                            assertThat(found)
                                    .as(rule.title().zh() + " " + facts)
                                    .isEqualTo(part.equals("breaks") || part.equals("unknown") && rule.missingCounts());
                        })));
    }

    private static Map<String, Object> facts(QualityRule rule, YamlMap written) {
        Map<String, Fact> known =
                BOOK.dictionary().kind(rule.subject()).orElseThrow().factsByName();
        Map<String, Object> facts = new HashMap<>();
        for (String name : written.keys()) {
            Fact fact = known.get(name);
            assertThat(fact).as(rule.id() + ": fact " + name).isNotNull();
            Object raw = written.require(name).map(YamlValue::scalar).orElseThrow();
            try {
                facts.put(name, fact.read(raw));
            } catch (Fact.Mismatch e) {
                throw new AssertionError(rule.id() + ": " + e.sentence(), e);
            }
        }
        return facts;
    }

    @Test
    void noCaseIsLeftWithoutItsRule() {
        assertThat(CASES.map("cases").orElseThrow().keys())
                .isEqualTo(new TreeSet<>(BOOK.byId().keySet()));
    }

    @Test
    void aRuleWithoutCasesWouldFail() {
        assertThat(CASES.map("cases").orElseThrow().keys()).doesNotContain("DQ-99");
        assertThat(CASES.map("cases").orElseThrow().get("DQ-99")).isEmpty();
    }

    @Test
    void coversTheChecksThatBureauxRunByHand() {
        assertThat(BOOK.rules()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(BOOK.rules().stream().map(QualityRule::source))
                .contains(
                        "5_01_003",
                        "5_01_006",
                        "5_01_007",
                        "5_12_006",
                        "4_01_006",
                        "5_15_008",
                        "5_15_009",
                        "5_17_012",
                        "5_17_013",
                        "1111_10",
                        "q40",
                        "q55",
                        "q56",
                        "q22");
    }

    @Test
    void everyPlaceToMendHasItsWords() throws IOException {
        Properties words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/monitoring_zh_CN.properties"))) {
            words.load(in);
        }
        assertThat(BOOK.rules().stream().map(rule -> "monitoring.mend." + rule.mend()))
                .allMatch(words::containsKey);
    }

    @Test
    void looksAtEveryFactOfItsDictionary() {
        TreeSet<String> unused = new TreeSet<>();
        BOOK.dictionary()
                .kinds()
                .forEach(kind -> kind.facts().forEach(fact -> unused.add(kind.name() + "." + fact.name())));
        BOOK.rules()
                .forEach(
                        rule -> rule.when().facts().forEach(fact -> unused.remove(rule.subject() + "." + fact.name())));
        assertThat(unused).containsExactly("household_record.members", "household_record.region");
    }

    private static QualityBook read(String instead, String write) {
        String text = file("quality.yaml").text();
        assertThat(text).contains(instead);
        return QualityBook.read(
                file("quality-facts.yaml"), new SourceFile("quality.yaml", text.replace(instead, write)));
    }

    @Test
    void refusesARuleWithAMistakeAndNamesItsPlace() {
        assertThatThrownBy(() -> read("'!birth_known'", "'!birth_knwon'"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("birth_knwon")
                .hasMessageContaining("birth_known")
                .hasMessageContaining("quality.yaml");
        assertThatThrownBy(() -> read("id: DQ-02", "id: DQ-01")).hasMessageContaining("DQ-01");
        assertThatThrownBy(() -> read("value: 50000", "value: many")).hasMessageContaining("highest");
        assertThatThrownBy(() -> read("severities: [error, warn]", "severities: [eror]"))
                .hasMessageContaining("eror");
        assertThatThrownBy(() -> read("subject: household_record", "subject: house"))
                .hasMessageContaining("house");
    }
}
