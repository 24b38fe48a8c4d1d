package org.wutong.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MatchCommandTest {
    private static final String W_HEADER = String.join(",", WorkerFile.COLUMNS) + "\n";
    private static final String V_HEADER = String.join(",", VacancyFile.COLUMNS) + "\n";
    private static final String WELDER =
            "w1,h1,640106100207,1985-06-15,female,junior,640106;6401,氩弧焊工;月嫂,4000,焊工证,,relocated,,true\n";
    private static final String WELDING =
            "v1,\"某厂, 二车间\",电焊工,640106,3,4500,6000,18,45,junior,焊工证,,true,true,,,2024-12-31,38.47,106.24\n";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Path workers;
    private Path vacancies;
    private Path out;

    @BeforeEach
    void nameFiles() {
        workers = folder.resolve("W.csv");
        vacancies = folder.resolve("V.csv");
        out = folder.resolve("M.csv");
    }

    private int match(String w, String v, String... more) throws IOException {
        Files.writeString(workers, w);
        Files.writeString(vacancies, v);
        return run(more);
    }

    private int run(String... more) {
        Clock clock = Clock.fixed(Instant.parse("2024-11-30T04:00:00Z"), ZoneOffset.UTC);
        List<String> args = new ArrayList<>(List.of(
                "--workers",
                workers.toString(),
                "--vacancies",
                vacancies.toString(),
                "--out",
                out.toString(),
                "--matching",
                Path.of("..", "policies", "matching.yaml").toString()));
        args.addAll(List.of(more));
        return new CommandLine(new MatchCommand(clock))
                .setErr(new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    @Test
    void writesMatchesWithPointsThatMakeTheScore() throws IOException {
        assertThat(match(W_HEADER + WELDER, V_HEADER + WELDING)).isZero();

        assertThat(out).hasContent("""
                        worker,rank,vacancy,score,reasons
                        w1,1,v1,85.92,occupation=26.00;region=10.00;distance=4.50;stay_near_home=4.80;wage_floor=10.00;\
                        wage_above=5.62;education=5.00;age=4.00;certificates=4.00;contract=6.00;insurance=6.00
                        """);
    }

    @Test
    void ranksAtMostKVacanciesTheSmallerIdFirstWhenEqual() throws IOException {
        String three = WELDING + WELDING.replace("v1", "v0") + WELDING.replace("v1", "v2");

        assertThat(match(W_HEADER + WELDER, V_HEADER + three, "-k", "2")).isZero();

        assertThat(Files.readAllLines(out).subList(1, 3))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("w1,1,v0,"),
                        line -> assertThat(line).startsWith("w1,2,v1,"));
        assertThat(Files.readAllLines(out)).hasSize(3);
    }

    @Test
    void asOfDecidesWhatIsStillOpen() throws IOException {
        assertThat(match(W_HEADER + WELDER, V_HEADER + WELDING, "--as-of", "2025-01-01"))
                .isZero();

        assertThat(Files.readAllLines(out)).hasSize(1);
        assertThat(err.toString()).contains("1 of 1 vacancies are closed on 2025-01-01");
    }

    @Test
    void listsEveryErrorWithItsPlaceAndWritesNothing() throws IOException {
        String badWorker = "w2,,64010,1985-02-30,f,,640106;x,,4000.555,,,poor,,yes\n";
        String badVacancy = ",,,640106,-1,6000,4500,50,20,phd,,,,,,,2024/12/31,91,\n";

        assertThat(match(W_HEADER + WELDER + badWorker + WELDER, V_HEADER + badVacancy))
                .isEqualTo(1);

        assertThat(err.toString().lines().map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "W.csv:3:5: gender 'f': expected one of female, male",
                        "W.csv:3:12: categories 'poor': expected one of hardship, low_income, monitored,"
                                + " poverty_alleviated, relocated",
                        "W.csv:3:3: home_region '64010': expected a region code of 2, 4, 6, 9 or 12 digits",
                        "W.csv:3:4: birth_date '1985-02-30': expected a date like 2024-11-30",
                        "W.csv:3:7: willing_regions 'x': expected region codes of 2, 4, 6, 9 or 12 digits,"
                                + " separated by ';'",
                        "W.csv:3:9: wage_min '4000.555': expected yuan a month, a number with at most two decimals",
                        "W.csv:3:14: stay_near_home 'yes': expected true or false",
                        "W.csv:4:1: id 'w1': expected an id of its own; line 2 has it already",
                        "V.csv:2:18: latitude '91': expected degrees between -90 and 90",
                        "V.csv:2:1: id '': expected an id",
                        "V.csv:2:5: headcount '-1': expected a whole number 0…999999",
                        "V.csv:2:10: education 'phd': expected one of none, primary, junior, senior, vocational,"
                                + " college, bachelor+",
                        "V.csv:2:17: closes '2024/12/31': expected a date like 2024-11-30",
                        "V.csv:2:6: wage_low '6000': expected at most wage_high, 4500",
                        "V.csv:2:8: age_min '50': expected at most age_max, 20");
        assertThat(out).doesNotExist();
    }

    @Test
    void keepsAnEarlierResultWhenTheInputHasErrors() throws IOException {
        Files.writeString(out, "earlier");

        assertThat(match(W_HEADER + "w1\n", V_HEADER)).isEqualTo(1);

        assertThat(out).hasContent("earlier");
        assertThat(err.toString()).contains("W.csv:2:1: the line has 1 fields: expected 14");
    }

    @Test
    void asksForTheHeader() throws IOException {
        assertThat(match(WELDER, "")).isEqualTo(1);

        assertThat(err.toString()).contains("W.csv:1:1: the first line is no full header, it lacks id,household,");
        assertThat(err.toString()).contains("V.csv:1:1: the file is empty");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        Files.writeString(workers, W_HEADER + WELDER, Charset.forName("GBK"));
        Files.writeString(vacancies, V_HEADER + WELDING);

        assertThat(run()).isEqualTo(1);

        assertThat(err.toString()).contains("W.csv:2:1: not UTF-8 text");
    }

    @Test
    void pointsAtAQuoteThatIsNotClosed() throws IOException {
        assertThat(match(W_HEADER + WELDER, V_HEADER + WELDING.replace("某厂, 二车间\"", "某厂\" 二车间")))
                .isEqualTo(1);

        assertThat(err.toString()).contains("V.csv:2:1: not CSV: ");
    }

    @Test
    void readsQuotedLineBreaksAndAByteOrderMark() throws IOException {
        String vacancy = WELDING.replace("某厂, 二车间", "某厂\n二车间");
        String wrong = WELDING.replace("v1", "v2").replace("4500", "x");

        assertThat(match("\uFEFF" + W_HEADER + WELDER, V_HEADER + vacancy + wrong))
                .isEqualTo(1);

        assertThat(err.toString()).contains("V.csv:4:6: wage_low 'x'").doesNotContain("W.csv");
    }

    @Test
    void saysWhichTitlesAreNotSure() throws IOException {
        assertThat(match(W_HEADER + WELDER, V_HEADER + WELDING.replace("电焊工", "保安队长")))
                .isZero();

        assertThat(err.toString()).contains("1 titles are not sure and stay unknown: 保安队长");
        assertThat(Files.readString(out)).doesNotContain("occupation=");
    }

    @Test
    void wrongUsageIsExitTwo() throws IOException {
        assertThat(match(W_HEADER, V_HEADER, "-k", "0")).isEqualTo(2);
        Files.delete(workers);
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void leavesNothingButTheResultInTheFolder() throws IOException {
        match(W_HEADER + WELDER, V_HEADER + WELDING);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(workers, vacancies, out);
        }
    }
}
