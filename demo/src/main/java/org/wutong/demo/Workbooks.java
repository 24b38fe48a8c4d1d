package org.wutong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Workbooks that come out the same whenever and wherever they are written. */
final class Workbooks {
    /** Not January 1980: the runtime would add a second, absolute time that depends on the time zone. */
    private static final LocalDateTime PACKED = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** A column: its header and what stands in it; null leaves the cell empty. */
    record Column<T>(String header, Function<T, @Nullable Object> value) {}

    /** A sheet: lines of title above the header, then a line a row. */
    record Sheet<T>(String name, List<String> titles, List<Column<T>> columns, List<T> rows) {}

    private Workbooks() {}

    /** Writes the sheets and behind them one that says what they are. */
    static void write(Path file, LocalDate created, String notice, Sheet<?>... sheets) throws IOException {
        Path raw = Files.createTempFile("demo", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(raw);
                    Workbook workbook = new Workbook(out, "Wutong demo", null)) {
                for (Sheet<?> sheet : sheets) {
                    write(workbook.newWorksheet(sheet.name), sheet);
                }
                workbook.newWorksheet("说明").value(0, 0, notice);
            }
            packTimeless(raw, file, created);
        } finally {
            Files.delete(raw);
        }
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
    private static void packTimeless(Path raw, Path file, LocalDate created) throws IOException {
        try (ZipFile in = new ZipFile(raw.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            List<? extends ZipEntry> entries = in.stream()
                    .sorted(Comparator.comparing(
                                    (ZipEntry entry) -> !entry.getName().startsWith("["))
                            .thenComparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(PACKED);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    copyContent(content, out, entry.getName(), created);
                }
            }
        }
    }

    private static void copyContent(InputStream in, OutputStream out, String name, LocalDate created)
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
