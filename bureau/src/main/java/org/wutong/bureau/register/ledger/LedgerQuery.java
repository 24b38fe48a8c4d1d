package org.wutong.bureau.register.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.bureau.register.KeysetQuery;

/** The list of a register as a query. */
final class LedgerQuery {
    private LedgerQuery() {}

    static KeysetQuery of(LedgerType type, LedgerFilter filter) {
        KeysetQuery query = new KeysetQuery("id, version, " + type.columns(), type.table(), "id");
        words(query, type, filter.q());
        if (!filter.place().isEmpty()) {
            places(query, type, filter.place());
        }
        filter.chosen().forEach((name, value) -> narrow(query, type.field(name), value));
        LedgerField first = type.fields().stream()
                .filter(field -> field.name().equals(filter.column()))
                .findFirst()
                .or(() -> type.keys().stream()
                        .filter(field -> field.kind().sorts())
                        .findFirst())
                .orElse(null);
        if (first != null) {
            query.order(sorting(first), sortType(first), filter.descending());
        }
        return query;
    }

    private static void words(KeysetQuery query, LedgerType type, String q) {
        List<String> texts = type.fields().stream()
                .filter(field -> field.kind() == FieldKind.TEXT || field.kind() == FieldKind.CREDIT_CODE)
                .map(field -> "coalesce(" + field.column() + ", '')")
                .toList();
        if (q.isEmpty() || texts.isEmpty()) {
            return;
        }
        int word = 0;
        for (String one : q.split("\\s+")) {
            String name = "word" + word++;
            query.where(
                    "position(lower(:" + name + ") in lower(" + String.join(" || ' ' || ", texts) + ")) > 0",
                    name,
                    one);
        }
    }

    private static void places(KeysetQuery query, LedgerType type, String place) {
        String within = type.fields().stream()
                .filter(field -> field.kind() == FieldKind.PLACE)
                .map(field -> "(%1$s >= :place and %1$s < :place || '~')".formatted(field.column()))
                .collect(Collectors.joining(" or "));
        if (!within.isEmpty()) {
            query.where("(" + within + ")", "place", place);
        }
    }

    private static void narrow(KeysetQuery query, LedgerField field, String value) {
        String name = "v_" + field.column();
        String column = field.column();
        switch (field.kind()) {
            case YES_NO -> query.where(column + " = :" + name, name, value.equals("yes"));
            case CHOICES -> query.where(":" + name + " = any (" + column + ")", name, value);
            case LINK ->
                query.where(column + " = :" + name, name, value.matches("\\d{1,18}") ? Long.parseLong(value) : -1L);
            default -> query.where(column + " = :" + name, name, value);
        }
    }

    private static String sorting(LedgerField field) {
        return switch (field.kind()) {
            case DATE -> "coalesce(" + field.column() + ", date '0001-01-01')";
            case NUMBER, MONEY -> "coalesce(" + field.column() + ", -1)::bigint";
            default -> "coalesce(" + field.column() + ", '')";
        };
    }

    private static String sortType(LedgerField field) {
        return switch (field.kind()) {
            case DATE -> "date";
            case NUMBER, MONEY -> "bigint";
            default -> "text";
        };
    }
}
