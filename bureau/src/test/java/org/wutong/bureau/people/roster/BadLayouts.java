package org.wutong.bureau.people.roster;

import static org.wutong.bureau.people.roster.BadSheets.RIGHT;
import static org.wutong.bureau.people.roster.BadSheets.good;
import static org.wutong.bureau.people.roster.BadSheets.utf8;
import static org.wutong.bureau.people.roster.PartsOfXlsx.SHEET;
import static org.wutong.bureau.people.roster.PartsOfXlsx.hidden;
import static org.wutong.bureau.people.roster.PartsOfXlsx.sheet;
import static org.wutong.bureau.people.roster.PartsOfXlsx.xml;
import static org.wutong.bureau.people.roster.Roster.HEADERS;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wutong.bureau.register.sheet.TestSheet;

/** Good rows in a bad place: headers, rows that are no people, and text files of every kind. */
final class BadLayouts {
    private BadLayouts() {}

    static void headers(BadSheets sheets) {
        sheets.add(
                "a title and a note above the header",
                TestSheet.xlsx(List.of(List.of("花名册"), List.of("填报单位：良田镇"), HEADERS, good())),
                RIGHT);
        sheets.add("eleven rows of notes above the header", TestSheet.xlsx(notes(11)), "refused no-header");
        sheets.add("no header at all", TestSheet.xlsx(List.of(good())), "refused no-header");
        sheets.add("a header without identity numbers", without("证件号码"), "refused missing-column");
        List<Object> groups = new ArrayList<>(Collections.nCopies(HEADERS.size(), ""));
        groups.set(0, "基本情况");
        groups.set(7, "住址");
        sheets.add("a row of groups above the header", TestSheet.xlsx(List.of(groups, HEADERS, good())), RIGHT);
        List<Object> spaced = new ArrayList<>(HEADERS);
        spaced.set(0, "姓 名");
        spaced.set(1, "证件号码\n（必填）");
        spaced.set(8, "＊村（社区）");
        sheets.add("spaces, line ends and stars in headers", TestSheet.xlsx(List.of(spaced, good())), RIGHT);
        List<Object> doubled = new ArrayList<>(HEADERS);
        doubled.add("姓名");
        List<Object> row = good();
        row.add("另一个名字");
        sheets.add("the header 姓名 twice", TestSheet.xlsx(List.of(doubled, row)), RIGHT);
        List<Object> strange = new ArrayList<>(HEADERS);
        strange.add("血型");
        List<Object> more = good();
        more.add("A");
        sheets.add("a column nobody knows", TestSheet.xlsx(List.of(strange, more)), RIGHT);
        List<Object> wide = new ArrayList<>(HEADERS);
        for (int i = 0; i < 300; i++) {
            wide.add("备用" + i);
        }
        sheets.add("three hundred empty columns behind", TestSheet.xlsx(List.of(wide, good())), RIGHT);
        wide.addAll(Collections.nCopies(300, "x"));
        sheets.add("six hundred columns", TestSheet.xlsx(List.of(wide, good())), "refused too-many-columns");
    }

