package org.wutong.bureau.people;

/** How a {@link WorkerField} is typed; in brackets the Java type of its value. */
public enum FieldType {
    /** ({@code String}) free text */
    TEXT,
    /** ({@code List<String>}) */
    TEXTS,
    /** ({@code Boolean}) */
    YES_NO,
    /** ({@code LocalDate}) */
    DATE,
    /** ({@code String}) code of a place, of the reporting tree or of the national table */
    PLACE,
    /** ({@code List<String>}) codes of places */
    PLACES,
    /** ({@code Long}) fen */
    MONEY,
    /** (an enum constant) */
    CHOICE,
    /** ({@code IdentityNumber}) read only by its last four */
    IDENTITY,
    /** ({@code PhoneNumber}) read only by its last four */
    PHONE,
    /** ({@code String}) digits of a bank account, read only by its last four */
    ACCOUNT
}
