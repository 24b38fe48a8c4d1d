package org.wutong.bureau.analysis.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.offices.Areas;

/**
 * Where somebody works, seen from where they are registered: in the township, elsewhere in the county, the city, the province; another
 * province by its number (11 to 82); 0 where the code of the place is not deep enough to tell.
 */
public final class Destination {
    public static final int UNCLEAR = 0;
    static final int TOWNSHIP = 1;
    static final int COUNTY = 2;
    static final int CITY = 3;
    static final int PROVINCE = 4;
    private static final List<String> NEAR = List.of("unclear", "township", "county", "city", "province");
    private static final int PROVINCE_DIGITS = 2;
    private static final int CITY_DIGITS = 4;
    private static final int COUNTY_DIGITS = 6;
    private static final int TOWNSHIP_DIGITS = 9;
    private static final int MOST = 100;

    private Destination() {}

    static int of(String home, String work) {
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

    /** Nearest first, then provinces by code, those not known last. */
    static List<Integer> order() {
        return IntStream.concat(IntStream.range(1, MOST), IntStream.of(UNCLEAR))
                .boxed()
                .toList();
    }

    static Head head(int destination, Areas areas) {
        if (destination >= NEAR.size()) {
            String code = Integer.toString(destination);
            return new Head(areas.name(code).orElse(code), "destination=" + code);
        }
        String word = NEAR.get(destination);
        return new Head("analysis.destination." + word, "destination=" + word, destination == UNCLEAR);
    }

    /** The same in SQL, of a place of work and a home: a text as addresses have it. */
    public static String sql(String work, String home) {
        return """
            case when length(coalesce(%1$s, '')) < 2 then 'unclear' when left(%1$s, 2) <> left(%2$s, 2) then left(%1$s, 2)
              when length(%1$s) < 4 then 'unclear' when left(%1$s, 4) <> left(%2$s, 4) then 'province'
              when length(%1$s) < 6 then 'unclear' when left(%1$s, 6) <> left(%2$s, 6) then 'city'
              when length(%1$s) < 9 or left(%1$s, 9) <> left(%2$s, 9) then 'county' else 'township' end""".formatted(work, home);
    }

    /** Whether an address may name it: near by word, a province or a county of the own city by code. */
    public static boolean accepts(String word) {
        return NEAR.contains(word) || word.matches("[1-8]\\d(\\d{4})?");
    }

    /** Whether an address names a county. */
    public static boolean isCounty(String word) {
        return word.length() == COUNTY_DIGITS && Character.isDigit(word.charAt(0));
    }

    public static List<String> near() {
        return NEAR;
    }
}