    private static List<List<?>> notes(int count) {
        List<List<?>> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            rows.add(List.of("说明 " + i));
        }
        rows.add(HEADERS);
        rows.add(good());
        return rows;
    }

    private static byte[] without(String header) {
        List<Object> headers = new ArrayList<>(HEADERS);
        List<Object> row = good();
        int at = headers.indexOf(header);
        headers.remove(at);
        row.remove(at);
        return TestSheet.xlsx(List.of(headers, row));
    }

    static void rowsBesides(BadSheets sheets) {
        List<List<?>> rows = new ArrayList<>(Roster.of(good()).rows());
        rows.add(List.of("合 计", "1"));
        rows.add(List.of());
        rows.add(List.of("填表人：", "审核人："));
        sheets.add("a sum and signatures below", TestSheet.xlsx(rows), "reads 1 skips 2");
        sheets.add("empty rows between", TestSheet.xlsx(List.of(HEADERS, List.of(), good(), List.of())), RIGHT);
        StringBuilder formatted = new StringBuilder(xml(1, HEADERS) + xml(2, good()));
        for (int i = 3; i < 400_000; i++) {
            formatted.append("<row r='").append(i).append("'><c r='A").append(i).append("' s='0'/></row>");
        }
        sheets.add(
                "hundreds of thousands of formatted rows without content", TestSheet.raw(formatted.toString()), RIGHT);
        sheets.add(
                "a hidden sheet before the roster",
                hidden(
                        "<sheet name='旧' sheetId='1' state='veryHidden' r:id='rId1'/><sheet name='新' sheetId='2' r:id='rId2'/>",
                        Map.of(
                                "xl/worksheets/sheet2.xml",
                                sheet("", xml(1, HEADERS) + xml(2, good())),
                                SHEET,
                                sheet("", xml(1, HEADERS) + xml(2, person("马旧", number(9)))))),
                RIGHT);
        sheets.add(
                "a village merged over two rows",
                TestSheet.raw(
                        Map.of(
                                SHEET,
                                sheet(
                                                "",
                                                xml(1, HEADERS)
                                                        + xml(2, good())
                                                        + xml(3, with(person("马二", number(2)), "村(社区)", "")))
                                        .replace(
                                                "</sheetData>",
                                                "</sheetData><mergeCells><mergeCell ref='I2:I3'/></mergeCells>")),
                        ""),
                "reads 1; 3 村(社区) no-village");
    }

    static void csv(BadSheets sheets) {
        List<List<?>> rows = Roster.of(good()).rows();
        sheets.add("csv of UTF-8", TestSheet.csv(rows, ",", StandardCharsets.UTF_8), RIGHT);
        sheets.add(
                "csv with a byte order mark",
                utf8("\uFEFF" + new String(TestSheet.csv(rows, ",", StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                RIGHT);
        sheets.add("csv of GB 18030", TestSheet.csv(rows, ",", Charset.forName("GB18030")), RIGHT);
        sheets.add("csv of UTF-16", TestSheet.csv(rows, ",", StandardCharsets.UTF_16), RIGHT);
        sheets.add("csv with semicolons", TestSheet.csv(rows, ";", StandardCharsets.UTF_8), RIGHT);
        sheets.add("csv with tabs", TestSheet.csv(rows, "\t", StandardCharsets.UTF_8), RIGHT);
        String header = String.join(",", HEADERS);
        String line = good().stream().map(Object::toString).collect(Collectors.joining(","));
        sheets.add(
                "csv with a line end inside a cell",
                utf8(header + "\r\n" + line.replace("马秀兰", "\"马\r\n秀兰\"") + "\r\n"),
                RIGHT);
        sheets.add(
                "csv with a quote that never ends",
                utf8(header + "\n" + line.replace("马秀兰", "\"马秀兰") + "\n" + line),
                "reads 0; 2 村(社区) without-township");
        sheets.add(
                "csv with a number written as a formula",
                utf8(header + "\n" + line.replace(NUMBER, "=\"" + NUMBER + "\"")),
                RIGHT);
        sheets.add(
                "csv with an apostrophe before digits",
                utf8(header + "\n" + line.replace(NUMBER, "'" + NUMBER)),
                RIGHT);
        sheets.add("csv with old line ends", utf8(header + "\r" + line + "\r"), RIGHT);
        sheets.add(
                "csv with shorter lines",
                utf8(header + "\n" + line + "\n马二," + number(2) + "\n"),
                "reads 1; 3 村(社区) without-township");
        sheets.add("csv with a broken character", broken(utf8(header + "\n" + line)), "refused no-spreadsheet");
        sheets.add(
                "csv with a control character",
                utf8(header + "\n" + line.replace("马", "马\u0001")),
                "refused no-spreadsheet");
        sheets.add(
                "csv with rows of nothing but commas",
                utf8(header + "\n" + line + "\n" + ",,,,,,,,,,,\n".repeat(50)),
                RIGHT);
    }

    private static byte[] broken(byte[] text) {
        byte[] bytes = text.clone();
        bytes[1] = (byte) 0xFF;
        return bytes;
    }
}
