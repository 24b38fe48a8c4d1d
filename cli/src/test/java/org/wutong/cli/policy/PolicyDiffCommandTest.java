package org.wutong.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyDiffCommandTest {
    private static final Path POLICIES = Path.of("..", "policies");

    @TempDir
    Path after;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = after.resolve(POLICIES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(after.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(after.resolve(file), text.replace(from, to));
    }

    private int diff() {
        return new CommandLine(new PolicyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute("diff", POLICIES.toString(), after.toString(), "--lang", "en");
    }

    @Test
    void saysThatEqualFoldersDoNotDiffer() {
        assertThat(diff()).isZero();
        assertThat(out.toString()).isEqualTo("The two sets do not differ.\n");
    }

    @Test
    void tellsAnAmountBeforeAndAfterAndForWhom() throws IOException {
        change("jinfeng-2024/transport.yaml", "yuan: 1400}", "yuan: 1600}");
        assertThat(diff()).isZero();
        assertThat(out.toString())
                .contains("JF-6d Travel grant, 6 months and above [changed]")
                .contains("another province 1400.00 yuan")
                .contains("→ from 2024-11-12 another province 1600.00 yuan")
                .contains(
                        "For: a person in one benefit period (640106): Member of a household lifted from poverty or monitored");
        assertThat(out.toString()).doesNotContain("JF-6c");
    }

    @Test
    void tellsAConditionThatChanged() throws IOException {
        change("litong-2021/travel.yaml", "when: social_insurance", "when: social_insurance || months_stable >= 12");
        assertThat(diff()).isZero();
        assertThat(out.toString()).contains("LT-3 ").contains("〔social_insurance〕 →");
    }

    @Test
    void tellsARuleThatIsGone() throws IOException {
        Files.delete(after.resolve("xinzhou-2022/incubators.yaml"));
        Files.delete(after.resolve("xinzhou-2022/incubators.cases.yaml"));
        assertThat(diff()).isZero();
        assertThat(out.toString()).contains("XZ-2.3b ").contains("[removed]");
    }

    @Test
    void showsTheMistakesOfAFolderThatCannotBeRead() throws IOException {
        change("jinfeng-2024/transport.yaml", "frequency: year", "frequency: yearly");
        assertThat(diff()).isEqualTo(1);
        assertThat(err.toString()).contains("'yearly' is none of");
        assertThat(out.toString()).isEmpty();
    }
}
