package org.wutong.cli.match;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A UTF-8 CSV file with a header line. The columns asked for may stand in any order; others are passed over.
 *
 * @param rows the lines that have as many fields as the header; the others are among the errors
 */
record CsvTable(List<CsvRow> rows) {
    static CsvTable read(Path file, List<String> columns, InputErrors errors) throws IOException {
        String name = file.toString();
        Optional<String> text = text(name, file, errors);
        List<CsvRecord> records = text.isEmpty() ? List.of() : records(name, text.get(), errors);
        if (records.isEmpty()) {
            return new CsvTable(List.of());
        }
        List<String> header = records.get(0).getFields();
        Map<String, Integer> places = places(name, header, columns, errors);
        List<CsvRow> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            if (csv.getFieldCount() == header.size()) {
                rows.add(new CsvRow(name, csv.getStartingLineNumber(), csv.getFields(), places, errors));
            } else {
                errors.add(
                        name,
                        csv.getStartingLineNumber(),
                        Math.min(csv.getFieldCount(), header.size()),
                        "the line has " + csv.getFieldCount() + " fields: expected " + header.size()
                                + " as in the header; a field with a comma in it stands in double quotes");
            }
        }
        return new CsvTable(rows);
    }

    private static List<CsvRecord> records(String name, String text, InputErrors errors) throws IOException {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .skipEmptyLines(true)
                .ofCsvRecord(text)) {
            reader.forEach(records::add);
        } catch (CsvParseException e) {
            Throwable cause = e.getCause();
            long line = records.isEmpty() ? 1 : records.get(records.size() - 1).getStartingLineNumber() + 1;
            errors.add(name, line, 1, "not CSV: " + (cause == null ? e.getMessage() : cause.getMessage()));
        }
        return records;
    }

    private static Optional<String> text(String name, Path file, InputErrors errors) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank()) {
                errors.add(name, 1, 1, "the file is empty: expected a header line and rows below it");
                return Optional.empty();
            }
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            errors.add(name, badLine(bytes), 1, "not UTF-8 text: save the sheet as “CSV UTF-8”");
            return Optional.empty();
        }
    }

    private static long badLine(byte[] bytes) {
        String lenient = new String(bytes, StandardCharsets.UTF_8);
        return 1
                + lenient.substring(0, Math.max(0, lenient.indexOf('\uFFFD')))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    private static Map<String, Integer> places(
            String name, List<String> header, List<String> columns, InputErrors errors) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (places.putIfAbsent(header.get(i).strip(), i) != null) {
                errors.add(name, 1, i + 1, "column '" + header.get(i).strip() + "' stands twice in the header");
            }
        }
        List<String> missing =
                columns.stream().filter(column -> !places.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            errors.add(
                    name,
                    1,
                    1,
                    "the first line is no full header, it lacks " + String.join(",", missing) + ": expected "
                            + String.join(",", columns));
        }
        return places;
    }
}
