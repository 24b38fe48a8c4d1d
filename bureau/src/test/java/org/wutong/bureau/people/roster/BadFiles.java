package org.wutong.bureau.people.roster;

import static org.wutong.bureau.people.roster.BadSheets.RIGHT;
import static org.wutong.bureau.people.roster.BadSheets.good;
import static org.wutong.bureau.people.roster.BadSheets.utf8;
import static org.wutong.bureau.people.roster.PartsOfXlsx.MAIN;
import static org.wutong.bureau.people.roster.PartsOfXlsx.SHEET;
import static org.wutong.bureau.people.roster.PartsOfXlsx.hidden;
import static org.wutong.bureau.people.roster.PartsOfXlsx.sheet;
import static org.wutong.bureau.people.roster.PartsOfXlsx.xml;
import static org.wutong.bureau.people.roster.Roster.HEADERS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.wutong.bureau.register.sheet.TestSheet;

/** What is no spreadsheet, or one whose parts are not as the program expects them. */
final class BadFiles {
    private BadFiles() {}

    static void noSpreadsheets(BadSheets sheets) {
        byte[] noise = new byte[4_000];
        new Random(1).nextBytes(noise);
        noise[0] = 7;
        byte[] sound = Roster.of(good()).xlsx();
        sheets.add("nothing at all", new byte[0], "refused empty");
        sheets.add("spaces and line ends", utf8(" \r\n\r\n  \n"), "refused empty");
        sheets.add("noise", noise, "refused no-spreadsheet");
        sheets.add("prose", utf8("这是一封信，不是表格。"), "refused no-spreadsheet");
        sheets.add(
                "a picture named xlsx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13},
                "refused no-spreadsheet");
        sheets.add(
                "a web page named xls", utf8("<html><table><tr><td>姓名</td></tr></table></html>"), "refused no-header");
        sheets.add("a web page behind a mark", utf8("\uFEFF<?xml version='1.0'?><html></html>"), "refused web-page");
        sheets.add("a workbook with a password", withPassword(), "refused has-password");
        sheets.add("a workbook cut off while copying", TestSheet.truncated(sound), "refused truncated");
        sheets.add("the first bytes of a workbook", Arrays.copyOf(sound, 4), "refused truncated");
        sheets.add(
                "a sheet that breaks off",
                TestSheet.raw(Map.of(SHEET, "<worksheet><sheetData><row r='1'><c"), ""),
                "refused broken");
        sheets.add("an archive of something else", TestSheet.zip(Map.of("readme.txt", "x")), "refused not-xlsx");
        sheets.add(
                "an OpenDocument sheet",
                TestSheet.zip(
                        Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>")),
                "refused not-xlsx");
        sheets.add("a binary workbook (xlsb)", TestSheet.zip(Map.of("xl/workbook.bin", "x")), "refused not-xlsx");
        Map<String, String> parts = new LinkedHashMap<>();
        for (int i = 0; i < 2_001; i++) {
            parts.put("xl/media/" + i, "");
        }
        sheets.add("thousands of parts", TestSheet.raw(parts, ""), "refused unpacks-too-large");
        sheets.add(
                "texts that unpack without end",
                TestSheet.raw(Map.of("xl/sharedStrings.xml", " ".repeat((128 << 20) + 1)), ""),
                "refused unpacks-too-large");
        sheets.add(
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

    static void parts(BadSheets sheets) {
        String rows = xml(1, HEADERS) + xml(2, good());
        sheets.add(
                "columns of negative width",
                TestSheet.raw(Map.of(SHEET, sheet("<cols><col min='1' max='3' width='-1'/></cols>", rows)), ""),
                RIGHT);
        sheets.add(
                "a wrong statement of its size",
                TestSheet.raw(Map.of(SHEET, sheet("<dimension ref='A1:XFD1048576'/>", rows)), ""),
                RIGHT);
        sheets.add("macros (xlsm)", TestSheet.raw(Map.of("xl/vbaProject.bin", "macro"), rows), RIGHT);
        sheets.add(
                "links to other workbooks",
                TestSheet.raw(Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>"), rows),
                RIGHT);
        sheets.add(
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
        sheets.add(
                "the strict form of xlsx",
                TestSheet.raw(
                        Map.of(SHEET, sheet("", rows).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")),
                        ""),
                RIGHT);
        sheets.add("names of parts with a prefix", TestSheet.raw(Map.of(SHEET, prefixed(sheet("", rows))), ""), RIGHT);
        sheets.add(
                "an entity from outside",
                TestSheet.raw(
                        Map.of(
                                SHEET,
                                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                                        + sheet("", rows.replace("马秀兰", "&e;"))),
                        ""),
                "refused broken");
        sheets.add(
                "a column named without end",
                TestSheet.raw(rows.replace("r='B2'", "r='" + "A".repeat(40) + "2'")),
                "refused broken");
    }

    private static String prefixed(String xml) {
        return xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x=");
    }
}
