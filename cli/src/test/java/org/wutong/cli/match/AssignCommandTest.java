package org.wutong.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AssignCommandTest {
    private static final String W_HEADER = String.join(",", WorkerFile.COLUMNS) + "\n";
    private static final String V_HEADER = String.join(",", VacancyFile.COLUMNS) + "\n";
    private static final String POLICY =
            Path.of("..", "policies", "matching.yaml").toString();

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private static String worker(String id, String certificates, String categories) {
        return id + ",,640106100207,1985-06-15,,junior,640106,,4000," + certificates + ",," + categories + ",,\n";
    }

    private static String vacancy(String id, String seats, String certificates) {
        return id + ",,,640106," + seats + ",4500,6000,,,junior," + certificates + ",,true,true,,,2024-12-31,,\n";
    }

    private int assign(String workers, String vacancies, String... more) throws IOException {
        Path w = Files.writeString(folder.resolve("W.csv"), W_HEADER + workers);
        Path v = Files.writeString(folder.resolve("V.csv"), V_HEADER + vacancies);
        List<String> args = new ArrayList<>(List.of(
                "--workers",
                w.toString(),
                "--vacancies",
                v.toString(),
                "--out",
                out().toString(),
                "--matching",
                POLICY));
        args.addAll(List.of(more));
        Clock clock = Clock.fixed(Instant.parse("2024-11-30T04:00:00Z"), ZoneOffset.UTC);
        return new CommandLine(new AssignCommand(clock))
                .setErr(new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("A.csv");
    }

    @Test
    void fillsSeatsSoThatTheTotalIsHighestAndProvesIt() throws IOException {
        assertThat(assign(
                        worker("w1", "焊工证", "") + worker("w2", "", ""),
                        vacancy("v1", "1", "") + vacancy("v2", "1", "焊工证")))
                .isZero();

        assertThat(out()).hasContent("""
                        worker,vacancy,score,priority
                        w1,v2,51.12,
                        w2,v1,47.12,
                        """);
        assertThat(err.toString()).endsWith("assigned 2 of 2, total score 98.24, bound 98.24\n");
    }

    @Test
    void prioritiesPlaceTheFirstClassAndTellTheirPrice() throws IOException {
        String people = worker("w1", "焊工证", "") + worker("w2", "", "monitored") + worker("w3", "", "relocated");

        assertThat(assign(people, vacancy("v1", "2", ""), "--priorities", POLICY))
                .isZero();

        assertThat(Files.readAllLines(out()).subList(1, 3))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("w2,v1,").endsWith(",monitored"),
                        line -> assertThat(line).startsWith("w3,v1,").endsWith(",relocated"));
        assertThat(err.toString())
                .contains("assign: monitored: 1 of 1 placed, as many as can be")
                .contains("the workers' file cannot tell who is nobody_in_work")
                .contains("putting classes first costs ")
                .containsPattern("assigned 2 of 3, total score [0-9.]+, bound [0-9.]+\n$");
    }

    @Test
    void aVacancyWithoutHeadcountHasOneSeat() throws IOException {
        assertThat(assign(worker("w1", "", "") + worker("w2", "", ""), vacancy("v1", "", "")))
                .isZero();

        assertThat(err.toString()).contains("1 of 1 vacancies have no headcount: one seat each");
        assertThat(Files.readAllLines(out())).hasSize(2);
    }

    @Test
    void listsEveryErrorOfAllFilesAndWritesNothing() throws IOException {
        Path priorities = Files.writeString(folder.resolve("P.yaml"), """
                priorities:
                  first: {zh: 先, en: first, clause: X, source: X}
                """);

        assertThat(assign(worker("w1", "", "poor"), vacancy("v1", "-1", ""), "--priorities", priorities.toString()))
                .isEqualTo(1);

        assertThat(err.toString().lines().map(line -> line.replace(folder + "/", "")))
                .containsExactly(
                        "P.yaml:2:10: 'categories' is missing",
                        "W.csv:2:12: categories 'poor': expected one of hardship, low_income, monitored,"
                                + " poverty_alleviated, relocated",
                        "V.csv:2:5: headcount '-1': expected a whole number 0…999999");
        assertThat(out()).doesNotExist();
    }

    @Test
    void togetherNobodyTravelsAloneAndWhatThatCostsIsTold() throws IOException {
        String elsewhere = vacancy("v1", "2", "").replace(",640106,", ",640104,");
        String free = worker("w1", "", "").replace(",640106,,", ",6401,,");

        assertThat(assign(free, elsewhere, "--together")).isZero();

        assertThat(err.toString())
                .containsPattern("together: 0 groups travel, 0 people; 1 fewer are placed, [0-9.]+ of the total")
                .containsPattern("assigned 0 of 1, total score 0.00, bound [1-9][0-9.]+\n$");
    }

    @Test
    void wrongUsageIsExitTwo() throws IOException {
        assertThat(assign("", "", "--priorities", folder.resolve("none.yaml").toString()))
                .isEqualTo(2);
    }

    @Test
    void nobodyAndNothingIsAPlanToo() throws IOException {
        assertThat(assign("", "")).isZero();

        assertThat(out()).hasContent("worker,vacancy,score,priority\n");
        assertThat(err.toString()).endsWith("assigned 0 of 0, total score 0.00, bound 0.00\n");
    }
}
