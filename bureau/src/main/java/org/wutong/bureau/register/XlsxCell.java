package org.wutong.bureau.register;

import java.time.LocalDate;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** One value as a spreadsheet knows it: a number is one to reckon with, a day one to sort by, everything else text, which never runs. */
public final class XlsxCell {
    private XlsxCell() {}

    /** @param value nothing is written for null and for an empty text */
    public static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value != null && !value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
        }
    }
}
