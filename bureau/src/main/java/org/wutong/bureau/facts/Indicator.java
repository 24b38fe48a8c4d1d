package org.wutong.bureau.facts;

import java.time.LocalDate;
import java.util.Map;

/**
 * A figure counted from the records of one duty, published so that targets can name it.
 *
 * @see #name() the word a target uses in its {@code counts} line
 */
public interface Indicator {
    /** Name as targets use it: {@code employment.transferred-in-year}. */
    String name();

    /**
     * Figure by village of the reporting tree, within what the actor may see. People are counted once. A village without any
     * record is absent.
     */
    Map<String, Long> byVillage(LocalDate from, LocalDate to);

    /** Page that lists the rows behind the figure of a place and everything below it. */
    String rowsHref(String place);
}
