package org.wutong.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
    private static final String POLICIES = Path.of("..", "policies").toString();

    /** One with 3.2, one with 4.5 and one with unknown wages in one household, in two townships. */
    private static final String FACTS = """
            {"subject":"worker","id":"w1","household":"h1","facts":{"hukou_region":"640106100207","household_poverty_alleviated":true,"wage_income_cycle":32000}}
            {"subject":"worker","id":"w2","household":"h2","facts":{"hukou_region":"640106101201","household_poverty_alleviated":true,"poverty_alleviated":true,"wage_income_cycle":45000}}
            {"subject":"worker","id":"w3","household":"h3","facts":{"hukou_region":"640106100207","household_poverty_alleviated":true}}
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int simulate(String draft) throws IOException {
        Files.writeString(folder.resolve("F.jsonl"), FACTS);
        Files.writeString(folder.resolve("D.yaml"), draft);
        return new CommandLine(new SimulateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--facts",
                        folder.resolve("F.jsonl").toString(),
                        "--as-of",
                        "2024-11-30",
                        "--draft",
                        folder.resolve("D.yaml").toString(),
                        "--out",
                        report().toString(),
                        "--policies",
                        POLICIES);
    }

    private Path report() {
        return folder.resolve("R.json");
    }

    @Test
    void reportsBeforeAndAfterWinnersAndLosersByRuleAndRegion() throws IOException {
        assertThat(simulate("parameters:\n  JF-7.amount.bands.3: 3300\n  JF-7.amount.bands.4: 3900\n"))
                .isZero();
        String report = Files.readString(report());
        assertThat(report)
                .contains(
                        "\"subjects\":3,",
                        "{\"rule\":\"JF-7\",\"before\":{\"people\":[2,3],\"yuan\":[7000.00,12000.00]},"
                                + "\"after\":{\"people\":[2,3],\"yuan\":[7200.00,12200.00]},"
                                + "\"winners\":[1,1],\"losers\":[1,1],\"mixed\":0}",
                        "{\"region\":\"640106101\",\"before\":{\"people\":[1,1],\"yuan\":[4000.00,7200.00]},"
                                + "\"after\":{\"people\":[1,1],\"yuan\":[3900.00,7100.00]},"
                                + "\"winners\":[0,0],\"losers\":[1,1],\"mixed\":0}",
                        "{\"category\":\"poverty_alleviated\",\"before\":{\"people\":[1,1],\"yuan\":[4000.00,7200.00]}");
    }

    @Test
    void partsDoubtIntoMissingDataAndVagueText() throws IOException {
        assertThat(simulate("withdrawn: [JF-6b, JF-6c, JF-6d]\n")).isZero();
        assertThat(Files.readString(report())).contains("\"after\":{\"missing_data\":5000.00,\"vague_text\":0.00}");
    }

    @Test
    void writesNothingAndNamesTheFigureWhereTheDraftIsWrong() throws IOException {
        assertThat(simulate("parameters:\n  JF-7.amount.bands.9: 3300\n")).isEqualTo(1);
        assertThat(err.toString())
                .contains("D.yaml:2:3: no rule in force on 2024-11-30 has a figure 'JF-7.amount.bands.9'");
        assertThat(report()).doesNotExist();
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        String draft = "parameters: {JF-7.caps.household: 4000}\n";
        assertThat(simulate(draft)).isZero();
        String once = Files.readString(report());
        assertThat(simulate(draft)).isZero();
        assertThat(Files.readString(report())).isEqualTo(once);
    }
}
