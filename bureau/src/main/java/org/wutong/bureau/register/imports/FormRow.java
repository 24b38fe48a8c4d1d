package org.wutong.bureau.register.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.register.ImportContext;
import org.wutong.bureau.register.ImportField;
import org.wutong.bureau.register.ImportRow;
import org.wutong.bureau.register.sheet.SheetRow;
import org.wutong.bureau.register.sheet.SheetRow.Kind;

/** A form read as a sheet of one row whose headers are the names of the fields: one way of reading, and one set of messages, for both. */
public final class FormRow {
    private final SheetImportRow row;

    private FormRow(SheetImportRow row) {
        this.row = row;
    }

    /** @param texts by field name; what is missing is empty */
    public static FormRow of(
            List<ImportField> fields, Map<String, String> texts, Layouts layouts, java.time.LocalDate today) {
        List<String> headers = fields.stream().map(ImportField::name).toList();
        Map<Integer, String> places = new TreeMap<>();
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            places.put(i, headers.get(i));
            cells.add(new SheetRow.Cell(texts.getOrDefault(headers.get(i), "").strip(), Kind.TEXT));
        }
        Layout layout = new Layout("form", "form", "form", List.of(), List.of());
        HeaderMatch match = new HeaderMatch(layout, 0, "", 0, 0, headers, places, List.of(), headers.size());
        return new FormRow(new SheetImportRow(
                new SheetRow(1, cells),
                new ReadColumns(match, fields),
                layouts.values(),
                new ImportContext(0, "", today, Scope.NOTHING)));
    }

    public ImportRow row() {
        return row;
    }

    /** Errors, each with the name of its field. */
    public List<RowProblem> problems() {
        return row.problems();
    }
}
