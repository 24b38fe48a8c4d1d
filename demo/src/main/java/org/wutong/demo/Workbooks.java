package org.wutong.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Workbooks that come out the same whenever and wherever they are written. */
final class Workbooks {
    private static final LocalDateTime ZIP_EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    /** A column: its header and what stands in it; null leaves the cell empty. */
    record Column<T>(String header, Function<T, @Nullable Object> value) {}

    /** A sheet: lines of title above the header, then a line a row. */
    record Sheet<T>(String name, List<String> titles, List<Column<T>> columns, List<T> rows) {}

    private Workbooks() {}

    /** Writes the sheets and behind them one that says what they are. */
    static byte[] of(LocalDate created, String notice, Sheet<?>... sheets) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(raw, "Wutong demo", null)) {
            for (Sheet<?> sheet : sheets) {
                write(workbook.newWorksheet(sheet.name), sheet);
            }
            workbook.newWorksheet("说明").value(0, 0, notice);
        }
        return timeless(raw.toByteArray(), created);
    }

    private static <T> void write(Worksheet worksheet, Sheet<T> sheet) {
        int line = 0;
        for (String title : sheet.titles) {
            worksheet.value(line++, 0, title);
        }
        for (int c = 0; c < sheet.columns.size(); c++) {
            worksheet.value(line, c, sheet.columns.get(c).header());
        }
        for (T row : sheet.rows) {
            line++;
            for (int c = 0; c < sheet.columns.size(); c++) {
                put(worksheet, line, c, sheet.columns.get(c).value().apply(row));
            }
        }
    }

    private static void put(Worksheet worksheet, int line, int column, @Nullable Object value) {
        if (value instanceof Integer number) {
            worksheet.value(line, column, number);
        } else if (value instanceof BigDecimal number) {
            worksheet.value(line, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            worksheet.value(line, column, value.toString());
        }
    }

    /** The library stamps the hour of writing into the properties; the archive is packed again without it. */
    private static byte[] timeless(byte[] workbook, LocalDate created) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(workbook.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(packed)) {
            ZipEntry entry;
            while ((entry = in.getNextEntry()) != null) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(ZIP_EPOCH);
                out.putNextEntry(copy);
                copyContent(in, out, entry.getName(), created);
            }
        }
        return packed.toByteArray();
    }

    private static void copyContent(ZipInputStream in, OutputStream out, String name, LocalDate created)
            throws IOException {
        if (!name.equals("docProps/core.xml")) {
            in.transferTo(out);
            return;
        }
        String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        String fixed = core.replaceAll("(<dcterms:created[^>]*>)[^<]*", "$1" + created + "T00:00:00Z");
        out.write(fixed.getBytes(StandardCharsets.UTF_8));
    }

    /** Columns in order, from pairs. */
    static final class Columns<T> {
        private final List<Column<T>> columns = new ArrayList<>();

        Columns<T> add(String header, Function<T, @Nullable Object> value) {
            columns.add(new Column<>(header, value));
            return this;
        }

        /** A column of the layout that this county leaves empty. */
        Columns<T> empty(String... headers) {
            for (String header : headers) {
                columns.add(new Column<>(header, row -> null));
            }
            return this;
        }

        List<Column<T>> list() {
            return List.copyOf(columns);
        }
    }
}
