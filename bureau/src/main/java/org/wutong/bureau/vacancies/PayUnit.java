package org.wutong.bureau.vacancies;

/** What the pay of a vacancy is counted by. */
public enum PayUnit {
    MONTH,
    /** Kept by the day and never turned into a month: nobody knows how many days there will be. */
    DAY,
    /** Kept by the hour, as {@link #DAY}. */
    HOUR,
    /** To be agreed; no sum. */
    NEGOTIABLE,
    /** The text could not be read, or there is none; no sum. */
    UNREAD;

    public String labelKey() {
        return "vacancies.unit." + name();
    }
}
