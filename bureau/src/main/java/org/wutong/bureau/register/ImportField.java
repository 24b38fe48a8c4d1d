package org.wutong.bureau.register;

/**
 * A field that a duty takes from spreadsheets. Layouts say under which headers it stands.
 *
 * @param name unique within the kind: {@code birth-date}
 * @param labelKey its name for people
 * @param values for {@link Type#CODE}: the set of {@code layouts/values-*.yaml} that says which words mean which code
 */
public record ImportField(String name, String labelKey, Type type, String values) {
    /** How the text of a cell is read. */
    public enum Type {
        TEXT,
        /** Several texts in one cell, parted by 、 ， ; or spaces. */
        LIST,
        DATE,
        /** Yuan; tens of thousands where the column of the layout says {@code unit: wan}. */
        MONEY,
        NUMBER,
        YES_NO,
        CODE,
        /** A citizen's number or disability card. Never shown or kept whole in what an import reports. */
        IDENTITY,
        PHONE,
        /** A bank card. */
        ACCOUNT
    }

    public static ImportField of(String name, String labelKey, Type type) {
        return new ImportField(name, labelKey, type, "");
    }

    public static ImportField coded(String name, String labelKey, String values) {
        return new ImportField(name, labelKey, Type.CODE, values);
    }

    /** Whether its text is shown by its last four alone. */
    public boolean secret() {
        return type == Type.IDENTITY || type == Type.PHONE || type == Type.ACCOUNT;
    }
}
