package org.wutong.bureau.people.roster;

import static org.wutong.bureau.people.roster.BadSheets.RIGHT;
import static org.wutong.bureau.people.roster.BadSheets.good;
import static org.wutong.bureau.people.roster.PartsOfXlsx.MAIN;
import static org.wutong.bureau.people.roster.PartsOfXlsx.OFFICE;
import static org.wutong.bureau.people.roster.PartsOfXlsx.SHEET;
import static org.wutong.bureau.people.roster.PartsOfXlsx.cell;
import static org.wutong.bureau.people.roster.PartsOfXlsx.formula;
import static org.wutong.bureau.people.roster.PartsOfXlsx.numeric;
import static org.wutong.bureau.people.roster.PartsOfXlsx.relation;
import static org.wutong.bureau.people.roster.PartsOfXlsx.rels;
import static org.wutong.bureau.people.roster.PartsOfXlsx.sheet;
import static org.wutong.bureau.people.roster.PartsOfXlsx.xml;
import static org.wutong.bureau.people.roster.Roster.HEADERS;
import static org.wutong.bureau.people.roster.Roster.NUMBER;
import static org.wutong.bureau.people.roster.Roster.number;
import static org.wutong.bureau.people.roster.Roster.person;
import static org.wutong.bureau.people.roster.Roster.with;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bureau.register.sheet.TestSheet;

/** Cells that say no more what somebody meant by them. */
final class BadValues {
    private BadValues() {}

