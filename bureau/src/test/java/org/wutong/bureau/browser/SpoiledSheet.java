package org.wutong.bureau.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A spreadsheet with its header in the first row, read as text so that single cells can be spoiled and it be written again. */
final class SpoiledSheet {
    private final String name;
    private final List<String> header = new ArrayList<>();
    private final List<List<String>> rows = new ArrayList<>();

    SpoiledSheet(Path file) {
        name = file.getFileName().toString();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in);
                Stream<Row> lines = book.getFirstSheet().openStream()) {
            lines.forEach(line -> {
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < line.getCellCount(); i++) {
                    texts.add(line.getOptionalCell(i).map(Cell::getText).orElse(""));
                }
                if (header.isEmpty()) {
                    header.addAll(texts);
                } else {
                    rows.add(texts);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return rows.size();
    }

    /** How many rows leave a column empty. */
    int without(String column) {
        int empty = 0;
        for (int row = 0; row < rows.size(); row++) {
            empty += text(row, column).isEmpty() ? 1 : 0;
        }
        return empty;
    }

    /** The number a row bears in the file: the header is row 1. */
    static int fileRow(int row) {
        return row + 2;
    }

    String text(int row, String column) {
        int at = header.indexOf(column);
        List<String> texts = rows.get(row);
        return at < texts.size() ? texts.get(at) : "";
    }

    SpoiledSheet spoil(int row, Map<String, String> cells) {
        Map<Integer, String> byColumn = new HashMap<>();
        cells.forEach((column, text) -> byColumn.put(header.indexOf(column), text));
        List<String> texts = rows.get(row);
        while (texts.size() < header.size()) {
            texts.add("");
        }
        byColumn.forEach(texts::set);
        return this;
    }

    /** The n-th row, from 0, of somebody with an identity number of eighteen digits. */
    int numbered(int n, String identity) {
        int found = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (text(row, identity).length() == 18 && ++found == n) {
                return row;
            }
        }
        throw new IllegalStateException("only " + (found + 1) + " rows with an identity number");
    }

    Path write(Path folder) {
        Path file = folder.resolve("spoiled-" + name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", null)) {
            Worksheet sheet = book.newWorksheet("1");
            put(sheet, 0, header);
            for (int row = 0; row < rows.size(); row++) {
                put(sheet, row + 1, rows.get(row));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(Worksheet sheet, int line, List<String> texts) {
        for (int column = 0; column < texts.size(); column++) {
            if (!texts.get(column).isEmpty()) {
                sheet.value(line, column, texts.get(column));
            }
        }
    }
}
