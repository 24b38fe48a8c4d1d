package org.wutong.bureau.people.roster;

import static org.wutong.bureau.people.roster.Roster.HEADERS;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.wutong.bureau.register.sheet.TestSheet;

/** Rosters as they come from offices, phones and other programs, each spoilt in one way, and what is to become of it. */
final class BadSheets {
    private static final String RIGHT = "reads 1";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final List<Bad> all = new ArrayList<>();

    private BadSheets() {}

    /**
     * A spoilt roster.
     *
     * @param outcome {@code refused CODE}, or {@code reads N} (people new) with {@code skips N} and {@code ROW FIELD PROBLEM} of
     *     each error behind
     */
    record Bad(String name, byte[] content, String outcome) {
        @Override
        public String toString() {
            return name + " → " + outcome;
        }
    }

    static List<Bad> all() {
        BadSheets sheets = new BadSheets();
        sheets.noSpreadsheets();
        sheets.headers();
        sheets.rowsBesides();
        sheets.csv();
        sheets.dates();
        sheets.numbers();
        sheets.cells();
        sheets.twice();
        sheets.parts();
        return sheets.all;
    }

    private void add(String name, byte[] content, String outcome) {
        all.add(new Bad(name, content, outcome));
    }

    private void add(String name, List<Object> row, String outcome) {
        add(name, Roster.of(row).xlsx(), outcome);
    }

