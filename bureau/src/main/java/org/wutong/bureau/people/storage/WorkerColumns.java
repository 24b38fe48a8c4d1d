package org.wutong.bureau.people.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Vault;
import org.wutong.bureau.people.FieldType;
import org.wutong.bureau.people.WorkerField;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/** Turns fields into the columns that keep them: most into one, secret ones into cipher and digests. */
@Component
class WorkerColumns {
    private final Vault vault;

    WorkerColumns(Vault vault) {
        this.vault = vault;
    }

    /** The columns of these fields; a list that is not known is an empty one. */
    Map<String, @Nullable Object> of(Map<WorkerField, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        values.forEach((field, value) -> put(field, value, columns));
        return columns;
    }

    private void put(WorkerField field, @Nullable Object value, Map<String, @Nullable Object> columns) {
        switch (field.type()) {
            case IDENTITY -> putIdentity((IdentityNumber) value, columns);
            case PHONE -> putPhone((PhoneNumber) value, columns);
            case ACCOUNT -> columns.put("account_cipher", value == null ? null : vault.encrypt((String) value));
            default -> columns.put(field.column(), value == null && isList(field) ? List.of() : value);
        }
        if (field == WorkerField.NAME && value != null) {
            columns.put("sort_name", NameTokens.sortName((String) value));
        }
    }

    private void putIdentity(@Nullable IdentityNumber number, Map<String, @Nullable Object> columns) {
        columns.put("id_kind", number == null ? "NONE" : number.kind().name());
        columns.put("id_cipher", number == null ? null : vault.encrypt(number.full()));
        columns.put("id_digest", number == null ? null : digest(number));
        columns.put(
                "id_tail_digest", number == null ? null : vault.digest(Vault.Kind.IDENTITY_TAIL, number.lastFour()));
    }

    private void putPhone(@Nullable PhoneNumber phone, Map<String, @Nullable Object> columns) {
        columns.put("phone_cipher", phone == null ? null : vault.encrypt(phone.digits()));
        columns.put("phone_digest", phone == null ? null : vault.digest(Vault.Kind.PHONE, phone.digits()));
        columns.put(
                "phone_tail_digest",
                phone == null ? null : vault.digest(Vault.Kind.PHONE_TAIL, lastFour(phone.digits())));
    }

    byte[] digest(IdentityNumber number) {
        return vault.digest(Vault.Kind.IDENTITY, number.person());
    }

    String open(byte[] cipher) {
        return vault.decrypt(cipher);
    }

    /** The last four of a secret as people know them: of a disability card those of the citizen's number inside it. */
    static String tail(WorkerField field, String whole) {
        return lastFour(field == WorkerField.IDENTITY && whole.length() > 18 ? whole.substring(0, 18) : whole);
    }

    static String lastFour(String whole) {
        return whole.substring(Math.max(0, whole.length() - 4));
    }

    private static boolean isList(WorkerField field) {
        return field.type() == FieldType.TEXTS || field.type() == FieldType.PLACES;
    }
}
