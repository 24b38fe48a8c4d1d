package org.wutong.bureau.people.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wutong.bureau.register.ExportNote;
import org.wutong.bureau.register.XlsxCell;

/** A table on its way out, row by row, as a workbook or as text. */
interface RosterSheet {
    /** Also behind apostrophes, of which one is taken away again. */
    Pattern RUNNING = Pattern.compile("'*[=+@\\t\\r-]");

    void row(List<?> cells);

    /** Who took it for what, where the form of file has room for it. */
    default void note(ExportNote note) {}

    void end();

    static RosterSheet xlsx(OutputStream out, String name) {
        Workbook workbook = new Workbook(out, "Wutong", "1.0");
        Worksheet sheet = workbook.newWorksheet(name);
        return new RosterSheet() {
            private int row;

            @Override
            public void row(List<?> cells) {
                for (int column = 0; column < cells.size(); column++) {
                    XlsxCell.put(sheet, row, column, cells.get(column));
                }
                if (row == 0) {
                    sheet.range(0, 0, 0, Math.max(0, cells.size() - 1))
                            .style()
                            .bold()
                            .set();
                    sheet.freezePane(0, 1);
                }
                row++;
                if (row % 500 == 0) {
                    try {
                        sheet.flush();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public void note(ExportNote note) {
                note.write(workbook);
            }

            @Override
            public void end() {
                try {
                    workbook.finish();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** UTF-8 with the mark that spreadsheet programs look for. */
    static RosterSheet csv(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        try {
            writer.write('\uFEFF');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        CsvWriter csv = CsvWriter.builder().build(writer);
        return new RosterSheet() {
            @Override
            public void row(List<?> cells) {
                csv.writeRecord(cells.stream()
                        .map(cell -> cell instanceof Number ? cell.toString() : harmless(cell.toString()))
                        .toList());
            }

            @Override
            public void end() {
                try {
                    csv.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    /** A spreadsheet program would run what begins like a formula; reading csv in takes the apostrophe away again. */
    private static String harmless(String cell) {
        return RUNNING.matcher(cell).lookingAt() ? "'" + cell : cell;
    }
}
