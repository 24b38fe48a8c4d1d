package org.wutong.bureau.register.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** Gives every cell as the text a person would read there. */
final class XlsxCells {
    private static final SheetRow.Cell NOTHING = new SheetRow.Cell("", Kind.TEXT);
    private static final BigDecimal EXACT_BELOW = BigDecimal.TEN.pow(15);
    private static final long SERIALS_1904 = 1462;
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]");
    private static final Pattern ERROR_VALUE =
            Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!)");
    private static final Pattern NOT_OF_A_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");
    /** Whether a format is of dates, by its text: a sheet has few formats and many cells. */
    private static final Map<String, Boolean> DATE_FORMATS = new ConcurrentHashMap<>();

    private static final int FORMATS_KEPT = 1_000;
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private XlsxCells() {}

    static SheetRow row(Row row, boolean from1904) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (Cell cell : row) {
            if (cell == null) {
                continue;
            }
            SheetRow.Cell read = read(cell, from1904);
            if (read.text().isEmpty() && read.kind() != Kind.FORMULA_WITHOUT_RESULT) {
                continue;
            }
            int column = cell.getColumnIndex();
            if (column >= SheetLimits.COLUMNS) {
                throw new SheetRefused("too-many-columns", row.getRowNum(), SheetLimits.COLUMNS);
            }
            if (read.text().length() > SheetLimits.CELL_CHARACTERS) {
                throw new SheetRefused("long-cell", cell.getAddress(), SheetLimits.CELL_CHARACTERS);
            }
            while (cells.size() <= column) {
                cells.add(NOTHING);
            }
            cells.set(column, read);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetRow.Cell read(Cell cell, boolean from1904) {
        String raw = cell.getRawValue();
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || raw != null && raw.startsWith("#") && isError(raw)) {
            return new SheetRow.Cell(raw == null ? "" : raw, Kind.ERROR);
        }
        boolean formula = cell.getType() == CellType.FORMULA && cell.getFormula() != null;
        if (formula && raw == null) {
            return new SheetRow.Cell("", Kind.FORMULA_WITHOUT_RESULT);
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell)
                    ? new SheetRow.Cell(date(number, from1904), Kind.DATE)
                    : new SheetRow.Cell(plain(number, raw), formula ? Kind.FORMULA : Kind.NUMBER);
        }
        String text = value == null ? "" : value instanceof Boolean yes ? yes(yes) : value.toString();
        return new SheetRow.Cell(stripped(text), formula ? Kind.FORMULA : Kind.TEXT);
    }

    static String yes(boolean value) {
        return value ? "是" : "否";
    }

    private static boolean isError(String raw) {
        return ERROR_VALUE.matcher(raw).matches();
    }

    /** Without spaces around, and without characters that take no place: they come along from web pages and messages. */
    static String stripped(String raw) {
        String text = INVISIBLE.matcher(raw).find() ? INVISIBLE.matcher(raw).replaceAll("") : raw;
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || Character.isWhitespace(c) || c == '\u00A0';
    }

    /** A whole number as its digits. Beyond 15 digits a spreadsheet has lost some: then as the file writes it. */
    static String plain(BigDecimal number, @Nullable String raw) {
        if (number.abs().compareTo(EXACT_BELOW) >= 0 || number.scale() > 20) {
            return raw == null ? number.toString() : raw;
        }
        BigDecimal rounded = number.round(new java.math.MathContext(15)).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        return id != null && isDate(id, cell.getDataFormatString());
    }

    /** @param id of the number format: those of days are fixed, own ones are told by what is written in them */
    static boolean isDate(int id, @Nullable String format) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58) {
            return true;
        }
        if (format == null || id < 50) {
            return false;
        }
        if (DATE_FORMATS.size() > FORMATS_KEPT) {
            DATE_FORMATS.clear();
        }
        return DATE_FORMATS.computeIfAbsent(format, XlsxCells::isDate);
    }

    private static boolean isDate(String format) {
        String pattern = NOT_OF_A_DATE.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return pattern.indexOf('y') >= 0 || pattern.indexOf('d') >= 0 && pattern.indexOf('m') >= 0;
    }

    static String date(BigDecimal serial, boolean from1904) {
        long days = serial.longValue() + (from1904 ? SERIALS_1904 : 0);
        if (days < 1 || days > 2_958_465) {
            return serial.toPlainString();
        }
        LocalDateTime moment = SERIAL_ZERO.plusDays(days).atTime(LocalTime.MIDNIGHT);
        return moment.toLocalDate().toString();
    }
}
