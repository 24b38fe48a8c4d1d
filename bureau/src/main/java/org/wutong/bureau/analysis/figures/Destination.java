package org.wutong.bureau.analysis.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.figures.Counts.Head;
import org.wutong.bureau.analysis.roster.Away;
import org.wutong.bureau.offices.Areas;
import org.wutong.vocabulary.RegionCode;

/** Where somebody works, seen from where they are registered, as {@link Away} numbers it. */
public final class Destination {
    private static final List<String> NEAR = List.of("unclear", "township", "county", "city", "province");
    private static final int COUNTY_DIGITS = RegionCode.Level.COUNTY.digits();
    private static final int MOST = 100;

    private Destination() {}

    /** Nearest first, then provinces by code, those not known last. */
    static List<Integer> order() {
        return IntStream.concat(IntStream.range(1, MOST), IntStream.of(Away.UNCLEAR))
                .boxed()
                .toList();
    }

    static Head head(int destination, Areas areas) {
        if (destination >= NEAR.size()) {
            String code = Integer.toString(destination);
            return new Head(areas.name(code).orElse(code), "destination=" + code);
        }
        String word = NEAR.get(destination);
        return new Head("analysis.destination." + word, "destination=" + word, destination == Away.UNCLEAR);
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
