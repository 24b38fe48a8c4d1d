package org.wutong.bureau.register.ledger;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Vault;

/** Values of a register's fields on their way into the database and out of it. Phones are encrypted on the way in. */
@Component
class LedgerSql {
    private final Vault vault;

    LedgerSql(Vault vault) {
        this.vault = vault;
    }

    /** One placeholder a field, with its type. */
    static String placeholders(LedgerType type) {
        return type.fields().stream()
                .map(field -> "cast(? as " + field.kind().sqlType() + ")")
                .collect(Collectors.joining(", "));
    }

    @Nullable
    Object[] parameters(LedgerType type, Map<String, @Nullable Object> values) {
        return type.fields().stream()
                .map(field -> parameter(field, values.get(field.name())))
                .toArray();
    }

    private @Nullable Object parameter(LedgerField field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case CHOICES -> ((List<?>) value).toArray(String[]::new);
            case PHONE -> vault.encrypt((String) value);
            default -> value;
        };
    }

    LedgerRow row(LedgerType type, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (LedgerField field : type.fields()) {
            values.put(field.name(), value(field, row));
        }
        return new LedgerRow(row.getLong("id"), row.getInt("version"), values);
    }

    private @Nullable Object value(LedgerField field, ResultSet row) throws SQLException {
        String column = field.column();
        return switch (field.kind()) {
            case TEXT, CODE, CREDIT_CODE, PLACE, CHOICE -> row.getString(column);
            case NUMBER, MONEY, LINK -> {
                long number = row.getLong(column);
                yield row.wasNull() ? null : number;
            }
            case DATE -> {
                Date day = row.getDate(column);
                yield day == null ? null : day.toLocalDate();
            }
            case YES_NO -> row.getObject(column, Boolean.class);
            case CHOICES -> {
                Array choices = row.getArray(column);
                yield choices == null ? null : List.of((String[]) choices.getArray());
            }
            case PHONE -> {
                byte[] cipher = row.getBytes(column);
                yield cipher == null ? null : vault.decrypt(cipher);
            }
        };
    }
}
