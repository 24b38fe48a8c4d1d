package org.wutong.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time during which a household, or one person of it, belonged to a group.
 *
 * @param workerId null when it holds for the whole household
 * @param detail the class within the group, e.g. of hardship; empty when there is none
 * @param until the first day it no longer held; null while it lasts
 */
public record DemoCategory(
        String householdId,
        @Nullable String workerId,
        Category category,
        String detail,
        LocalDate from,
        @Nullable LocalDate until) {
    public boolean heldOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }
}
