package org.wutong.rules;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.source.Problem;

/**
 * Whatever stands in one of the files of a policy set: reading ends in a set that decides, or in problems that can be shown. The
 * first line of an input names the file, the rest is its text; the other files of the set are in order.
 */
class PolicyFuzzTest {
    private static final String CALENDAR = "years: {\"2024\": {cite: 国办, holidays: [2024-10-01], workdays: []}}\n";
    private static final String CASES = """
            subject: worker
            cases:
              - {name: a case, on: 2024-11-30, facts: {home: "990106"}, expect: {A: {outcome: unknown}}}
            """;
    private static final Map<String, String> SET = Map.of(
            "facts.yaml",
            SamplePolicies.FACTS,
            "documents.yaml",
            SamplePolicies.DOCUMENTS,
            "rulings.yaml",
            SamplePolicies.RULINGS,
            "calendar.yaml",
            CALENDAR,
            "sample/a.yaml",
            SamplePolicies.file(List.of(SamplePolicies.rule("A", "months >= 6", SamplePolicies.fixed(200))), "[]"),
            "sample/a.cases.yaml",
            CASES);

    @FuzzTest
    void readsAnyTextOrSaysWhatIsWrong(byte[] bytes) throws IOException {
        String input = new String(bytes, StandardCharsets.UTF_8);
        int end = input.indexOf('\n');
        Map<String, String> files = new HashMap<>(SET);
        files.put(end < 0 ? "" : input.substring(0, end), input.substring(end + 1));
        PolicyReading reading = PolicyReading.of(PolicySource.of(files));
        reading.errors().forEach(Problem::withSource);
        reading.warnings().forEach(Problem::withSource);
        reading.policies().ifPresent(PolicyFuzzTest::decide);
    }

    private static void decide(PolicySet policies) {
        List<SubjectRow> rows = List.of(SamplePolicies.worker(Map.of()), SamplePolicies.worker(Map.of("months", 6L)));
        Evaluator.evaluate(policies, rows, LocalDate.of(2024, 11, 30)).forEach(decision -> decision.payable());
    }
}
