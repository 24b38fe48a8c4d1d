package org.wutong.conditions.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files nobody writes by hand, but somebody may send: read in a time that grows with their size, and told what is wrong. */
class HugeFilesTest {
    @Test
    void refusesNestingDeeperThanAStackReaches() {
        for (String opening : List.of("[", "{a: ", "- ", "? ")) {
            assertThat(problems("a:\n" + opening.repeat(100_000)))
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .startsWith("not valid YAML: ");
        }
    }

    @Test
    void refusesListsThatMultiplyThemselves() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
        }
        assertThat(problems(bomb.toString()))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("aliases");
    }

    @Test
    void showsTensOfThousandsOfMistakesWithTheirLines() {
        List<Problem> problems = problems("a: 1\n".repeat(100_000));
        assertThat(problems).hasSize(99_999);
        assertThat(problems.get(70_000).withSource())
                .isEqualTo("huge.yaml:70002:1: the key 'a' stands here twice\n    a: 1\n    ^");
    }

    @Test
    void refusesAFileLongerThanAnyPolicy() {
        assertThat(problems("a: " + "x".repeat(1_100_000)))
                .singleElement()
                .extracting(Problem::message)
                .asString()
                .contains("exceeds the limit");
    }

    @Test
    void takesANumberOfAMillionDigitsForAText() {
        Problems problems = new Problems();
        String digits = "9".repeat(900_000);
        YamlMap map =
                Yaml.read(new SourceFile("huge.yaml", "a: " + digits), problems).orElseThrow();
        assertThat(map.require("a").orElseThrow().scalar()).isEqualTo(digits);
        assertThat(map.require("a").orElseThrow().yuan()).isZero();
        assertThat(problems.sorted()).hasSize(1);
    }

    @Test
    void namesNoNeighbourOfANameThatIsNone() {
        String name = "x".repeat(100_000);
        assertThat(Nearest.to(name, List.of(name + "y", "a"))).isEmpty();
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        Yaml.read(new SourceFile("huge.yaml", text), problems);
        return problems.sorted();
    }
}
