package org.wutong.bureau.register.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** Sheets of Excel 97 to 2003, and what other systems export under that name. */
class OldSheetsTest {
    private static final String PAGE = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="%s"></head><body><table border="1">
            <tr><th colspan="3">脱贫人口名单</th></tr>
            <tr><th>姓名</th><th>户编号</th><th>证件号码</th></tr>
            <tr><td rowspan="2">马秀兰</td><td>1</td><td style="mso-number-format:'\\@'">640399198105020014</td></tr>
            <tr><td>2</td><td>&nbsp;</td></tr>
            </table></body></html>""";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Worksheet ss:Name="名单"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">日期</Data></Cell></Row>
            <Row ss:Index="4"><Cell><Data ss:Type="String">马秀兰</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2024-03-05T00:00:00.000</Data></Cell></Row></Table></Worksheet>
            <Worksheet ss:Name="说明"><Table><Row><Cell><Data ss:Type="String">无</Data></Cell></Row></Table></Worksheet></Workbook>""";

    private static byte[] xls(Consumer<HSSFWorkbook> filling) {
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            filling.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Sheet sheet, int row, Object... values) {
        Row line = sheet.createRow(row);
        for (int i = 0; i < values.length; i++) {
            Cell cell = line.createCell(i);
            Object value = values[i];
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                CellStyle style = sheet.getWorkbook().createCellStyle();
                style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy-mm-dd"));
                cell.setCellStyle(style);
            } else if (value instanceof Boolean yes) {
                cell.setCellValue(yes);
            } else if (value != null) {
                cell.setCellValue(value.toString());
            }
        }
    }

    private static List<SheetRow> read(byte[] content, int sheet) {
        List<SheetRow> rows = new ArrayList<>();
        Sheets.open(content, "名单.xls").read(sheet, rows::add);
        return rows;
    }

    private static List<String> texts(byte[] content) {
        return read(content, 0).stream()
                .flatMap(row -> row.cells().stream())
                .map(SheetRow.Cell::text)
                .toList();
    }

    private static void assertRefused(byte[] content, String code) {
        assertThatThrownBy(() -> read(content, 0))
                .isInstanceOfSatisfying(
                        SheetRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @Test
    void readsTextNumbersDatesAndChoicesOfXls() {
        byte[] sheet = xls(book -> put(
                book.createSheet("名单"), 0, "马秀兰", 3200, 3866.5, 13995120001L, LocalDate.of(2024, 3, 5), "  空格 ", true));
        assertThat(texts(sheet)).containsExactly("马秀兰", "3200", "3866.5", "13995120001", "2024-03-05", "空格", "是");
        assertThat(Sheets.open(sheet, "a").format()).isEqualTo("xls");
    }

    @Test
    void keepsRowNumbersAndEmptyCellsOfXls() {
        byte[] sheet = xls(book -> {
            Sheet one = book.createSheet("名单");
            put(one, 1, "姓名", null, "电话");
            put(one, 6, "马秀兰", null, "13900000001");
        });
        List<SheetRow> rows = read(sheet, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(2, 7);
        assertThat(rows.get(1).text(1)).isEmpty();
        assertThat(rows.get(1).text(2)).isEqualTo("13900000001");
    }

    @Test
    void findsEachVisibleSheetOfXlsUnderItsName() {
        byte[] sheet = xls(book -> {
            put(book.createSheet("藏"), 0, "藏着");
            put(book.createSheet("甲"), 0, "甲的");
            put(book.createSheet("乙"), 0, "乙的");
            book.setSheetHidden(0, true);
            book.setActiveSheet(1);
            book.setSheetOrder("乙", 1);
        });
        SheetFile file = Sheets.open(sheet, "名单.xls");
        assertThat(file.sheets()).containsExactly("乙", "甲");
        assertThat(read(sheet, 0).get(0).text(0)).isEqualTo("乙的");
        assertThat(read(sheet, 1).get(0).text(0)).isEqualTo("甲的");
    }

    @Test
    void takesStoredResultsOfFormulasAndTellsErrorsOfXls() {
        byte[] sheet = xls(book -> {
            Sheet one = book.createSheet("名单");
            put(one, 0, 2, "马");
            Row row = one.createRow(1);
            row.createCell(0).setCellFormula("A1*2");
            row.createCell(1).setCellFormula("B1&\"秀兰\"");
            row.createCell(2).setCellFormula("1/0");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        SheetRow row = read(sheet, 0).get(1);
        assertThat(row.cell(0)).isEqualTo(new SheetRow.Cell("4", Kind.FORMULA));
        assertThat(row.cell(1)).isEqualTo(new SheetRow.Cell("马秀兰", Kind.FORMULA));
        assertThat(row.cell(2)).isEqualTo(new SheetRow.Cell("#DIV/0!", Kind.ERROR));
    }

    @Test
    void leavesANumberTooLongForXlsRecognisable() {
        byte[] sheet = xls(book -> put(book.createSheet("名单"), 0, 640399198506150019d));
        assertThat(texts(sheet).get(0)).contains("E17");
    }

    @Test
    void stopsWhenNoMoreRowsAreWanted() {
        byte[] sheet = xls(book -> {
            Sheet one = book.createSheet("名单");
            for (int i = 0; i < 100; i++) {
                put(one, i, i);
            }
        });
        List<SheetRow> rows = new ArrayList<>();
        Sheets.open(sheet, "名单.xls").read(0, row -> {
            rows.add(row);
            return rows.size() < 3;
        });
        assertThat(rows).hasSize(3);
    }

    @Test
    void refusesAnXlsWithPassword() {
        byte[] sheet;
        Biff8EncryptionKey.setCurrentUserPassword("abc");
        try {
            sheet = xls(book -> put(book.createSheet("名单"), 0, "马秀兰"));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(sheet, "has-password");
    }

    @Test
    void refusesACompoundFileThatHoldsNoWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), "WordDocument");
            files.writeFilesystem(out);
        }
        assertRefused(out.toByteArray(), "not-xls");
    }

    @Test
    void refusesTheBeginningOfACompoundFile() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, "broken");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsAnyDamagedXlsOrRefusesIt(long seed) {
        byte[] good = xls(book -> {
            Sheet one = book.createSheet("名单");
            for (int i = 0; i < 40; i++) {
                put(one, i, "马秀兰" + i, i, LocalDate.of(2024, 3, 5), i % 2 == 0);
            }
        });
        Random dice = new Random(seed);
        for (int turn = 0; turn < 60; turn++) {
            byte[] sick = good.clone();
            for (int i = 0; i < 1 + dice.nextInt(30); i++) {
                sick[dice.nextInt(sick.length)] = (byte) dice.nextInt(256);
            }
            try {
                read(sick, 0);
            } catch (SheetRefused refused) {
                assertThat(refused.code()).isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void readsATableExportedAsAWebPage(String charset) {
        List<SheetRow> rows = read(PAGE.formatted(charset).getBytes(Charset.forName(charset)), 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 2, 3, 4);
        assertThat(rows.get(2).cells())
                .extracting(SheetRow.Cell::text)
                .containsExactly("马秀兰", "1", "640399198105020014");
        assertThat(rows.get(3).cells()).extracting(SheetRow.Cell::text).containsExactly("", "2");
    }

    @Test
    void readsExcelsOwnXml() {
        byte[] content = XML.getBytes(StandardCharsets.UTF_8);
        assertThat(Sheets.open(content, "名单.xls").sheets()).containsExactly("名单", "说明");
        List<SheetRow> rows = read(content, 0);
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 4);
        assertThat(rows.get(1).cells()).extracting(SheetRow.Cell::text).containsExactly("马秀兰", "", "2024-03-05");
        assertThat(read(content, 1).get(0).text(0)).isEqualTo("无");
    }

    @Test
    void refusesAWebPageWithoutTable() {
        assertRefused("<html><body><p>请登录</p></body></html>".getBytes(StandardCharsets.UTF_8), "web-page");
    }

    @Test
    void refusesAPageWithACellLongerThanTheLimit() {
        String page = "<table><tr><td>" + "长".repeat(SheetLimits.CELL_CHARACTERS + 1) + "</td></tr></table>";
        assertRefused(page.getBytes(StandardCharsets.UTF_8), "long-cell");
    }

    @Test
    void readsAPageOfTagsNestedWithoutEndOrRefusesIt() {
        String page = "<table><tr><td>" + "<div>".repeat(100_000) + "x</td></tr></table>";
        try {
            assertThat(read(page.getBytes(StandardCharsets.UTF_8), 0)).hasSizeLessThan(3);
        } catch (SheetRefused refused) {
            assertThat(refused.code()).isEqualTo("web-page");
        }
    }
}
