package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;
import org.wutong.vocabulary.RegionCode;

/** Golden files: what is written wrong beside what is said about it. */
class MessagesTest {
    private static final Scope SCOPE = new Scope(
            TestDictionary.worker(),
            Map.of("enough", FactType.INT),
            Map.of(
                    "areas", new Scope.Listed(FactType.REGION, List.of(RegionCode.parse("9901"))),
                    "kinds", new Scope.Listed(FactType.CHOICE, List.of("agency")),
                    "strangers", new Scope.Listed(FactType.TEXT, List.of("agency", "brokr"))));

    private static final Map<String, Consumer<YamlValue>> READERS = Map.of(
            "text", YamlValue::text,
            "date", YamlValue::date,
            "yuan", YamlValue::yuan,
            "region", YamlValue::region,
            "scalar", YamlValue::scalar,
            "list", YamlValue::list,
            "map", YamlValue::map);

    @Test
    void showsEveryMistakeOfAConditionAtItsPlace() throws IOException {
        Problems problems = new Problems();
        YamlMap root = Yaml.read(new SourceFile("conditions.yaml", resource("conditions.yaml")), problems)
                .orElseThrow();
        root.require("conditions").map(YamlValue::list).orElseThrow().forEach(item -> {
            int before = problems.count();
            Condition.read(item.snippet(), SCOPE, problems);
            assertThat(problems.count()).as(item.text()).isGreaterThan(before);
        });
        root.require("formulas")
                .map(YamlValue::list)
                .orElseThrow()
                .forEach(item -> Formula.read(item.snippet(), SCOPE, problems));
        assertThat(shown(problems)).isEqualTo(resource("conditions.txt"));
    }

    @Test
    void showsEveryValueThatIsOfAnotherKind() throws IOException {
        Problems problems = new Problems();
        YamlMap root = Yaml.read(new SourceFile("values.yaml", resource("values.yaml")), problems)
                .orElseThrow();
        root.maps("values")
                .forEach(
                        value -> READERS.forEach((key, reader) -> value.get(key).ifPresent(reader)));
        assertThat(shown(problems)).isEqualTo(resource("values.txt"));
    }

    @Test
    void showsEveryMistakeOfADictionaryAtItsPlace() throws IOException {
        Problems problems = new Problems();
        FactDictionary.read(new SourceFile("facts.yaml", resource("facts.yaml")), problems);
        assertThat(shown(problems)).isEqualTo(resource("facts.txt"));
    }

    @Test
    void showsWhereAFileStopsBeingYaml() {
        assertThat(headline("subjects:\n  worker: [a, b\n")).startsWith("broken.yaml:3:1: not valid YAML");
        assertThat(headline("a:\n\tb: c\n")).startsWith("broken.yaml:2:1: not valid YAML");
        assertThat(headline("a: *b\n")).startsWith("broken.yaml:1:4: not valid YAML");
        assertThat(headline("a: b\0\n")).startsWith("broken.yaml:1:1: not valid YAML");
    }

    @Test
    void saysThatAFileHoldsNothing() {
        assertThat(headline("# a remark\n")).isEqualTo("broken.yaml:1:1: the file is empty; a mapping is expected");
        assertThat(headline("- a\n")).isEqualTo("broken.yaml:1:1: a mapping is expected here, not a list");
    }

    private static String headline(String text) {
        Problems problems = new Problems();
        Yaml.read(new SourceFile("broken.yaml", text), problems);
        assertThat(problems.sorted()).hasSize(1);
        return problems.sorted().get(0).headline();
    }

    private static String shown(Problems problems) {
        return problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = MessagesTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
