package org.wutong.bureau.register.imports;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One spreadsheet and how far it is; without its content. */
public record Import(
        long id,
        String kind,
        String layout,
        @Nullable String layoutChosen,
        String chosen,
        String fileName,
        String format,
        State state,
        String refusal,
        String refusalArgs,
        String region,
        String sheetName,
        int headerFirst,
        int headerRow,
        String reading,
        int rowsRead,
        int rowsNew,
        int rowsChanged,
        int rowsSame,
        int rowsBad,
        int rowsWarned,
        int rowsSkipped,
        int formulas,
        int checkMillis,
        @Nullable Long work,
        @Nullable Long staff,
        String staffName,
        OffsetDateTime at,
        @Nullable OffsetDateTime appliedAt,
        @Nullable OffsetDateTime undoneAt) {
    /** What was done with it. */
    public enum State {
        READ,
        REFUSED,
        CHECKED,
        APPLIED,
        UNDONE,
        CANCELLED
    }

    /** Rows that would change something. */
    public int rowsGood() {
        return rowsNew + rowsChanged;
    }

    public Object[] refusalArguments() {
        return refusalArgs.isEmpty() ? new Object[0] : refusalArgs.split("\t", -1);
    }

    /** Field by plain header, as matched by hand for this sheet. */
    Map<String, String> chosenFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        chosen.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            fields.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return fields;
    }

    /** A header of the sheet: {@code field} empty where it is not taken in, {@code known} whether the layout knows it. */
    public record Header(int column, String header, String field, boolean known) {}

    public List<Header> headers() {
        List<Header> headers = new ArrayList<>();
        reading.lines().forEach(line -> {
            String[] parts = line.split("\t", -1);
            headers.add(new Header(Integer.parseInt(parts[0]), parts[1], parts[2], parts[3].equals("+")));
        });
        return headers;
    }

    static String written(HeaderMatch match) {
        StringBuilder lines = new StringBuilder();
        List<String> unknown = match.unknown();
        match.columns()
                .forEach(column -> lines.append(column.index())
                        .append('\t')
                        .append(column.header().replaceAll("[\\t\\r\\n]+", " "))
                        .append('\t')
                        .append(column.field())
                        .append('\t')
                        .append(column.field().isEmpty() && unknown.contains(column.header()) ? "-" : "+")
                        .append('\n'));
        return lines.toString();
    }
}
