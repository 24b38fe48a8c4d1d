package org.wutong.bureau.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the log is narrowed to; null and empty do not narrow.
 *
 * @param template code of a {@link Template}
 * @param place code of a place; everything below it counts
 * @param tail last four of the number
 * @param from first day it was asked for
 * @param to last day
 */
public record MessageFilter(
        @Nullable State state,
        String template,
        String place,
        String tail,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final MessageFilter ALL = new MessageFilter(null, "", "", "", null, null);
}
