package org.wutong.bureau.register;

import java.util.ArrayList;
import java.util.List;
import org.wutong.bureau.register.sheet.SheetFile;
import org.wutong.bureau.register.sheet.SheetRefused;
import org.wutong.bureau.register.sheet.SheetRow;
import org.wutong.bureau.register.sheet.Sheets;

/**
 * The first sheet of a file as plain text, for duties that read files no layout of records fits, such as those of a bank. The same
 * formats, encodings and limits as every import.
 */
public final class SheetText {
    private SheetText() {}

    /**
     * One row.
     *
     * @param number as the spreadsheet program shows it, from 1
     * @param cells from the first column on; trailing columns without content are left out
     */
    public record Line(int number, List<String> cells) {
        /** Text without spaces around it; empty when there is nothing. */
        public String text(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** @throws Unreadable when it is no spreadsheet that can be read */
    public static List<Line> read(byte[] content, String fileName) {
        List<Line> lines = new ArrayList<>();
        try {
            SheetFile file = Sheets.open(content, fileName);
            file.read(0, row -> {
                if (!row.blank()) {
                    lines.add(new Line(
                            row.number(),
                            row.cells().stream().map(SheetRow.Cell::text).toList()));
                }
                return true;
            });
        } catch (SheetRefused refused) {
            throw new Unreadable(refused);
        }
        return lines;
    }

    /** A file that cannot be read; nothing of it is used. */
    public static final class Unreadable extends RuntimeException {
        private final transient List<String> args;

        Unreadable(SheetRefused refused) {
            super(refused.code(), refused);
            this.args = refused.args();
        }

        /** Message that says what is wrong; with {@code .cure} behind it, what to do. */
        public String key() {
            return "register.imports.refused." + getMessage();
        }

        public List<String> args() {
            return args;
        }
    }
}
