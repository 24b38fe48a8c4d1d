package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.vocabulary.RegionCode;

/** Columns against the tree walk on the law as it ships. */
class ColumnCasesTest {
    @TestFactory
    Stream<DynamicTest> decidesEveryWorkedCaseAsTheTreeWalk() throws IOException {
        PolicySet samples = PolicySet.load(Shipped.FOLDER.resolve("samples"));
        return Stream.of(Shipped.POLICIES, samples)
                .flatMap(policies -> policies.cases().stream()
                        .map(one ->
                                DynamicTest.dynamicTest(one.file() + ": " + one.name(), () -> check(policies, one))));
    }

    private static void check(PolicySet policies, PolicyCase one) {
        List<SubjectRow> rows = one.rows().stream().map(PolicyCase.Row::subject).toList();
        List<String> told = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (SubjectKind kind : policies.dictionary().kinds()) {
            List<SubjectRow> ofKind = rows.stream()
                    .filter(row -> row.subject().equals(kind.name()))
                    .toList();
            SubjectColumns columns = SubjectColumns.of(kind, ofKind);
            ColumnEvaluator evaluator = ColumnEvaluator.of(policies, columns, one.on(), one.ledger());
            told.addAll(ColumnTold.all(evaluator, columns));
            Evaluator.evaluate(policies, ofKind, one.on(), one.ledger(), Watch.NOBODY)
                    .forEach(decision -> expected.add(ColumnTold.line(decision)));
        }
        assertThat(told).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void takesAHouseholdLargerThanABlock() {
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < 2 * SubjectColumns.BLOCK + 3; i++) {
            rows.add(Shipped.earner("w" + i, "h" + i % 2, i % 97 == 0 ? null : 10_000_00L * (i % 6)));
        }
        assertAlike(rows);
    }

    @Test
    void partsNoHouseholdWhereverABlockWouldEnd() {
        for (int size : List.of(0, 1, SubjectColumns.BLOCK - 1, SubjectColumns.BLOCK, SubjectColumns.BLOCK + 1, 5000)) {
            List<SubjectRow> rows = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                rows.add(Shipped.earner("w" + i, "h" + i / 3, 10_000_00L * (i % 6)));
            }
            SubjectColumns columns = assertAlike(rows);
            for (int block = 1; block < columns.blocks(); block++) {
                int start = columns.start(block);
                assertThat(columns.household(start)).isNotEqualTo(columns.household(start - 1));
                assertThat(start - columns.start(block - 1)).isLessThanOrEqualTo(SubjectColumns.BLOCK);
            }
        }
    }

    @Test
    void decidesNobodyWhosePlaceIsUnknown() {
        Map<String, Object> facts = new HashMap<>(Map.of("household_poverty_alleviated", true));
        List<SubjectRow> rows = List.of(new SubjectRow("worker", "a", null, Facts.of(facts)));
        assertAlike(rows);
        facts.put("hukou_region", RegionCode.parse("64"));
        assertAlike(List.of(new SubjectRow("worker", "a", null, Facts.of(facts))));
    }

    private static SubjectColumns assertAlike(List<SubjectRow> rows) {
        SubjectKind kind = Shipped.POLICIES.dictionary().kind("worker").orElseThrow();
        SubjectColumns columns = SubjectColumns.of(kind, rows);
        ColumnEvaluator evaluator = ColumnEvaluator.of(Shipped.POLICIES, columns, java.time.LocalDate.of(2024, 11, 30));
        List<String> expected =
                Evaluator.evaluate(Shipped.POLICIES, rows, java.time.LocalDate.of(2024, 11, 30)).stream()
                        .map(ColumnTold::line)
                        .toList();
        assertThat(ColumnTold.all(evaluator, columns)).containsExactlyInAnyOrderElementsOf(expected);
        return columns;
    }
}
