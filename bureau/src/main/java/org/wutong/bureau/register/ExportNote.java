package org.wutong.bureau.register;

import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The last sheet of every export: who took it, for what, when, and how much.
 *
 * @param sheet name of the sheet
 */
public record ExportNote(String sheet, List<Line> lines) {
    /** One thing said. */
    public record Line(String label, String text) {}

    /** Adds the sheet. */
    public void write(Workbook book) {
        Worksheet page = book.newWorksheet(sheet);
        page.width(0, 16);
        page.width(1, 60);
        for (int row = 0; row < lines.size(); row++) {
            page.value(row, 0, lines.get(row).label());
            page.style(row, 0).bold().set();
            page.value(row, 1, lines.get(row).text());
        }
    }
}
