package org.wutong.bureau.people;

/**
 * People registered together.
 *
 * @param number of the household within its place
 */
public record Household(long id, String region, String number, String address, int version) {
    /** Begins the number of a household that is one worker without a household number. */
    public static final String ALONE = "~";

    public boolean alone() {
        return number.startsWith(ALONE);
    }
}