    private static List<Object> good() {
        return Roster.person("马秀兰", NUMBER);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void noSpreadsheets() {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        noise[0] = 7;
        byte[] sound = Roster.of(good()).xlsx();
        add("nothing at all", new byte[0], "refused empty");
        add("spaces and line ends", utf8(" \r\n\r\n  \n"), "refused empty");
        add("noise", noise, "refused no-spreadsheet");
        add("prose", utf8("这是一封信，不是表格。"), "refused no-spreadsheet");
        add(
                "a picture named xlsx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "refused no-spreadsheet");
        add("a web page named xls", utf8("<html><table><tr><td>姓名</td></tr></table></html>"), "refused no-header");
        add("a web page behind a mark", utf8("\uFEFF<?xml version='1.0'?><html></html>"), "refused web-page");
        add("a workbook with a password", withPassword(), "refused has-password");
        add("a workbook cut off while copying", TestSheet.truncated(sound), "refused truncated");
        add("the first bytes of a workbook", Arrays.copyOf(sound, 4), "refused truncated");
        add(
                "a sheet that breaks off",
                TestSheet.raw(Map.of(SHEET, "<worksheet><sheetData><row r='1'><c"), ""),
                "refused broken");
        add("an archive of something else", TestSheet.zip(Map.of("readme.txt", "x")), "refused not-xlsx");
        add(
                "an OpenDocument sheet",
                TestSheet.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")),
                "refused not-xlsx");
        add("a binary workbook (xlsb)", TestSheet.zip(Map.of("xl/workbook.bin", "x")), "refused not-xlsx");
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/media/" + i, "");
        }
        add("thousands of parts", TestSheet.raw(parts, ""), "refused unpacks-too-large");
        add(
                "texts that unpack without end",
                TestSheet.raw(Map.of("xl/sharedStrings.xml", " ".repeat((128 << 20) + 1)), ""),
                "refused unpacks-too-large");
        add(
                "no sheet that is not hidden",
                hidden("<sheet name='S' sheetId='1' state='hidden' r:id='rId1'/>", Map.of()),
                "refused no-sheet");
    }

    private static byte[] withPassword() {
        byte[] bytes = new byte[1_024];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, bytes, 0, 4);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512, name.length);
        return bytes;
    }

    private void headers() {
        add(
                "a title and a note above the header",
                TestSheet.xlsx(List.of(List.of("花名册"), List.of("填报单位：良田镇"), HEADERS, good())),
                RIGHT);
        add("eleven rows of notes above the header", TestSheet.xlsx(notes(11)), "refused no-header");
        add("no header at all", TestSheet.xlsx(List.of(good())), "refused no-header");
        add("a header without identity numbers", without("证件号码"), "refused missing-column");
        List<Object> groups = new ArrayList<>(Collections.nCopies(HEADERS.size(), ""));
        groups.set(0, "基本情况");
        groups.set(7, "住址");
        add("a row of groups above the header", TestSheet.xlsx(List.of(groups, HEADERS, good())), RIGHT);
        List<Object> spaced = new ArrayList<>(HEADERS);
        spaced.set(0, "姓 名");
        spaced.set(1, "证件号码\n（必填）");
        spaced.set(8, "＊村（社区）");
        add("spaces, line ends and stars in headers", TestSheet.xlsx(List.of(spaced, good())), RIGHT);
        List<Object> doubled = new ArrayList<>(HEADERS);
        doubled.add("姓名");
        List<Object> row = good();
        row.add("另一个名字");
        add("the header 姓名 twice", TestSheet.xlsx(List.of(doubled, row)), RIGHT);
        List<Object> strange = new ArrayList<>(HEADERS);
        strange.add("血型");
        List<Object> more = good();
        more.add("A");
        add("a column nobody knows", TestSheet.xlsx(List.of(strange, more)), RIGHT);
        List<Object> wide = new ArrayList<>(HEADERS);
        for (int i = 0; i < 300; i++) {
            wide.add("备用" + i);
        }
        add("three hundred empty columns behind", TestSheet.xlsx(List.of(wide, good())), RIGHT);
        wide.addAll(Collections.nCopies(300, "x"));
        add("six hundred columns", TestSheet.xlsx(List.of(wide, good())), "refused too-many-columns");
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

    private void rowsBesides() {
        List<List<?>> rows = new ArrayList<>(Roster.of(good()).rows());
        rows.add(List.of("合 计", "1"));
        rows.add(List.of());
        rows.add(List.of("填表人：", "审核人："));
        add("a sum and signatures below", TestSheet.xlsx(rows), "reads 1 skips 2");
        add("empty rows between", TestSheet.xlsx(List.of(HEADERS, List.of(), good(), List.of())), RIGHT);
        StringBuilder formatted = new StringBuilder(xml(1, HEADERS) + xml(2, good()));
        for (int i = 3; i < 400_000; i++) {
            formatted.append("<row r='").append(i).append("'><c r='A").append(i).append("' s='0'/></row>");
        }
        add("hundreds of thousands of formatted rows without content", TestSheet.raw(formatted.toString()), RIGHT);
        add(
                "a hidden sheet before the roster",
                hidden(
                        "<sheet name='旧' sheetId='1' state='veryHidden' r:id='rId1'/><sheet name='新' sheetId='2' r:id='rId2'/>",
                        Map.of(
                                "xl/worksheets/sheet2.xml",
                                sheet("", xml(1, HEADERS) + xml(2, good())),
                                SHEET,
                                sheet("", xml(1, HEADERS) + xml(2, person("马旧", number(9)))))),
                RIGHT);
        add(
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

    private void csv() {
        List<List<?>> rows = Roster.of(good()).rows();
        add("csv of UTF-8", TestSheet.csv(rows, ",", StandardCharsets.UTF_8), RIGHT);
        add(
                "csv with a byte order mark",
                utf8("\uFEFF" + new String(TestSheet.csv(rows, ",", StandardCharsets.UTF_8), StandardCharsets.UTF_8)),
                RIGHT);
        add("csv of GB 18030", TestSheet.csv(rows, ",", Charset.forName("GB18030")), RIGHT);
        add("csv of UTF-16", TestSheet.csv(rows, ",", StandardCharsets.UTF_16), RIGHT);
        add("csv with semicolons", TestSheet.csv(rows, ";", StandardCharsets.UTF_8), RIGHT);
        add("csv with tabs", TestSheet.csv(rows, "\t", StandardCharsets.UTF_8), RIGHT);
        String header = String.join(",", HEADERS);
        String line = good().stream().map(Object::toString).collect(Collectors.joining(","));
        add(
                "csv with a line end inside a cell",
                utf8(header + "\r\n" + line.replace("马秀兰", "\"马\r\n秀兰\"") + "\r\n"),
                RIGHT);
        add(
                "csv with a quote that never ends",
                utf8(header + "\n" + line.replace("马秀兰", "\"马秀兰") + "\n" + line),
                "reads 0; 2 村(社区) without-township");
        add(
                "csv with a number written as a formula",
                utf8(header + "\n" + line.replace(NUMBER, "=\"" + NUMBER + "\"")),
                RIGHT);
        add("csv with an apostrophe before digits", utf8(header + "\n" + line.replace(NUMBER, "'" + NUMBER)), RIGHT);
        add("csv with old line ends", utf8(header + "\r" + line + "\r"), RIGHT);
        add(
                "csv with shorter lines",
                utf8(header + "\n" + line + "\n马二," + number(2) + "\n"),
                "reads 1; 3 村(社区) without-township");
        add("csv with a broken character", broken(utf8(header + "\n" + line)), "refused no-spreadsheet");
        add(
                "csv with a control character",
                utf8(header + "\n" + line.replace("马", "马\u0001")),
                "refused no-spreadsheet");
        add(
                "csv with rows of nothing but commas",
                utf8(header + "\n" + line + "\n" + ",,,,,,,,,,,\n".repeat(50)),
                RIGHT);
    }

    private static byte[] broken(byte[] text) {
        byte[] bytes = text.clone();
        bytes[1] = (byte) 0xFF;
        return bytes;
    }

    private void dates() {
        for (String written :
                List.of("1985年6月15日", "1985.6.15", "1985/6/15", "19850615", "１９８５－６－１５", "1985-06-15 00:00:00")) {
            add("a date as " + written, with(good(), "出生日期", written), RIGHT);
        }
        add("a date as a serial number", with(good(), "出生日期", 31213), RIGHT);
        add("a date as a date", with(good(), "出生日期", LocalDate.of(1985, 6, 15)), RIGHT);
        add("a date counted from 1904", from1904(), RIGHT);
        add("a date of America", with(good(), "出生日期", "6/15/1985"), "reads 0; 2 出生日期 date-ambiguous");
        add("a year of two digits", with(good(), "出生日期", "85-6-15"), "reads 0; 2 出生日期 date-ambiguous");
        add("a day no month has", with(good(), "出生日期", "1985-06-31"), "reads 0; 2 出生日期 date-bad-date");
        add("words instead of a date", with(good(), "出生日期", "不详"), "reads 0; 2 出生日期 date-not-understood");
    }

    private static byte[] from1904() {
        String row = xml(2, good()).replace("<c r='E2'", "<c r='D2' s='1'><v>" + (31213 - 1462) + "</v></c><c r='E2'");
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(SHEET, sheet("", xml(1, HEADERS) + row));
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN
                        + "'><cellXfs count='2'><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                        + "'><workbookPr date1904='1'/><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels(relation("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml")
                        + relation("rId9", OFFICE + "/styles", "styles.xml")));
        String spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + spreadsheet + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + spreadsheet + "styles+xml'/>"
                        + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + spreadsheet
                        + "worksheet+xml'/></Types>");
        return TestSheet.raw(parts, "");
    }

    private void numbers() {
        add(
                "an identity number as a number",
                TestSheet.raw(xml(1, HEADERS) + numeric(xml(2, good()), NUMBER, "6.4039919850615002E+17")),
                "reads 0; 2 证件号码 identity-float");
        add(
                "an identity number in scientific notation",
                with(good(), "证件号码", "6.40399E+17"),
                "reads 0; 2 证件号码 identity-float");
        add("an apostrophe before the identity number", with(good(), "证件号码", "'" + NUMBER), RIGHT);
        add("an identity number in full width", with(good(), "证件号码", "６４０３９９１９８５０６１５００１９"), RIGHT);
        add("spaces within the identity number", with(good(), "证件号码", "640399 19850615 0019"), RIGHT);
        add(
                "characters without width in the identity number",
                with(good(), "证件号码", "\u200B640399\u200B198506150019\uFEFF"),
                RIGHT);
        add(
                "an identity number with a wrong last character",
                with(good(), "证件号码", "640399198506150018"),
                "reads 0; 2 证件号码 identity-bad-check-character");
        add(
                "an identity number of fifteen digits",
                with(good(), "证件号码", "640399850615001"),
                "reads 0; 2 证件号码 identity-old-number");
        add(
                "an identity number one digit short",
                with(good(), "证件号码", NUMBER.substring(0, 17)),
                "reads 0; 2 证件号码 identity-too-short");
        add(
                "a letter O for a zero",
                with(good(), "证件号码", NUMBER.replace("00", "0O")),
                "reads 0; 2 证件号码 identity-bad-character");
        add("a phone number with +86", with(good(), "联系电话", "+86 139-0000-0001"), RIGHT);
        add("a phone number as a number", with(good(), "联系电话", 13900000001L), RIGHT);
        add("a phone number in scientific notation", with(good(), "联系电话", "1.39E+10"), "reads 0; 2 联系电话 phone-float");
        add(
                "two phone numbers in one cell",
                with(good(), "联系电话", "13900000001/13900000002"),
                "reads 0; 2 联系电话 phone-bad-character");
        add("pay in tens of thousands", job("月工资", "0.45万"), RIGHT);
        add("pay with its currency", job("月工资", "￥4,500.00元/月"), RIGHT);
        add("pay as a share", job("月工资", "50%"), "reads 0; 2 月工资 money");
        add("pay as words", job("月工资", "面议"), "reads 0; 2 月工资 money");
        add("pay below nothing", job("月工资", "-4500"), "reads 0; 2 月工资 money");
    }

    private static byte[] job(String header, Object value) {
        List<Object> headers = new ArrayList<>(HEADERS);
        headers.addAll(List.of("就业单位", "就业地点", "入职日期", header));
        List<Object> row = good();
        row.addAll(List.of("银川某厂", "县内", "2024-03-01", value));
        return TestSheet.xlsx(List.of(headers, row));
    }

    private void cells() {
        String header = xml(1, HEADERS);
        String row = xml(2, good());
        add("a formula with its result", TestSheet.raw(header + formula(row, "马秀兰", "<v>马秀兰</v>")), RIGHT);
        add(
                "a formula without result",
                TestSheet.raw(header + formula(row, NUMBER, "")),
                "reads 0; 2 证件号码 formula-without-result");
        add(
                "an error value",
                TestSheet.raw(header + cell(row, NUMBER, " t='e'><v>#N/A</v></c>")),
                "reads 0; 2 证件号码 error-value");
        add(
                "a truth value in a text column",
                TestSheet.raw(header + cell(row, "回族", " t='b'><v>1</v></c>")),
                "reads 0; 2 民族 value");
        add(
                "text in several scripts within a cell",
                TestSheet.raw(header
                        + cell(
                                row,
                                "马秀兰",
                                " t='inlineStr'><is><r><t>马</t></r><r><rPr><b/></rPr><t>秀兰</t></r></is></c>")),
                RIGHT);
        add(
                "a name with its reading",
                TestSheet.raw(header
                        + cell(row, "马秀兰", " t='inlineStr'><is><t>马秀兰</t><rPh sb='0' eb='3'><t>mǎ</t></rPh></is></c>")),
                RIGHT);
        add(
                "a text of the table that is missing",
                TestSheet.raw(header + cell(row, "马秀兰", " t='s'><v>7</v></c>")),
                "reads 0; 2 姓名 no-name");
        add("cells without a place", TestSheet.raw(header + xml(2, full()).replaceAll(" r='[A-Z]+2'", "")), RIGHT);
        add("rows without a number", TestSheet.raw((header + row).replaceAll("<row r='\\d'", "<row")), RIGHT);
        add("a cell of three thousand characters", with(good(), "户编号", "长".repeat(3_000)), "refused long-cell");
        add("a control character written as _x0008_", with(good(), "户编号", "3-001_x0008_"), RIGHT);
        add("a line end inside a name", with(good(), "姓名", "马秀兰\n"), RIGHT);
        add("a word no code table has", with(good(), "民族", "火星族"), "reads 0; 2 民族 value");
        add("a gender the number denies", with(good(), "性别", "女"), "reads 0; 2 性别 gender-contradicts");
        add("a name left out", with(good(), "姓名", ""), "reads 0; 2 姓名 no-name");
        add("a cell that begins like a formula", with(good(), "户编号", "=3-001"), RIGHT);
    }

    private static List<Object> full() {
        List<Object> row = good();
        row.replaceAll(value -> value.equals("") ? " " : value);
        return row;
    }

    private void twice() {
        add("the same row twice", Roster.of(good(), good()).xlsx(), "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        add(
                "one number under two names",
                Roster.of(good(), person("马秀", NUMBER)).xlsx(),
                "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        add(
                "one number in two shapes",
                Roster.of(good(), person("马秀兰", "６" + NUMBER.substring(1))).xlsx(),
                "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        add(
                "two heads of one household",
                Roster.of(with(good(), "与户主关系", "户主"), with(person("马二", number(2)), "与户主关系", "户主"))
                        .xlsx(),
                "reads 1; 3 与户主关系 two-heads");
    }

    private void parts() {
        String rows = xml(1, HEADERS) + xml(2, good());
        add(
                "columns of negative width",
                TestSheet.raw(Map.of(SHEET, sheet("<cols><col min='1' max='3' width='-1'/></cols>", rows)), ""),
                RIGHT);
        add(
                "a wrong statement of its size",
                TestSheet.raw(Map.of(SHEET, sheet("<dimension ref='A1:XFD1048576'/>", rows)), ""),
                RIGHT);
        add("macros (xlsm)", TestSheet.raw(Map.of("xl/vbaProject.bin", "macro"), rows), RIGHT);
        add(
                "links to other workbooks",
                TestSheet.raw(Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>"), rows),
                RIGHT);
        add(
                "pictures and comments",
                TestSheet.raw(
                        Map.of(
                                "xl/media/image1.png",
                                "x",
                                "xl/comments1.xml",
                                "<comments/>",
                                "xl/drawings/drawing1.xml",
                                "<x/>"),
                        rows),
                RIGHT);
        add(
                "the strict form of xlsx",
                TestSheet.raw(
                        Map.of(SHEET, sheet("", rows).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")),
                        ""),
                RIGHT);
        add("names of parts with a prefix", TestSheet.raw(Map.of(SHEET, prefixed(sheet("", rows))), ""), RIGHT);
        add(
                "an entity from outside",
                TestSheet.raw(
                        Map.of(
                                SHEET,
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                        + sheet("", rows.replace("马秀兰", "&e;"))),
                        ""),
                "refused broken");
        add(
                "a column named without end",
                TestSheet.raw(rows.replace("r='B2'", "r='" + "A".repeat(40) + "2'")),
                "refused broken");
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x=");
    }

    private static byte[] hidden(String sheets, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>(more);
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE + "'><sheets>" + sheets + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                rels(relation("rId1", OFFICE + "/worksheet", "worksheets/sheet1.xml")
                        + (sheets.contains("rId2")
                                ? relation("rId2", OFFICE + "/worksheet", "worksheets/sheet2.xml")
                                : "")));
        return TestSheet.raw(parts, "");
    }

    private static String rels(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }

    private static String sheet(String before, String rows) {
        return "<worksheet xmlns='" + MAIN + "'>" + before + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String xml(int row, List<?> values) {
        return TestSheet.texts(row, values.stream().map(Object::toString).toArray(String[]::new));
    }

    /** The cell of this text with another kind and content. */
    private static String cell(String row, String text, String instead) {
        return row.replace(" t='inlineStr'><is><t>" + text + "</t></is></c>", instead);
    }

    private static String numeric(String row, String text, String number) {
        return cell(row, text, "><v>" + number + "</v></c>");
    }

    private static String formula(String row, String text, String result) {
        return cell(row, text, " t='str'><f>A1&amp;B1</f>" + result + "</c>");
    }
}
