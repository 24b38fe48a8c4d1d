package org.wutong.bureau.employment;

import org.wutong.spells.Months;
import org.wutong.vocabulary.Truth;

/**
 * One person of an employer as of a day.
 *
 * @param here in work there that day; else somebody who came and left in the calendar year
 * @param with unbroken work with this employer up to the day
 * @param stable whether that is as long as stable work of half a year takes
 * @param isNew came in the calendar year for the first time
 */
public record Head(
        long employer,
        long worker,
        boolean here,
        Months with,
        boolean stable,
        boolean isNew,
        Truth poverty,
        Truth monitored,
        Truth lowIncome,
        Truth relocated,
        Truth rural,
        Truth woman,
        Spell spell) {

    /** Whether this person counts in a class. */
    public Truth in(HeadClass counted) {
        if (counted == HeadClass.NEW_IN_YEAR) {
            return Truth.of(isNew);
        }
        return Truth.of(here)
                .and(
                        switch (counted) {
                            case ALL, NEW_IN_YEAR -> Truth.TRUE;
                            case TARGET -> poverty.or(lowIncome).or(relocated);
                            case POVERTY -> poverty;
                            case POVERTY_STABLE -> poverty.and(Truth.of(stable));
                            case MONITORED -> monitored;
                            case LOW_INCOME -> lowIncome;
                            case RELOCATED -> relocated;
                            case RELOCATED_FROM_POVERTY -> relocated.and(poverty.or(monitored));
                            case RURAL -> rural;
                            case WOMEN -> woman;
                            case STABLE -> Truth.of(stable);
                        });
    }
}
