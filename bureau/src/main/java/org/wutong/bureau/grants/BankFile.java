package org.wutong.bureau.grants;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wutong.bureau.register.XlsxCell;
import org.wutong.vocabulary.Fen;

/** Writes the lines of a batch as the bank reads them, by a layout. */
final class BankFile {
    private final BankLayouts.Layout layout;

    BankFile(BankLayouts.Layout layout) {
        this.layout = layout;
    }

    /** One line with all that a layout may ask for. */
    record Line(int line, String batch, String name, String account, long fen, String title) {
        Object value(BankLayouts.Value value) {
            return switch (value) {
                case LINE -> line;
                case BATCH -> batch;
                case NAME -> name;
                case ACCOUNT -> account;
                case YUAN -> new BigDecimal(Fen.toYuan(fen));
                case TITLE -> title;
                case REFERENCE -> reference(batch, line);
            };
        }
    }

    /** What a line is known by when its result comes back. */
    static String reference(String batch, int line) {
        return batch + "-" + String.format("%06d", line);
    }

    String name(String batch) {
        return batch + "." + layout.format().name().toLowerCase(java.util.Locale.ROOT);
    }

    byte[] written(List<Line> lines) {
        return layout.format() == BankLayouts.Format.CSV ? csv(lines) : xlsx(lines);
    }

    private byte[] csv(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        text.append(layout.columns().stream()
                        .map(column -> quoted(column.head()))
                        .collect(Collectors.joining(",")))
                .append("\r\n");
        for (Line line : lines) {
            text.append(layout.columns().stream()
                            .map(column -> quoted(line.value(column.value()).toString()))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString().getBytes(layout.charset());
    }

    /** Quoted where it must be; what a spreadsheet would take for a formula begins with an apostrophe. */
    private static String quoted(String value) {
        String safe = value.matches("[=+@-].*") ? "'" + value : value;
        return safe.matches("[^,\"\\r\\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    private byte[] xlsx(List<Line> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wutong", "1.0")) {
            Worksheet sheet = book.newWorksheet("1");
            List<BankLayouts.Column> columns = layout.columns();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).head());
                for (int row = 0; row < lines.size(); row++) {
                    XlsxCell.put(
                            sheet,
                            row + 1,
                            column,
                            lines.get(row).value(columns.get(column).value()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
