package org.wutong.spells;

import java.time.LocalDate;
import java.util.List;
import org.wutong.vocabulary.Truth;

/** What a person's record says of one day; the lists of employed and unemployed are drawn from it. */
public enum EmploymentStatus {
    /** At least one spell runs that is not surely self-employment or farming. */
    EMPLOYED,
    /** Spells run, and the non-farm ones are surely the person's own business. */
    SELF_EMPLOYED,
    /** Spells run, and all are surely farming. */
    FARMING,
    /** Spells are on record, all that had begun are over. */
    UNEMPLOYED,
    /** Nothing is on record for that time: no spell had begun, or the day is yet to come. */
    UNKNOWN;

    static EmploymentStatus of(EmploymentHistory history, LocalDate day) {
        if (day.isAfter(history.asOf())) {
            return UNKNOWN;
        }
        List<EmploymentSpell> running =
                history.spells().stream().filter(spell -> spell.covers(day)).toList();
        if (running.isEmpty()) {
            return history.spells().stream().anyMatch(spell -> spell.from().isBefore(day)) ? UNEMPLOYED : UNKNOWN;
        }
        List<EmploymentSpell> offFarm =
                running.stream().filter(spell -> spell.nonFarm() != Truth.FALSE).toList();
        if (offFarm.isEmpty()) {
            return FARMING;
        }
        return offFarm.stream().allMatch(spell -> spell.selfEmployed() == Truth.TRUE) ? SELF_EMPLOYED : EMPLOYED;
    }

    /** Whether the person works, in whatever way. */
    public Truth inWork() {
        return switch (this) {
            case EMPLOYED, SELF_EMPLOYED, FARMING -> Truth.TRUE;
            case UNEMPLOYED -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }
}