    static void dates(BadSheets sheets) {
        for (String written :
                List.of("1985年6月15日", "1985.6.15", "1985/6/15", "19850615", "１９８５－６－１５", "1985-06-15 00:00:00")) {
            sheets.add("a date as " + written, with(good(), "出生日期", written), RIGHT);
        }
        sheets.add("a date as a serial number", with(good(), "出生日期", 31213), RIGHT);
        sheets.add("a date as a date", with(good(), "出生日期", LocalDate.of(1985, 6, 15)), RIGHT);
        sheets.add("a date counted from 1904", from1904(), RIGHT);
        sheets.add("a date of America", with(good(), "出生日期", "6/15/1985"), "reads 0; 2 出生日期 date-ambiguous");
        sheets.add("a year of two digits", with(good(), "出生日期", "85-6-15"), "reads 0; 2 出生日期 date-ambiguous");
        sheets.add("a day no month has", with(good(), "出生日期", "1985-06-31"), "reads 0; 2 出生日期 date-bad-date");
        sheets.add("words instead of a date", with(good(), "出生日期", "不详"), "reads 0; 2 出生日期 date-not-understood");
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

    static void numbers(BadSheets sheets) {
        sheets.add(
                "an identity number as a number",
                TestSheet.raw(xml(1, HEADERS) + numeric(xml(2, good()), NUMBER, "6.4039919850615002E+17")),
                "reads 0; 2 证件号码 identity-float");
        sheets.add(
                "an identity number in scientific notation",
                with(good(), "证件号码", "6.40399E+17"),
                "reads 0; 2 证件号码 identity-float");
        sheets.add("an apostrophe before the identity number", with(good(), "证件号码", "'" + NUMBER), RIGHT);
        sheets.add("an identity number in full width", with(good(), "证件号码", "６４０３９９１９８５０６１５００１９"), RIGHT);
        sheets.add("spaces within the identity number", with(good(), "证件号码", "640399 19850615 0019"), RIGHT);
        sheets.add(
                "characters without width in the identity number",
                with(good(), "证件号码", "\u200B640399\u200B198506150019\uFEFF"),
                RIGHT);
        sheets.add(
                "an identity number with a wrong last character",
                with(good(), "证件号码", "640399198506150018"),
                "reads 0; 2 证件号码 identity-bad-check-character");
        sheets.add(
                "an identity number of fifteen digits",
                with(good(), "证件号码", "640399850615001"),
                "reads 0; 2 证件号码 identity-old-number");
        sheets.add(
                "an identity number one digit short",
                with(good(), "证件号码", NUMBER.substring(0, 17)),
                "reads 0; 2 证件号码 identity-too-short");
        sheets.add(
                "a letter O for a zero",
                with(good(), "证件号码", NUMBER.replace("00", "0O")),
                "reads 0; 2 证件号码 identity-bad-character");
        sheets.add("a phone number with +86", with(good(), "联系电话", "+86 139-0000-0001"), RIGHT);
        sheets.add("a phone number as a number", with(good(), "联系电话", 13900000001L), RIGHT);
        sheets.add(
                "a phone number in scientific notation",
                with(good(), "联系电话", "1.39E+10"),
                "reads 0; 2 联系电话 phone-float");
        sheets.add(
                "two phone numbers in one cell",
                with(good(), "联系电话", "13900000001/13900000002"),
                "reads 0; 2 联系电话 phone-bad-character");
        sheets.add("pay in tens of thousands", job("月工资", "0.45万"), RIGHT);
        sheets.add("pay with its currency", job("月工资", "￥4,500.00元/月"), RIGHT);
        sheets.add("pay as a share", job("月工资", "50%"), "reads 0; 2 月工资 money");
        sheets.add("pay as words", job("月工资", "面议"), "reads 0; 2 月工资 money");
        sheets.add("pay below nothing", job("月工资", "-4500"), "reads 0; 2 月工资 money");
    }

    private static byte[] job(String header, Object value) {
        List<Object> headers = new ArrayList<>(HEADERS);
        headers.addAll(List.of("就业单位", "就业地点", "入职日期", header));
        List<Object> row = good();
        row.addAll(List.of("银川某厂", "县内", "2024-03-01", value));
        return TestSheet.xlsx(List.of(headers, row));
    }

    static void cells(BadSheets sheets) {
        String header = xml(1, HEADERS);
        String row = xml(2, good());
        sheets.add("a formula with its result", TestSheet.raw(header + formula(row, "马秀兰", "<v>马秀兰</v>")), RIGHT);
        sheets.add(
                "a formula without result",
                TestSheet.raw(header + formula(row, NUMBER, "")),
                "reads 0; 2 证件号码 formula-without-result");
        sheets.add(
                "an error value",
                TestSheet.raw(header + cell(row, NUMBER, " t='e'><v>#N/A</v></c>")),
                "reads 0; 2 证件号码 error-value");
        sheets.add(
                "a truth value in a text column",
                TestSheet.raw(header + cell(row, "回族", " t='b'><v>1</v></c>")),
                "reads 0; 2 民族 value");
        sheets.add(
                "text in several scripts within a cell",
                TestSheet.raw(header
                        + cell(
                                row,
                                "马秀兰",
                                " t='inlineStr'><is><r><t>马</t></r><r><rPr><b/></rPr><t>秀兰</t></r></is></c>")),
                RIGHT);
        sheets.add(
                "a name with its reading",
                TestSheet.raw(header
                        + cell(row, "马秀兰", " t='inlineStr'><is><t>马秀兰</t><rPh sb='0' eb='3'><t>mǎ</t></rPh></is></c>")),
                RIGHT);
        sheets.add(
                "a text of the table that is missing",
                TestSheet.raw(header + cell(row, "马秀兰", " t='s'><v>7</v></c>")),
                "reads 0; 2 姓名 no-name");
        sheets.add(
                "cells without a place", TestSheet.raw(header + xml(2, full()).replaceAll(" r='[A-Z]+2'", "")), RIGHT);
        sheets.add("rows without a number", TestSheet.raw((header + row).replaceAll("<row r='\\d'", "<row")), RIGHT);
        sheets.add("a cell of three thousand characters", with(good(), "户编号", "长".repeat(3_000)), "refused long-cell");
        sheets.add("a control character written as _x0008_", with(good(), "户编号", "3-001_x0008_"), RIGHT);
        sheets.add("a line end inside a name", with(good(), "姓名", "马秀兰\n"), RIGHT);
        sheets.add("a word no code table has", with(good(), "民族", "火星族"), "reads 0; 2 民族 value");
        sheets.add("a gender the number denies", with(good(), "性别", "女"), "reads 0; 2 性别 gender-contradicts");
        sheets.add("a name left out", with(good(), "姓名", ""), "reads 0; 2 姓名 no-name");
        sheets.add("a cell that begins like a formula", with(good(), "户编号", "=3-001"), RIGHT);
    }

    private static List<Object> full() {
        List<Object> row = good();
        row.replaceAll(value -> value.equals("") ? " " : value);
        return row;
    }

    static void twice(BadSheets sheets) {
        sheets.add("the same row twice", Roster.of(good(), good()).xlsx(), "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        sheets.add(
                "one number under two names",
                Roster.of(good(), person("马秀", NUMBER)).xlsx(),
                "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        sheets.add(
                "one number in two shapes",
                Roster.of(good(), person("马秀兰", "６" + NUMBER.substring(1))).xlsx(),
                "reads 0; 2 证件号码 twice; 3 证件号码 twice");
        sheets.add(
                "two heads of one household",
                Roster.of(with(good(), "与户主关系", "户主"), with(person("马二", number(2)), "与户主关系", "户主"))
                        .xlsx(),
                "reads 1; 3 与户主关系 two-heads");
    }
}
