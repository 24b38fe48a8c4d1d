package org.wutong.bureau.register.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An xlsx file, read as a stream of rows. */
final class XlsxFile implements SheetFile {
    private final byte[] content;
    private final ReadingOptions options;
    private final List<Integer> indexes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    XlsxFile(byte[] content) {
        this.content = content;
        this.options = new ReadingOptions(XlsxGuard.check(content), true);
        within(workbook -> workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .forEach(sheet -> {
                    indexes.add(sheet.getIndex());
                    names.add(sheet.getName());
                }));
        if (names.isEmpty()) {
            throw new SheetRefused("no-sheet");
        }
    }

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public void read(int sheet, Taker taker) {
        within(workbook -> {
            Sheet wanted = workbook.getSheet(indexes.get(sheet)).orElseThrow(() -> new SheetRefused("broken"));
            try (Stream<Row> rows = wanted.openStream()) {
                Iterator<Row> iterator = rows.iterator();
                int taken = 0;
                while (iterator.hasNext()) {
                    SheetRow row = XlsxCells.row(iterator.next(), workbook.isDate1904());
                    // Rows of which only the look was set are no rows: some sheets have a million of them.
                    if (row.cells().isEmpty()) {
                        continue;
                    }
                    if (++taken > SheetLimits.ROWS) {
                        throw new SheetRefused("too-many-rows", SheetLimits.ROWS);
                    }
                    if (!taker.take(row)) {
                        return;
                    }
                }
            }
        });
    }

    private interface Reading {
        void read(ReadableWorkbook workbook) throws IOException;
    }

    private void within(Reading reading) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content), options)) {
            reading.read(workbook);
        } catch (IOException | RuntimeException e) {
            if (e instanceof RuntimeException own && !fromReader(own)) {
                throw own;
            }
            throw new SheetRefused("broken").because(e);
        }
    }

    /** Faults of the library mean a broken file; those of whoever takes the rows are their own. */
    private static boolean fromReader(RuntimeException e) {
        if (e instanceof SheetRefused) {
            return false;
        }
        StackTraceElement[] trace = e.getStackTrace();
        for (StackTraceElement element : trace) {
            if (element.getClassName().startsWith("org.dhatim.")) {
                return true;
            }
            if (element.getClassName().startsWith("org.wutong.")
                    && !element.getClassName().startsWith(XlsxFile.class.getPackageName())) {
                return false;
            }
        }
        return trace.length > 0;
    }
}
