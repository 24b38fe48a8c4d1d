package org.wutong.bureau.targets.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One case of supervision. Its figures are those of the day it was opened, and never change.
 *
 * @param subject id of the target; empty otherwise
 * @param asked what the place is asked to do
 * @param owner place whose office opened it
 * @param reasons {@link Reason}s by which it was opened, with commas; empty when opened by hand
 * @param level id of the {@link Level} it has come to
 * @param dueOn when whoever has to act has to; null once closed
 * @param finishOn by when it shall be made good
 */
public record SupervisionCase(
        long id,
        String place,
        About about,
        String subject,
        String title,
        String asked,
        String owner,
        String ownerOffice,
        String reasons,
        LocalDate figureOn,
        @Nullable Long actual,
        @Nullable Long goal,
        @Nullable Integer rate,
        @Nullable Integer pace,
        @Nullable Integer rank,
        @Nullable Integer ranked,
        @Nullable Long counted,
        String level,
        CaseState state,
        @Nullable LocalDate dueOn,
        LocalDate finishOn,
        int raised,
        @Nullable LocalDate raisedOn,
        @Nullable Outcome outcome,
        @Nullable LocalDate closedOn,
        LocalDate openedOn,
        String openedName,
        int version) {
    public Figures then() {
        return new Figures(figureOn, actual, goal, rate, pace, rank, ranked, counted);
    }

    public boolean late(LocalDate today) {
        LocalDate due = dueOn;
        return due != null && due.isBefore(today);
    }
}
