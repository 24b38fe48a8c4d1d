package org.wutong.bureau.people;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Columns that another duty adds to the roster, its export and the strip of household members; a bean. */
public interface RosterColumns {
    List<Column> columns();

    /** Cells by worker and column key, one query for all of them; what is absent is shown as a dash. */
    Map<Long, Map<String, Cell>> cells(Collection<Long> workers, Locale language);

    /**
     * @param key unique over all duties
     * @param order place among the contributed columns
     * @param inHousehold whether household strips show it too
     */
    record Column(String key, int order, String labelKey, boolean number, boolean inHousehold) {}
}
