package org.wutong.bureau.register.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** A text file of separated values: UTF-8, UTF-16 with its mark, or GB 18030 (which holds GBK); comma, semicolon or tab. */
final class CsvFile implements SheetFile {
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int LINES_LOOKED_AT = 20;
    private static final Pattern DISARMED = Pattern.compile("'+[=+@-]");

    private final String text;
    private final char separator;

    private CsvFile(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static CsvFile open(byte[] content, String fileName) {
        String text = text(content, fileName);
        if (text.isBlank()) {
            throw new SheetRefused("empty");
        }
        char separator = separatorOf(text);
        if (separator == 0) {
            throw new SheetRefused("no-spreadsheet", fileName);
        }
        return new CsvFile(text, separator);
    }

    /** The content as text, in whichever encoding it is. */
    static String text(byte[] content, String fileName) {
        String text = decode(content);
        if (text == null || text.indexOf(0) >= 0 || controls(text)) {
            throw new SheetRefused("no-spreadsheet", fileName);
        }
        return text;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public void read(int sheet, Taker taker) {
        try (CsvReader<CsvRecord> records = reader(text, separator)) {
            int number = 0;
            int taken = 0;
            for (CsvRecord line : records) {
                SheetRow row = row(++number, line);
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
        } catch (CsvParseException e) {
            throw new SheetRefused("broken-csv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SheetRow row(int number, CsvRecord line) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        int filled = 0;
        for (String field : line.getFields()) {
            String text = unquoted(XlsxCells.stripped(field));
            if (text.length() > SheetLimits.CELL_CHARACTERS) {
                throw new SheetRefused("long-cell", number + ":" + (cells.size() + 1), SheetLimits.CELL_CHARACTERS);
            }
            cells.add(new SheetRow.Cell(text, Kind.TEXT));
            filled = text.isEmpty() ? filled : cells.size();
        }
        if (filled > SheetLimits.COLUMNS) {
            throw new SheetRefused("too-many-columns", number, SheetLimits.COLUMNS);
        }
        return new SheetRow(number, List.copyOf(cells.subList(0, filled)));
    }

    /**
     * ="640…" keeps a spreadsheet program from reading digits as a number, an apostrophe keeps it from running what begins like a
     * formula: neither belongs to the text.
     */
    private static String unquoted(String text) {
        if (DISARMED.matcher(text).lookingAt()) {
            return text.substring(1);
        }
        return text.startsWith("=\"") && text.endsWith("\"") && text.length() > 2
                ? text.substring(2, text.length() - 1)
                : text;
    }

    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text);
    }

    private static @Nullable String decode(byte[] content) {
        if (content.length >= 2 && (content[0] & 0xFF) == 0xFF && (content[1] & 0xFF) == 0xFE
                || content.length >= 2 && (content[0] & 0xFF) == 0xFE && (content[1] & 0xFF) == 0xFF) {
            return strictly(content, StandardCharsets.UTF_16);
        }
        String utf8 = strictly(content, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8;
        }
        return strictly(content, Charset.forName("GB18030"));
    }

    private static @Nullable String strictly(byte[] content, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notThis) {
            return null;
        }
    }

    private static boolean controls(String text) {
        return text.chars().limit(4_096).anyMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f');
    }

    /** The separator that cuts the first lines into the most columns; 0 when none cuts any. */
    private static char separatorOf(String text) {
        char best = 0;
        int most = 1;
        for (char separator : SEPARATORS) {
            int columns = 0;
            try (CsvReader<CsvRecord> records = reader(text, separator)) {
                int lines = 0;
                for (CsvRecord line : records) {
                    columns = Math.max(columns, line.getFieldCount());
                    if (++lines == LINES_LOOKED_AT) {
                        break;
                    }
                }
            } catch (IOException | CsvParseException e) {
                continue;
            }
            if (columns > most) {
                most = columns;
                best = separator;
            }
        }
        return best;
    }
}
