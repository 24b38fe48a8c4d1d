package org.wutong.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
    private static final String POLICIES = Path.of("..", "policies").toString();
    private static final String AWAY = """
            {"subject":"worker","id":"w1","household":"h1","facts":{"hukou_region":"640106100207","work_region":"330100",\
            "household_poverty_alleviated":true,"months_stable":7,"contract_signed":true,"wage_income_cycle":46800}}
            """;

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int evaluate(String facts) throws IOException {
        Files.writeString(in(), facts);
        return run(
                "--facts", in().toString(), "--as-of", "2024-11-30", "--out", out().toString(), "--policies", POLICIES);
    }

    private int run(String... args) {
        return new CommandLine(new EvaluateCommand())
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    private Path in() {
        return folder.resolve("F.jsonl");
    }

    private Path out() {
        return folder.resolve("D.jsonl");
    }

    private List<String> complaints() {
        return err.toString()
                .lines()
                .map(line -> line.replace(in().toString(), "F"))
                .toList();
    }

    @Test
    void writesOneLinePerRowAndRuleInTheContractsShape() throws IOException {
        assertThat(evaluate(AWAY)).isZero();
        assertThat(Files.readString(out())).isEqualTo("""
                        {"subject":"worker","id":"w1","rule":"JF-6b","outcome":"unknown","amount":[0.00,800.00],"payable":[0.00,800.00],\
                        "clauses":[{"name":"身份","result":"unknown"},{"name":"外出","result":"met"},{"name":"月数","result":"met"},\
                        {"name":"合同","result":"met"},{"name":"社保","result":"unknown"}],\
                        "missing":["poverty_alleviated","low_income","relocated","social_insurance"],\
                        "notes":["range-without-table","once-per-year","reading:JF-6b-outbound","unspecified-stacking"]}
                        {"subject":"worker","id":"w1","rule":"JF-6c","outcome":"ineligible","amount":[0.00,0.00],"payable":[0.00,0.00],\
                        "clauses":[{"name":"身份","result":"met"},{"name":"跨县","result":"met"},{"name":"月数","result":"not_met"}],\
                        "missing":[],"notes":[]}
                        {"subject":"worker","id":"w1","rule":"JF-6d","outcome":"eligible","amount":[1400.00,1400.00],"payable":[1400.00,1400.00],\
                        "clauses":[{"name":"身份","result":"met"},{"name":"跨县","result":"met"},{"name":"月数","result":"met"}],\
                        "missing":[],"notes":["once-per-lifetime","reading:JF-6-once","reading:JF-6c-upgrade","reading:JF-6-six-months","unspecified-stacking"]}
                        {"subject":"worker","id":"w1","rule":"JF-7","outcome":"eligible","amount":[4000.00,4000.00],"payable":[4000.00,4000.00],\
                        "clauses":[{"name":"身份","result":"met"},{"name":"收入","result":"met"}],\
                        "missing":[],"notes":["once-per-cycle","reading:JF-7-place","reading:JF-7-cycle"]}
                        """);
    }

    @Test
    void sharesACapAcrossAHouseholdWhereverItsLinesStand() throws IOException {
        String other = earner("w2", "h2", "50000");
        assertThat(evaluate(earner("w1", "h1", "46800") + other + earner("w3", "h1", "\"38650.00\"")))
                .isZero();
        assertThat(payable("JF-7"))
                .containsExactly("w1 [3428.57,3428.57]", "w2 [5000.00,5000.00]", "w3 [2571.43,2571.43]");
    }

    private static String earner(String id, String household, String yuan) {
        return "{\"id\":\"" + id + "\",\"household\":\"" + household
                + "\",\"facts\":{\"wage_income_cycle\":" + yuan
                + ",\"household_monitored\":true,\"hukou_region\":\"640106000000\"},\"subject\":\"worker\"}\n";
    }

    private List<String> payable(String rule) throws IOException {
        return Files.readAllLines(out()).stream()
                .filter(line -> line.contains("\"rule\":\"" + rule + "\""))
                .map(line -> line.replaceAll(".*\"id\":\"(.*?)\".*\"payable\":(\\[.*?]).*", "$1 $2"))
                .toList();
    }

    @Test
    void decidesForEverySubjectOfTheDictionaryByTheRulesOfItsPlace() throws IOException {
        assertThat(evaluate("""
                        {"subject":"placement","id":"p","facts":{"hukou_region":"640106","organiser_kind":"broker","months_stable":6}}
                        {"subject":"trainee","id":"t","facts":{"hukou_region":"640106","class_placement_rate":0.8,"fee":"1400.00"}}
                        {"subject":"employer","id":"e","facts":{"region":"640106","kind":"workshop","heads_target":100}}
                        {"subject":"venture","id":"v","facts":{"region":"640106","level":"district"}}
                        {"subject":"studio","id":"s","facts":{"region":"640106","level":"national","heads_poverty":null}}
                        {"subject":"loan","id":"l","facts":{"region":"640106","principal":300000,"applicant":"person"}}
                        """)).isZero();
        assertThat(Files.readAllLines(out()))
                .extracting(line -> line.replaceAll(".*\"id\":\"(\\w+)\",\"rule\":\"([\\w.-]+)\".*", "$1 $2"))
                .containsExactly(
                        "p JF-6a",
                        "t JF-8a",
                        "t JF-8b",
                        "e JF-4a",
                        "e JF-4b",
                        "e JF-4c",
                        "s JF-9a",
                        "s JF-9b",
                        "s JF-9c",
                        "s JF-9c-head",
                        "s JF-9d",
                        "s JF-9d-head");
    }

    @Test
    void writesNullWhereNothingBoundsASum() throws IOException {
        assertThat(evaluate("""
                        {"subject":"employer","id":"e","facts":{"region":"640106","kind":"society"}}
                        """)).isZero();
        assertThat(Files.readAllLines(out()).get(0))
                .contains("\"JF-4a\"", "\"amount\":[0.00,null]", "\"payable\":[0.00,null]");
    }

    @Test
    void decidesNothingBeforeTheDocument() throws IOException {
        Files.writeString(in(), AWAY);
        assertThat(run(
                        "--facts",
                        in().toString(),
                        "--as-of",
                        "2024-11-11",
                        "--out",
                        out().toString(),
                        "--policies",
                        POLICIES))
                .isZero();
        assertThat(out()).isEmptyFile();
    }

    @Test
    void listsEveryErrorWithItsLineAndWritesNothing() throws IOException {
        int exit = evaluate(AWAY + """
                {"subject":"worker","id":"w2","facts":{"hukou_region":"640106","months_stabel":3,"months_stable":6.5,"contract_signed":"yes"}}
                not json

                {"subject":"worker","id":"w3","facts":{"hukou_region":"64010"}}
                {"subject":"worker","id":"w4","facts":{}}
                {"subject":"wroker","id":7}
                {"subject":"worker","id":"w5","facts":{"hukou_region":"640106","wage_income_cycle":1.005,"months_stable":-1}}
                {"subject":"worker","id":"w6","id":"w7","facts":{"hukou_region":"640106"}}
                {"subject":"worker","id":"w8","houshold":"h","facts":{"hukou_region":"640106","transport_cost":[1]}}
                {"subject":"worker","id":"w9","facts":{"hukou_region":"640106"}} {}
                {"subject":"worker","id":"w10","facts":{"hukou_region":"640106","gender":"femal","birth_date":"1980-02-30"
                """);
        assertThat(exit).isEqualTo(1);
        assertThat(complaints())
                .containsExactly(
                        "F:2:80: fact 'months_stabel' is not a fact of subject 'worker'; did you mean 'months_stable'?",
                        "F:2:98: fact 'months_stable' is 6.5; expected a whole number",
                        "F:2:120: fact 'contract_signed' is \"yes\"; expected true or false",
                        "F:3:1: not valid JSON: Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                        "F:5:55: fact 'hukou_region' is \"64010\"; expected a region code in quotes, of 2, 4, 6, 9 or 12 digits",
                        "F:6:1: fact 'hukou_region' is missing; it says which rules apply to a worker and is required",
                        "F:7:12: unknown subject 'wroker'; did you mean 'worker'?",
                        "F:7:26: 'id' is 7; a text in quotes is expected",
                        "F:8:84: fact 'wage_income_cycle' is 1.005; expected yuan with at most two decimals",
                        "F:8:106: fact 'months_stable' is -1, out of range; expected 0 to 10000000",
                        "F:9:35: not valid JSON: Duplicate Object property \"id\"",
                        "F:10:31: unknown key 'houshold'; did you mean 'household'?",
                        "F:10:96: 'transport_cost' is a list or an object; a single value is expected",
                        "F:11:66: more text after the object; one object a line is expected",
                        "F:12:107: not valid JSON: Unexpected end-of-input: expected close marker for Object");
        assertThat(out()).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(in());
        }
    }

    @Test
    void refusesALineThatIsNotUtf8() throws IOException {
        Files.write(in(), "{\"subject\":\"worker\",\"id\":\"务\"}\n".getBytes(java.nio.charset.Charset.forName("GBK")));
        assertThat(run(
                        "--facts",
                        in().toString(),
                        "--as-of",
                        "2024-11-30",
                        "--out",
                        out().toString(),
                        "--policies",
                        POLICIES))
                .isEqualTo(1);
        assertThat(complaints()).containsExactly("F:1:1: the line is not UTF-8; save the file as UTF-8");
    }

    @Test
    void toleratesAByteOrderMarkAndWindowsLineEnds() throws IOException {
        assertThat(evaluate("\uFEFF" + AWAY.strip() + "\r\n")).isZero();
        assertThat(Files.readAllLines(out(), StandardCharsets.UTF_8)).hasSize(4);
    }

    @Test
    void tellsWrongUsageByExitTwo() throws IOException {
        Files.writeString(in(), AWAY);
        assertThat(run("--facts", in().toString(), "--out", out().toString())).isEqualTo(2);
        assertThat(run("--facts", in().toString(), "--as-of", "30/11/2024", "--out", out().toString()))
                .isEqualTo(2);
        assertThat(run("--facts", in() + "x", "--as-of", "2024-11-30", "--out", out().toString()))
                .isEqualTo(2);
        assertThat(out()).doesNotExist();
    }

    @Test
    void refusesPoliciesWithMistakes() throws IOException {
        Files.writeString(in(), AWAY);
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("facts.yaml"), "subjects: []\n");
        assertThat(run(
                        "--facts",
                        in().toString(),
                        "--as-of",
                        "2024-11-30",
                        "--out",
                        out().toString(),
                        "--policies",
                        broken.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("facts.yaml:1:11: a mapping is expected here, not a list");
        assertThat(out()).doesNotExist();
    }
}
