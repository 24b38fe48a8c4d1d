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

class PolicyExplainCommandTest {
    private static final String COUPLE = """
            {"subject":"worker","id":"w1","household":"h1","facts":{"hukou_region":"640106100207","work_region":"330100",\
            "household_poverty_alleviated":true,"months_stable":7,"contract_signed":true,"wage_income_cycle":46800}}
            {"subject":"worker","id":"w2","household":"h1","facts":{"hukou_region":"640106100207",\
            "household_poverty_alleviated":true,"wage_income_cycle":38650}}
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int explain(String id, String... more) throws IOException {
        Path facts = folder.resolve("F.jsonl");
        Files.writeString(facts, COUPLE);
        String[] args = {
            "explain", "--facts", facts.toString(), "--id", id, "--as-of", "2024-11-30", "--policies", "../policies"
        };
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        return new CommandLine(new PolicyCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
    }

    @Test
    void printsWhatIsOwedAndWhyLineByLine() throws IOException {
        assertThat(explain("w1")).isZero();
        assertThat(out.toString())
                .contains("1. 务工交通奖补（稳定务工6个月以上）  JF-6d  [符合]  1,400.00 元")
                .contains("[符合] 稳定务工6个月以上：稳定就业月数 7 个月")
                .contains("档次：跨省 1,400.00 元")
                .contains("标准：长期档月数下限 6 《金凤区");
    }

    @Test
    void sharesTheHouseholdsCapWithRowsOfTheSameFile() throws IOException {
        assertThat(explain("w1")).isZero();
        assertThat(out.toString())
                .contains("JF-7  [符合]  3,428.57 元（扣减前 4,000.00 元）")
                .contains("分配：w1 3,428.57 元、w2 2,571.43 元");
    }

    @Test
    void namesForTheUnknownOnlyThePaperThatDecides() throws IOException {
        assertThat(explain("w1")).isZero();
        String unknown = out.toString().split("JF-6b  \\[情况不明\\]")[1].split("\\n\\n")[0];
        assertThat(unknown).contains("缺少：缴纳各项社会保险：请提供社会保险参保证明").doesNotContain("缺少：签订劳动合同");
    }

    @Test
    void speaksEnglish() throws IOException {
        assertThat(explain("w1", "--lang", "en")).isZero();
        assertThat(out.toString())
                .contains("[owed]  1,400.00 yuan")
                .contains("[not known] All kinds of social insurance paid");
    }

    @Test
    void refusesAnIdThatIsNotInTheFile() throws IOException {
        assertThat(explain("w3")).isEqualTo(1);
        assertThat(err.toString()).contains("no row has the id 'w3'; the file has 2 rows");
        assertThat(out.toString()).isEmpty();
    }
}
