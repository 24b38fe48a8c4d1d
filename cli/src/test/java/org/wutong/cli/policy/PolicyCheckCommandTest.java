package org.wutong.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCheckCommandTest {
    private static final Path POLICIES = Path.of("..", "policies");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(String... args) {
        return new CommandLine(new PolicyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    @Test
    void passesThePoliciesThatShipAndListsWhatTheyLeaveOpen() {
        assertThat(check("check", POLICIES.toString())).isZero();
        assertThat(out.toString())
                .contains("transport.yaml:39:48: warning: missing local table")
                .contains("warning: touching bands")
                .contains("warning: unspecified stacking")
                .contains(" rules, ")
                .endsWith("no errors\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsTheLineAndACaretUnderEachMistake() throws IOException {
        copyPolicies();
        Path rules = folder.resolve("jinfeng-2024/incentive.yaml");
        Files.writeString(
                rules,
                Files.readString(rules)
                        .replace("wage_income_cycle >= income_needed", "wage_incom_cycle >= income_needed")
                        .replace(
                                "household_poverty_alleviated || household_monitored",
                                "household_poverty_alleviated |"));
        assertThat(check("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString().replace(folder.toString(), "DIR")).isEqualTo("""
                        DIR/jinfeng-2024/incentive.yaml:23:44: a single '|' says nothing; write '||'
                                    when: household_poverty_alleviated |
                                                                       ^
                        DIR/jinfeng-2024/incentive.yaml:26:15: unknown fact 'wage_incom_cycle' of subject 'worker'; did you mean 'wage_income_cycle'?
                                    when: wage_incom_cycle >= income_needed
                                          ^
                        2 errors
                        """);
    }

    @Test
    void tellsWhatComesOutOtherwiseThanTheWorkedCases() throws IOException {
        copyPolicies();
        Path rules = folder.resolve("jinfeng-2024/incentive.yaml");
        Files.writeString(
                rules, Files.readString(rules).replace("at_least: 30000, yuan: 3000", "at_least: 30000, yuan: 3100"));
        assertThat(check("check", folder.toString())).isEqualTo(1);
        assertThat(err.toString().replace(folder.toString(), "DIR"))
                .contains("DIR/jinfeng-2024/incentive.cases.yaml:")
                .contains(
                        "case 'the third band': JF-7 of 'one': amount comes out as [3100.00,3100.00], [3000.00,3000.00] was expected");
    }

    private void copyPolicies() throws IOException {
        try (Stream<Path> files = Files.walk(POLICIES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(POLICIES.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void tellsWrongUsageByExitTwo() {
        assertThat(check("check", folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(check()).isEqualTo(2);
        assertThat(err.toString()).contains("no such folder of policy files");
    }
}
