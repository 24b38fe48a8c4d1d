package org.wutong.bureau.people.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bureau.register.sheet.TestSheet;

/** The XML within an xlsx, written by hand where the library writes none so bad. */
final class PartsOfXlsx {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private PartsOfXlsx() {}

    /** A workbook that names these sheets. */
    static byte[] hidden(String sheets, Map<String, String> more) {
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

    static String rels(String relations) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>" + relations
                + "</Relationships>";
    }

    static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + type + "' Target='" + target + "'/>";
    }

    static String sheet(String before, String rows) {
        return "<worksheet xmlns='" + MAIN + "'>" + before + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String xml(int row, List<?> values) {
        return TestSheet.texts(row, values.stream().map(Object::toString).toArray(String[]::new));
    }

    /** The cell of this text with another kind and content. */
    static String cell(String row, String text, String instead) {
        return row.replace(" t='inlineStr'><is><t>" + text + "</t></is></c>", instead);
    }

    static String numeric(String row, String text, String number) {
        return cell(row, text, "><v>" + number + "</v></c>");
    }

    static String formula(String row, String text, String result) {
        return cell(row, text, " t='str'><f>A1&amp;B1</f>" + result + "</c>");
    }
}
