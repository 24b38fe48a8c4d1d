package org.wutong.bureau.register.sheet;

import java.util.List;

/**
 * One row as it stands in the file.
 *
 * @param number row number as the spreadsheet program shows it, from 1
 * @param cells one a column from the first; trailing columns without content are left out
 */
public record SheetRow(int number, List<Cell> cells) {
    private static final Cell NOTHING = new Cell("", Kind.TEXT);

    /** Where the text of a cell comes from. */
    public enum Kind {
        TEXT,
        NUMBER,
        DATE,
        /** The stored result of a formula. */
        FORMULA,
        /** A formula whose result the file does not hold. */
        FORMULA_WITHOUT_RESULT,
        /** {@code #N/A}, {@code #REF!} and the like. */
        ERROR
    }

    /** @param text without spaces around it; empty when there is nothing */
    public record Cell(String text, Kind kind) {}

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : NOTHING;
    }

    public String text(int column) {
        return cell(column).text();
    }

    public boolean blank() {
        return cells.stream().allMatch(cell -> cell.text().isEmpty() && cell.kind() != Kind.FORMULA_WITHOUT_RESULT);
    }
}
