package org.wutong.bureau.register;

import java.util.List;
import java.util.Optional;

/** What plain registers hold, for the duties that keep them and those that may use these. */
public interface Ledgers {
    /** In the order of the natural key. */
    <R extends Record> List<Entry<R>> all(Class<R> type);

    <R extends Record> Optional<Entry<R>> find(Class<R> type, long id);

    /** Adds a record; history says who and why. */
    <R extends Record> long add(R record, String why);

    /**
     * Reads rows written as in a sheet, by field name, and adds those whose key is not there yet.
     *
     * @throws IllegalArgumentException naming row and field, when one cannot be read
     */
    int load(String ledger, List<java.util.Map<String, String>> rows, String why);
}
