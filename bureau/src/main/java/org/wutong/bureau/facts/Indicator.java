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

    /**
     * For a share: what the figure is out of, by village. Shares of larger places are sums over sums, never averages of shares.
     * Empty for a plain count.
     */
    default Map<String, Long> outOf(LocalDate from, LocalDate to) {
        return Map.of();
    }

    /** Page that lists the rows behind the figure of a place and everything below it. */
    String rowsHref(String place);
}
