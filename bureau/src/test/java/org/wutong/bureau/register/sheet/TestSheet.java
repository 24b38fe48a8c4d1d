package org.wutong.bureau.register.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Spreadsheets for tests: good ones by the library, sick ones by hand. */
public final class TestSheet {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private TestSheet() {}

    public static byte[] xlsx(List<List<?>> rows) {
        return xlsx("Sheet1", rows);
    }

    public static byte[] xlsx(String sheet, List<List<?>> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet page = book.newWorksheet(sheet);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    Object value = rows.get(r).get(c);
                    if (value instanceof Number number) {
                        page.value(r, c, number);
                    } else if (value instanceof java.time.LocalDate day) {
                        page.value(r, c, day);
                        page.style(r, c).format("yyyy-mm-dd").set();
                    } else if (value != null && !value.equals("")) {
                        page.value(r, c, value.toString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] csv(List<List<?>> rows, String separator, Charset charset) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(value -> value == null ? "" : value.toString())
                        .map(text -> text.contains(separator) || text.contains("\n") ? '"' + text + '"' : text)
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"))
                .getBytes(charset);
    }

    /** An xlsx whose one sheet has exactly these cells, as XML. */
    public static byte[] raw(String sheetData) {
        return raw(Map.of(), sheetData);
    }

    public static byte[] raw(Map<String, String> more, String sheetData) {
        Map<String, String> parts = new LinkedHashMap<>();
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + types
                        + "'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + spreadsheet + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + spreadsheet
                        + "worksheet+xml'/></Types>");
        parts.put(
                "_rels/.rels",
                "<Relationships xmlns='" + rels + "'><Relationship Id='rId1' Type='" + office
                        + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + office
                        + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + rels + "'><Relationship Id='rId1' Type='" + office
                        + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='" + MAIN + "'><sheetData>" + sheetData + "</sheetData></worksheet>");
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A row of inline texts for {@link #raw}. */
    public static String texts(int row, String... values) {
        StringBuilder cells = new StringBuilder("<row r='" + row + "'>");
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                cells.append("<c r='" + column(i) + row + "' t='inlineStr'><is><t>" + values[i] + "</t></is></c>");
            }
        }
        return cells.append("</row>").toString();
    }

    public static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }

    public static byte[] truncated(byte[] whole) {
        return Arrays.copyOf(whole, whole.length * 2 / 3);
    }
}
