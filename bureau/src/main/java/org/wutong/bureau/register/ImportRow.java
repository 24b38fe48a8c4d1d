package org.wutong.bureau.register;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.DateText;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/**
 * One row of a spreadsheet on its way in, read by field. A typed reader answers empty where the cell is empty, the column is missing,
 * or the text cannot be read; in the last case it has noted the problem, with value, expectation and cure. A row with an error is
 * never applied.
 */
public interface ImportRow {
    /** Row number as the spreadsheet program shows it. */
    int number();

    /** Whether the sheet has a column for it. */
    boolean hasColumn(String field);

    /** The text without spaces around it; empty for an empty cell. */
    String text(String field);

    List<String> list(String field);

    Optional<DateText.Given> date(String field);

    /** Whole fen. */
    OptionalLong money(String field);

    OptionalLong number(String field);

    Optional<Boolean> yes(String field);

    /** The code that the value set of the field gives for the text. */
    Optional<String> code(String field);

    /** The same, but a word that is not known is no problem. */
    Optional<String> codeIfKnown(String field);

    /** The codes of several words in one cell, in their order; empty where one of them has none. */
    List<String> codes(String field);

    Optional<IdentityNumber> identity(String field);

    Optional<PhoneNumber> phone(String field);

    Optional<BankCard> account(String field);

    /**
     * Notes an error: the row is not applied.
     *
     * @param problem message key prefix of the sink: {@code .title} names the kind of problem, {@code .expected} and {@code .cure}
     *     get the arguments
     */
    void error(String field, String problem, Object... args);

    /** Notes something to look at; the row is applied all the same. */
    void warn(String field, String problem, Object... args);

    boolean bad();

    /** The record this row is about: named by the first part, once it is known. */
    OptionalLong subject();

    void subject(long id);

    /** As {@link #subject(long)}, with the place that guards the record. */
    void subject(long id, String region);

    /** Place that guards the record; empty where the first part does not say. */
    String region();

    /** Says that the record does not stand yet. */
    void addition();

    boolean isAddition();

    /** Says that a field will change. Texts are shown to people: secret values by their last four. */
    void change(String field, String before, String after);

    /** Keeps what a part made of the row from its check until its writing. */
    void keep(Object made);

    <T> @Nullable T kept(Class<T> type);
}
