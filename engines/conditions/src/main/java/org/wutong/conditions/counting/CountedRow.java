package org.wutong.conditions.counting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Facts;

/**
 * One record as counting sees it.
 *
 * @param key of the record among its kind
 * @param person whom it is about; 0 for records about nobody
 * @param household of that person; 0 for records about nobody
 * @param place code of the reporting tree where it lies
 * @param starts first day; null where not recorded
 * @param ends last day; null while it goes on
 * @param title what a list calls it; null where the person's name does
 * @param values columns of its kind by slot
 */
public record CountedRow(
        long key,
        long person,
        long household,
        String place,
        @Nullable LocalDate starts,
        @Nullable LocalDate ends,
        @Nullable String title,
        Facts values) {}
