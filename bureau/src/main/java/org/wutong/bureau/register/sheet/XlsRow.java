package org.wutong.bureau.register.sheet;

import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.register.sheet.SheetRow.Cell;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** A row that is being put together cell by cell, within the limits. */
final class XlsRow {
    private static final Cell NOTHING = new Cell("", Kind.TEXT);

    private int index = -1;
    private List<Cell> cells = new ArrayList<>();

    /** From 0; -1 before the first. */
    int index() {
        return index;
    }

    void begin(int at) {
        index = at;
        cells = new ArrayList<>();
    }

    void put(int column, String text, Kind kind) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= SheetLimits.COLUMNS) {
            throw new SheetRefused("too-many-columns", index + 1, SheetLimits.COLUMNS);
        }
        if (text.length() > SheetLimits.CELL_CHARACTERS) {
            throw new SheetRefused("long-cell", (index + 1) + ":" + (column + 1), SheetLimits.CELL_CHARACTERS);
        }
        while (cells.size() <= column) {
            cells.add(NOTHING);
        }
        cells.set(column, new Cell(text, kind));
    }

    SheetRow end() {
        SheetRow row = new SheetRow(index + 1, List.copyOf(cells));
        cells = new ArrayList<>();
        return row;
    }
}
