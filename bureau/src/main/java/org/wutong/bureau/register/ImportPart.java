package org.wutong.bureau.register;

import java.util.List;

/**
 * What one duty does with its columns of a sheet: a bean. A sheet may carry columns of several duties; each part claims its fields,
 * parts run in order, the first finds the record that a row is about. A check and a later application each read the file anew:
 * {@link #begin}, {@link #survey} for every row, then by batches {@link #read} and {@link #check}, and on application {@link #apply}
 * for the good rows of each batch, all within one transaction under the scopes of whoever imports. Only {@link #read} runs on
 * another thread, some batches ahead.
 */
public interface ImportPart {
    /** Id of the {@link ImportKind}. */
    String kind();

    int order();

    List<ImportField> fields();

    /** Tables that an application fills, {@code people.worker}: their statistics are kept up while it runs. */
    default List<String> relations() {
        return List.of();
    }

    /** Before the first row: prepares in the context what {@link #read} needs. */
    default void begin(ImportContext context) {}

    /** Sees every row once before any is checked: to find what stands twice in one file. Notes no problems. */
    default void survey(ImportRow row, ImportContext context) {}

    /**
     * Makes of a row what can be made of it without the database, keeps it with {@link ImportRow#keep} and notes what cannot be read.
     * It may change nothing but the row, and share nothing that is not made for several threads.
     */
    default void read(ImportRow row, ImportContext context) {}

    /** Notes problems, names the record or says it is new, and says which fields will change. Writes nothing. */
    void check(List<ImportRow> rows, ImportContext context);

    /** Writes rows that have just been checked and are good; keeps in {@link ImportImages} what it replaces. */
    void apply(List<ImportRow> rows, ImportContext context);

    /** After the last batch was applied. */
    default void applied(ImportContext context) {}

    /** Records of an import that were changed since, each in words for people (a name, a place); empty when it can be undone. */
    List<String> changedSince(long importId);

    /** Takes the import back from {@link ImportImages}; parts are asked in reverse order. */
    void undo(long importId);
}
