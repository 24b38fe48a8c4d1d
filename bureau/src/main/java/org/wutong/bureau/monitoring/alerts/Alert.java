package org.wutong.bureau.monitoring.alerts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alert as recorded.
 *
 * @param since day its cause speaks of
 * @param words what its sentence is filled with
 * @param raised how many levels it went up
 * @param answers place whose office it waits at
 * @param who name of the person it waits for by 包联; null where nobody answers for the place
 * @param snoozedUntil last day it is put off to
 * @param notedOn last day somebody called or visited because of it
 * @param times how often its cause has come
 */
public record Alert(
        long id,
        int version,
        String rule,
        long worker,
        long household,
        String region,
        @Nullable LocalDate since,
        List<String> words,
        State state,
        LocalDate openedOn,
        LocalDate dueOn,
        int raised,
        String answers,
        @Nullable String who,
        @Nullable LocalDate snoozedUntil,
        @Nullable String outcome,
        @Nullable LocalDate closedOn,
        @Nullable String closedBy,
        @Nullable LocalDate notedOn,
        int times) {
    /** How an alert stands. */
    public enum State {
        OPEN,
        /** Somebody closed it with an outcome. */
        CLOSED,
        /** Its cause went away by itself. */
        GONE
    }

    public boolean snoozed(LocalDate today) {
        return state == State.OPEN && snoozedUntil != null && !snoozedUntil.isBefore(today);
    }

    public boolean overdue(LocalDate today) {
        return state == State.OPEN && !snoozed(today) && dueOn.isBefore(today);
    }
}
