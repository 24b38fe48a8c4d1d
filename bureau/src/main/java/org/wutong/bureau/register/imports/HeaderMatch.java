package org.wutong.bureau.register.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.wutong.bureau.register.sheet.SheetFile;
import org.wutong.bureau.register.sheet.SheetRefused;
import org.wutong.bureau.register.sheet.SheetRow;

/**
 * Where the header stands and what it says. Titles may stand above it, and it may take two rows: then the lower one names the
 * columns, and the upper one those below which nothing stands (merged downwards).
 *
 * @param firstRow row of the header, or its upper row
 * @param lastRow the same, or its lower row: data begin below
 * @param headers texts by column, empty where there is none
 * @param fields field by column, for columns that are taken in
 * @param ignored headers that the layout knows and does not take in
 */
public record HeaderMatch(
        Layout layout,
        int sheet,
        String sheetName,
        int firstRow,
        int lastRow,
        List<String> headers,
        Map<Integer, String> fields,
        List<String> ignored,
        int known) {
    /** The column that our own sheet of bad rows carries. */
    static final String PROBLEM_HEADER = "问题";

    private static final int ROWS_LOOKED_AT = 10;
    private static final int FEWEST = 3;

    /** Headers that nobody knows. */
    public List<String> unknown() {
        return columns().stream()
                .filter(column -> !fields.containsKey(column.index()))
                .map(Column::header)
                .filter(header -> !ignored.contains(header))
                .toList();
    }

    /** One column of the sheet; {@code field} empty where it is not taken in. */
    public record Column(int index, String header, String field) {}

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            if (!headers.get(i).isEmpty()) {
                columns.add(new Column(i, headers.get(i), fields.getOrDefault(i, "")));
            }
        }
        return columns;
    }

    Optional<Layout.Column> missing() {
        return layout.required().stream()
                .filter(field -> !fields.containsValue(field))
                .findFirst()
                .flatMap(layout::ofField);
    }

    /**
     * The best header of the first sheet that has one.
     *
     * @param chosen fields by hand, by header: they go before the layout's; an empty one leaves the column out
     */
    static HeaderMatch find(SheetFile file, Collection<Layout> layouts, Map<String, String> chosen) {
        HeaderMatch partly = null;
        boolean anything = false;
        for (int sheet = 0; sheet < file.sheets().size(); sheet++) {
            List<SheetRow> top = new ArrayList<>();
            file.read(sheet, row -> {
                top.add(row);
                return top.size() < ROWS_LOOKED_AT + 1;
            });
            anything |= !top.isEmpty();
            Optional<HeaderMatch> best = bestOf(file, sheet, top, layouts, chosen);
            if (best.isPresent() && best.get().missing().isEmpty()) {
                return best.get();
            }
            if (best.isPresent() && (partly == null || best.get().known() > partly.known())) {
                partly = best.get();
            }
        }
        if (!anything) {
            throw new SheetRefused("empty");
        }
        if (partly == null) {
            throw new SheetRefused("no-header", ROWS_LOOKED_AT, example(layouts));
        }
        Layout.Column missing = partly.missing().orElseThrow();
        throw new SheetRefused(
                "missing-column",
                partly.layout().name(),
                String.join(" / ", missing.names()),
                partly.firstRow(),
                String.join("、", partly.unknown()));
    }

    private static Optional<HeaderMatch> bestOf(
            SheetFile file, int sheet, List<SheetRow> top, Collection<Layout> layouts, Map<String, String> chosen) {
        List<HeaderMatch> found = new ArrayList<>();
        for (int i = 0; i < Math.min(top.size(), ROWS_LOOKED_AT); i++) {
            SheetRow row = top.get(i);
            List<String> single = texts(row);
            for (Layout layout : layouts) {
                found.add(match(file, sheet, layout, row.number(), row.number(), single, chosen));
                if (i + 1 < top.size() && top.get(i + 1).number() == row.number() + 1) {
                    SheetRow below = top.get(i + 1);
                    found.add(match(file, sheet, layout, row.number(), below.number(), joined(row, below), chosen));
                }
            }
        }
        // Equal matches: the header of one row, the higher one, the layout that is filled best.
        return found.stream()
                .filter(match -> match.known()
                        >= Math.min(FEWEST, match.layout().columns().size()))
                .min(Comparator.<HeaderMatch>comparingInt(
                                match -> match.missing().isEmpty() ? 0 : 1)
                        .thenComparingInt(match -> -match.known())
                        .thenComparingInt(match -> match.lastRow() - match.firstRow())
                        .thenComparingInt(HeaderMatch::firstRow)
                        .thenComparingInt(match -> match.layout().columns().size())
                        .thenComparing(match -> match.layout().id()));
    }

    private static HeaderMatch match(
            SheetFile file,
            int sheet,
            Layout layout,
            int first,
            int last,
            List<String> headers,
            Map<String, String> chosen) {
        Map<Integer, String> fields = new TreeMap<>();
        List<String> ignored = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int known = 0;
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            String byHand = chosen.get(Layout.plain(header));
            Optional<Layout.Column> column = layout.of(header);
            known += column.isPresent() && !header.isEmpty() ? 1 : 0;
            String field =
                    byHand != null ? byHand : column.map(Layout.Column::field).orElse("");
            if (!field.isEmpty() && !header.isEmpty() && taken.add(field)) {
                fields.put(i, field);
            } else if (byHand == null && column.isPresent() && field.isEmpty()
                    || byHand != null && byHand.isEmpty()
                    || header.equals(PROBLEM_HEADER)) {
                ignored.add(header);
            }
        }
        return new HeaderMatch(layout, sheet, file.sheets().get(sheet), first, last, headers, fields, ignored, known);
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(SheetRow.Cell::text).toList();
    }

    private static List<String> joined(SheetRow upper, SheetRow lower) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.max(upper.cells().size(), lower.cells().size()); i++) {
            texts.add(lower.text(i).isEmpty() ? upper.text(i) : lower.text(i));
        }
        return texts;
    }

    private static String example(Collection<Layout> layouts) {
        return layouts.stream()
                .findFirst()
                .map(layout -> String.join(
                        "、",
                        layout.columns().stream()
                                .limit(6)
                                .map(Layout.Column::header)
                                .toList()))
                .orElse("");
    }
}
