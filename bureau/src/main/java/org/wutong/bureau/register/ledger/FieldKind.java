package org.wutong.bureau.register.ledger;

import org.wutong.bureau.register.ImportField;

/** How a field is kept, shown and read. */
public enum FieldKind {
    TEXT("text", ImportField.Type.TEXT),
    CODE("text", ImportField.Type.TEXT),
    CREDIT_CODE("text", ImportField.Type.TEXT),
    PLACE("text", ImportField.Type.TEXT),
    CHOICE("text", ImportField.Type.CODE),
    CHOICES("text[]", ImportField.Type.CODE),
    NUMBER("bigint", ImportField.Type.NUMBER),
    MONEY("bigint", ImportField.Type.MONEY),
    LINK("bigint", ImportField.Type.TEXT),
    DATE("date", ImportField.Type.DATE),
    YES_NO("boolean", ImportField.Type.YES_NO),
    PHONE("bytea", ImportField.Type.PHONE);

    private final String sqlType;
    private final ImportField.Type read;

    FieldKind(String sqlType, ImportField.Type read) {
        this.sqlType = sqlType;
        this.read = read;
    }

    /** Type of its column; whole numbers may stand in an {@code int}. */
    String sqlType() {
        return sqlType;
    }

    ImportField.Type read() {
        return read;
    }

    public boolean number() {
        return this == NUMBER || this == MONEY;
    }

    /** Whether a list can be sorted by it: what is shown sorts as what is kept. */
    boolean sorts() {
        return this == TEXT || this == CODE || this == PLACE || this == CHOICE || this == DATE || number();
    }

    boolean narrows() {
        return this == CHOICE || this == CHOICES || this == CODE || this == YES_NO;
    }
}
