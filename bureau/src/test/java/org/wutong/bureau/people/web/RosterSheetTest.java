package org.wutong.bureau.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.register.sheet.SheetRow;
import org.wutong.bureau.register.sheet.SheetRow.Kind;
import org.wutong.bureau.register.sheet.Sheets;

class RosterSheetTest {
    private static final List<String> RUNNING =
            List.of("=1+1", "+86 139", "-5", "@a", "'=1", "''-2", "'quoted'", "plain");

    private static byte[] xlsx(List<?> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterSheet sheet = RosterSheet.xlsx(out, "花名册");
        sheet.row(List.of("甲", "乙", "丙", "丁"));
        sheet.row(cells);
        sheet.end();
        return out.toByteArray();
    }

    private static List<SheetRow.Cell> second(byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.open(content, "花名册").read(0, rows::add);
        return rows.get(1).cells();
    }

    @Test
    void keepsNumbersNumbersDaysDaysAndTheLastFourDigitsText() {
        assertThat(second(xlsx(List.of(39, new BigDecimal("4500.50"), LocalDate.of(2024, 3, 5), "0019"))))
                .containsExactly(
                        new SheetRow.Cell("39", Kind.NUMBER),
                        new SheetRow.Cell("4500.5", Kind.NUMBER),
                        new SheetRow.Cell("2024-03-05", Kind.DATE),
                        new SheetRow.Cell("0019", Kind.TEXT));
    }

    @Test
    void writesWhatBeginsLikeAFormulaAsText() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx(RUNNING)));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            Row row = rows.skip(1).findFirst().orElseThrow();
            assertThat(row.stream()).allSatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
            });
        }
    }

    @Test
    void disarmsFormulasInCsvSoThatTheyComeInAsTheyWere() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterSheet sheet = RosterSheet.csv(out);
        sheet.row(List.of("甲", "乙"));
        sheet.row(RUNNING);
        sheet.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=1+1,'+86 139,'-5,'@a");
        assertThat(second(out.toByteArray())).extracting(SheetRow.Cell::text).isEqualTo(RUNNING);
    }

    @Test
    void leavesNumbersBelowNothingOfCsvNumbers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RosterSheet sheet = RosterSheet.csv(out);
        sheet.row(List.of(-5, LocalDate.of(2024, 3, 5)));
        sheet.end();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("-5,2024-03-05");
    }
}
