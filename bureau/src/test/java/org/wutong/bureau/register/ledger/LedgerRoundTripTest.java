package org.wutong.bureau.register.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.register.ImportsInTests;

/** Every register out as a sheet and in again: nothing changes, and what was emptied before comes back whole. */
@BureauTest
class LedgerRoundTripTest {
    private static final int ROWS = 12;

    @Autowired
    TestOffice office;

    @Autowired
    LedgerTypes types;

    @Autowired
    LedgerDesk desk;

    @Autowired
    Employers employers;

    @Autowired
    ImportsInTests imports;

    @Autowired
    CodeTables codeTables;

    @Autowired
    ShippedCodes shippedCodes;

    @Autowired
    MockMvc mvc;

    private final Random dice = new Random(7);
    private final Map<String, List<Long>> ids = new HashMap<>();

    @BeforeEach
    void fill() {
        office.empty();
        shippedCodes.bring();
        ids.clear();
        ids.put(
                "employer",
                office.asProgram(() -> employers.load(IntStream.range(0, ROWS)
                        .mapToObj(i -> employer(i < 2 ? "同名厂" : "第" + i + "厂"))
                        .toList())));
        for (LedgerType type : inOrder()) {
            List<Long> added = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                Map<String, @Nullable Object> values = values(type, i);
                added.add(office.asProgram(() -> desk.add(type, values, "test")));
            }
            ids.put(type.id(), added);
        }
    }

    @Test
    void bringsBackWhatWasTakenOutAndChangesNothing() throws Exception {
        for (LedgerType type : types.all()) {
            for (String language : List.of("zh-CN", "en")) {
                long standing = office.asProgram(() -> desk.count(type));
                var found = imports.check("officer", type.id(), taken(type, language));
                assertThat(imports.errors(found)).as(type.id() + " " + language).isEmpty();
                assertThat(List.of(found.rowsSame(), found.rowsChanged(), found.rowsNew()))
                        .as(type.id() + " " + language)
                        .containsExactly((int) standing, 0, 0);
            }
        }
    }

    @Test
    void bringsARegisterBackThatWasEmptied() throws Exception {
        LedgerType type = types.find("demand").orElseThrow();
        List<LedgerRow> before = office.asProgram(() -> desk.all(type, LedgerFilter.ALL, 100));
        byte[] sheet = taken(type, "zh-CN");
        office.asProgram(() -> before.stream()
                .map(row -> desk.remove(type, row.id(), row.version(), "test"))
                .toList());
        var applied = imports.apply("officer", type.id(), sheet);
        assertThat(applied.rowsNew()).isEqualTo(ROWS);
        assertThat(office.asProgram(() -> desk.all(type, LedgerFilter.ALL, 100)))
                .extracting(LedgerRow::values)
                .isEqualTo(before.stream().map(LedgerRow::values).toList());
        imports.undo("officer", applied.id());
        assertThat(office.asProgram(() -> desk.count(type))).isZero();
    }

    private byte[] taken(LedgerType type, String language) throws Exception {
        return mvc.perform(get(type.href() + "/export")
                        .param("purpose", "核对")
                        .param("lang", language)
                        .with(authentication(office.signedIn("officer"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    /** Those that are pointed at come first. */
    private List<LedgerType> inOrder() {
        Set<String> done = new LinkedHashSet<>(ids.keySet());
        List<LedgerType> order = new ArrayList<>();
        List<LedgerType> left = new ArrayList<>(types.all());
        while (!left.isEmpty()) {
            LedgerType next = left.stream()
                    .filter(type -> type.links().stream()
                            .allMatch(field -> done.contains(field.said().to())))
                    .findFirst()
                    .orElseThrow();
            order.add(next);
            done.add(next.id());
            left.remove(next);
        }
        return order;
    }

    private Map<String, @Nullable Object> values(LedgerType type, int row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            boolean known = field.required() || dice.nextInt(3) > 0;
            values.put(field.name(), known ? value(field, row) : null);
        }
        return values;
    }

    private Object value(LedgerField field, int row) {
        return switch (field.kind()) {
            case TEXT ->
                field.said().lines()
                        ? "第一行 " + row + "\n=1+1"
                        : List.of("=A", "+乙", "-丙", "@丁", "戊").get(row % 5) + row;
            case CODE -> {
                List<CodeTables.Named> table =
                        office.asProgram(() -> codeTables.of(field.said().codes()));
                yield table.get(row % table.size()).code();
            }
            case CREDIT_CODE -> "91640399MA00000072";
            case PLACE -> row % 2 == 0 ? TestOffice.TOWNSHIP + "207" : "330603";
            case CHOICE -> field.choices().get(row % field.choices().size());
            case CHOICES -> field.choices().subList(0, 1 + row % field.choices().size());
            case NUMBER -> Math.min(field.said().most(), 2000L + row);
            case MONEY -> 100_050L + row;
            case LINK -> {
                List<Long> targets = ids.getOrDefault(field.said().to(), List.of());
                yield targets.get(row % targets.size());
            }
            case DATE -> LocalDate.of(field.said().notBefore().isEmpty() ? 2023 : 2024, 1 + row % 12, 28);
            case YES_NO -> row % 2 == 0;
            case PHONE -> "1391234%04d".formatted(row);
        };
    }

    private static EmployerDraft employer(String name) {
        return new EmployerDraft(
                TestOffice.TOWNSHIP, name, null, EmployerKind.ENTERPRISE, null, null, "", "", null, null, null, true);
    }
}
