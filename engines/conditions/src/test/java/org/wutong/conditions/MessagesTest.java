package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlValue;

/** Golden files: what is written wrong beside what is said about it. */
class MessagesTest {
    @Test
    void showsEveryMistakeOfAConditionAtItsPlace() throws IOException {
        Problems problems = new Problems();
        Yaml.read(new SourceFile("conditions.yaml", resource("conditions.yaml")), problems)
                .flatMap(root -> root.require("conditions"))
                .map(YamlValue::list)
                .orElseThrow()
                .forEach(item -> Condition.read(item.snippet(), new Scope(TestDictionary.worker()), problems));
        assertThat(shown(problems)).isEqualTo(resource("conditions.txt"));
    }

    @Test
    void showsEveryMistakeOfADictionaryAtItsPlace() throws IOException {
        Problems problems = new Problems();
        FactDictionary.read(new SourceFile("facts.yaml", resource("facts.yaml")), problems);
        assertThat(shown(problems)).isEqualTo(resource("facts.txt"));
    }

    @Test
    void showsWhereAFileStopsBeingYaml() {
        Problems problems = new Problems();
        Yaml.read(new SourceFile("broken.yaml", "subjects:\n  worker: [a, b\n"), problems);
        assertThat(problems.sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.headline()).startsWith("broken.yaml:3:1: not valid YAML"));
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
