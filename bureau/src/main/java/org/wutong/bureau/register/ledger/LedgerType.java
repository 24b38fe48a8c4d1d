package org.wutong.bureau.register.ledger;

import java.util.List;
import java.util.stream.Collectors;
import org.wutong.bureau.offices.Role.Right;

/**
 * A plain register as described by its record.
 *
 * @param duty package of the duty that keeps it
 */
public record LedgerType(
        Naming naming,
        String duty,
        String table,
        int order,
        Right edit,
        Class<? extends Record> record,
        List<LedgerField> fields) {
    /** Where its texts stand. */
    public record Naming(String id) {
        String key(String rest) {
            return "ledger." + id + "." + rest;
        }
    }

    public String id() {
        return naming.id();
    }

    public String titleKey() {
        return "ledger." + id();
    }

    public String aboutKey() {
        return naming.key("about");
    }

    public String href() {
        return "/registers/" + id();
    }

    public List<LedgerField> listed() {
        return fields.stream().filter(field -> !field.said().aside()).toList();
    }

    List<LedgerField> keys() {
        return fields.stream().filter(LedgerField::key).toList();
    }

    List<LedgerField> links() {
        return fields.stream().filter(field -> field.kind() == FieldKind.LINK).toList();
    }

    LedgerField field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("register " + id() + " has no field " + name));
    }

    String columns() {
        return fields.stream().map(LedgerField::column).collect(Collectors.joining(", "));
    }
}
