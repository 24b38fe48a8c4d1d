package org.wutong.bureau.register.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.register.ImportField;

/** Where each field stands in one sheet, and how it is read. */
final class ReadColumns {
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, ImportField> fields = new HashMap<>();

    /** @param column index in the sheet */
    record Place(int column, String header, String unit) {}

    ReadColumns(HeaderMatch match, List<ImportField> claimed) {
        claimed.forEach(field -> fields.put(field.name(), field));
        match.fields().forEach((column, field) -> {
            if (fields.containsKey(field)) {
                String header = match.headers().get(column);
                String unit = match.layout()
                        .of(header)
                        .map(Layout.Column::unit)
                        .orElseGet(() -> header.contains("万元") ? "wan" : "");
                places.put(field, new Place(column, header, unit));
            }
        });
    }

    @Nullable
    Place place(String field) {
        return places.get(field);
    }

    ImportField field(String name) {
        ImportField field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("no part claims the field " + name);
        }
        return field;
    }

    /** The header as the sheet has it, else the name of the field. */
    String header(String field) {
        Place place = places.get(field);
        return place == null ? "" : place.header();
    }
}
