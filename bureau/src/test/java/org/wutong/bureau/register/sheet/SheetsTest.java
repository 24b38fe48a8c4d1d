package org.wutong.bureau.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

class SheetsTest {
    private static final List<List<?>> ROWS = List.of(List.of("姓名", "电话"), List.of("马秀兰", "13900000001"));

    private static List<SheetRow> read(byte[] content) {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.open(content, "名单.xlsx").read(0, rows::add);
        return rows;
    }

    private static List<String> texts(byte[] content) {
        return read(content).stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetRow.Cell::text)
                .toList();
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(byte[] content, String code) {
        return assertThatThrownBy(() -> read(content))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void readsTextNumbersAndDatesOfXlsx() {
        byte[] sheet =
                TestSheet.xlsx(List.of(List.of("马秀兰", 3200, 3866.5, 13995120001L, LocalDate.of(2024, 3, 5), "  空格 ")));
        assertThat(texts(sheet)).containsExactly("马秀兰", "3200", "3866.5", "13995120001", "2024-03-05", "空格");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void readsCsvInTheEncodingsThatOccur(String charset) {
        assertThat(texts(TestSheet.csv(ROWS, ",", Charset.forName(charset))))
                .containsExactly("姓名", "电话", "马秀兰", "13900000001");
    }

    @Test
    void readsCsvWithByteOrderMark() {
        byte[] plain = TestSheet.csv(ROWS, ",", StandardCharsets.UTF_8);
        byte[] marked = new byte[plain.length + 3];
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        System.arraycopy(plain, 0, marked, 3, plain.length);
        assertThat(texts(marked)).startsWith("姓名");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorOfCsv(String separator) {
        assertThat(texts(TestSheet.csv(ROWS, separator, StandardCharsets.UTF_8)))
                .hasSize(4);
    }

    @Test
    void takesTheStoredResultOfAFormula() {
        SheetRow row = read(TestSheet.raw("<row r='1'><c r='A1'><f>B1*2</f><v>6400</v></c></row>"))
                .get(0);
        assertThat(row.cell(0)).isEqualTo(new SheetRow.Cell("6400", Kind.FORMULA));
    }

    @Test
    void tellsAFormulaWithoutResult() {
        SheetRow row = read(TestSheet.raw("<row r='1'><c r='A1'><f>B1*2</f></c></row>"))
                .get(0);
        assertThat(row.cell(0).kind()).isEqualTo(Kind.FORMULA_WITHOUT_RESULT);
    }

    @Test
    void tellsAnErrorValue() {
        SheetRow row = read(TestSheet.raw("<row r='1'><c r='A1' t='e'><v>#REF!</v></c></row>"))
                .get(0);
        assertThat(row.cell(0)).isEqualTo(new SheetRow.Cell("#REF!", Kind.ERROR));
    }

    @Test
    void leavesANumberTooLongForASpreadsheetAsTheFileHasIt() {
        assertThat(texts(TestSheet.raw("<row r='1'><c r='A1'><v>6.4039919850615E+17</v></c></row>")))
                .containsExactly("6.4039919850615E+17");
    }

    @Test
    void keepsRowNumbersOfTheFileAcrossEmptyRows() {
        String rows = TestSheet.texts(2, "姓名") + TestSheet.texts(7, "马秀兰");
        assertThat(read(TestSheet.raw(rows))).extracting(SheetRow::number).containsExactly(2, 7);
    }

    @Test
    void readsASheetOfTwoHundredColumns() {
        List<String> wide = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            wide.add("列" + i);
        }
        assertThat(read(TestSheet.xlsx(List.of(wide))).get(0).cells()).hasSize(200);
    }

    @Test
    void refusesMoreColumnsThanTheLimit() {
        String far = TestSheet.column(SheetLimits.COLUMNS);
        byte[] sheet = TestSheet.raw("<row r='1'><c r='" + far + "1' t='inlineStr'><is><t>x</t></is></c></row>");
        assertRefused(sheet, "too-many-columns");
    }

    @Test
    void refusesACellLongerThanTheLimit() {
        assertRefused(TestSheet.xlsx(List.of(List.of("长".repeat(SheetLimits.CELL_CHARACTERS + 1)))), "long-cell");
    }

    @Test
    void refusesAnEmptyFile() {
        assertRefused(new byte[0], "empty");
    }

    @Test
    void refusesATruncatedXlsx() {
        assertRefused(TestSheet.truncated(TestSheet.xlsx(ROWS)), "truncated");
    }

    @Test
    void refusesAnXlsxWhoseSheetBreaksOff() {
        byte[] sheet = TestSheet.raw(Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r='1'><c"), "");
        assertRefused(sheet, "broken");
    }

    @Test
    void refusesBytesThatAreNoSpreadsheet() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        noise[0] = 7;
        assertRefused(noise, "no-spreadsheet");
    }

    @Test
    void refusesPlainProse() {
        assertRefused("这不是表格".getBytes(StandardCharsets.UTF_8), "no-spreadsheet");
    }

    @Test
    void refusesAnArchiveThatIsNoSpreadsheet() {
        assertRefused(TestSheet.zip(Map.of("readme.txt", "x")), "not-xlsx");
    }

    @Test
    void refusesATableOfTextsThatUnpacksWithoutEnd() {
        byte[] bomb = TestSheet.raw(Map.of("xl/sharedStrings.xml", " ".repeat((int) SheetLimits.TEXTS_BYTES + 1)), "");
        assertThat(bomb).hasSizeLessThan(1 << 20);
        assertRefused(bomb, "unpacks-too-large");
    }
}
