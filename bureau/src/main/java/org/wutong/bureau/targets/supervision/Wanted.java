package org.wutong.bureau.targets.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are listed.
 *
 * @param place null for every place in sight, else a code that begins those of the places
 * @param level id of a {@link Level}; null for every one
 * @param about null for everything
 * @param office place of whoever looks, for {@link View#MINE}
 */
public record Wanted(
        View view,
        @Nullable String place,
        @Nullable String level,
        @Nullable About about,
        @Nullable CaseState state,
        String office) {
    /** How they stand. */
    public enum View {
        /** Open ones that wait for the office of whoever looks. */
        MINE,
        OPEN,
        LATE,
        RAISED,
        CLOSED
    }

    public Wanted as(View other) {
        return new Wanted(other, place, level, about, state, office);
    }
}
