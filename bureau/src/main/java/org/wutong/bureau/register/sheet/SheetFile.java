package org.wutong.bureau.register.sheet;

import java.util.List;

/** A spreadsheet file that was opened: it can be read any number of times, row by row. */
public interface SheetFile {
    /** {@code xlsx}, {@code xls}, {@code csv}, {@code html} or {@code xml}. */
    String format();

    /** Visible sheets in their order; a csv file has one without a name. */
    List<String> sheets();

    /**
     * Reads rows in their order until the taker wants no more. Rows without any cell are left out.
     *
     * @throws SheetRefused when the file turns out broken, or beyond a limit
     */
    void read(int sheet, Taker taker);

    /** Takes one row. */
    interface Taker {
        /** @return whether more rows are wanted */
        boolean take(SheetRow row);
    }
}
