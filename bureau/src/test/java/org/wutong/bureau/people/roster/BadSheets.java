package org.wutong.bureau.people.roster;

import static org.wutong.bureau.people.roster.Roster.NUMBER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rosters as they come from offices, phones and other programs, each spoilt in one way, and what is to become of it. */
final class BadSheets {
    static final String RIGHT = "reads 1";

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
        BadFiles.noSpreadsheets(sheets);
        BadLayouts.headers(sheets);
        BadLayouts.rowsBesides(sheets);
        BadLayouts.csv(sheets);
        BadValues.dates(sheets);
        BadValues.numbers(sheets);
        BadValues.cells(sheets);
        BadValues.twice(sheets);
        BadFiles.parts(sheets);
        return sheets.all;
    }

    void add(String name, byte[] content, String outcome) {
        all.add(new Bad(name, content, outcome));
    }

    void add(String name, List<Object> row, String outcome) {
        add(name, Roster.of(row).xlsx(), outcome);
    }

    static List<Object> good() {
        return Roster.person("马秀兰", NUMBER);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
