package org.wutong.bureau.analysis.roster;

import org.wutong.vocabulary.RegionCode;

/** How far from home somebody works, as a number; another province by its own number (11 to 82). */
public final class Away {
    /** The code of the place is not deep enough to tell. */
    public static final int UNCLEAR = 0;

    public static final int TOWNSHIP = 1;
    public static final int COUNTY = 2;
    public static final int CITY = 3;
    public static final int PROVINCE = 4;

    private static final int PROVINCE_DIGITS = RegionCode.Level.PROVINCE.digits();
    private static final int CITY_DIGITS = RegionCode.Level.CITY.digits();
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();
    private static final int TOWNSHIP_DIGITS = RegionCode.Level.TOWNSHIP.digits();

    private Away() {}

    /**
     * @param home code of the place of registration
     * @param work code of the place of work; empty where it is not known
     */
    public static int of(String home, String work) {
        if (work.length() < PROVINCE_DIGITS) {
            return UNCLEAR;
        }
        if (!same(home, work, PROVINCE_DIGITS)) {
            return Integer.parseInt(work.substring(0, PROVINCE_DIGITS));
        }
        if (work.length() < CITY_DIGITS) {
            return UNCLEAR;
        }
        if (!same(home, work, CITY_DIGITS)) {
            return PROVINCE;
        }
        if (work.length() < COUNTY_DIGITS) {
            return UNCLEAR;
        }
        if (!same(home, work, COUNTY_DIGITS)) {
            return CITY;
        }
        return work.length() >= TOWNSHIP_DIGITS && same(home, work, TOWNSHIP_DIGITS) ? TOWNSHIP : COUNTY;
    }

    private static boolean same(String one, String other, int digits) {
        return one.length() >= digits && one.regionMatches(0, other, 0, digits);
    }
}
