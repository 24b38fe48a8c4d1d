package org.wutong.demo;

import java.util.Map;
import java.util.TreeMap;
import org.wutong.demo.Territory.Destination;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.Gender;

/** Usual monthly wages, spread around the survey's means by industry, place and year. */
final class Wages {
    private static final int LOWEST_YUAN = 1_200;
    private static final long FEN = 100;
    private final TreeMap<Integer, Integer> percentByYear = new TreeMap<>();

    Wages() {
        for (Resources.Row row : Resources.rows("wages-by-year.csv")) {
            percentByYear.put(row.number("year"), row.number("percent"));
        }
    }

    /** Fen a month, in whole hundreds of yuan as people state it. */
    long monthly(Person person, Occupation occupation, Destination place, int payPercent, int year, Dice dice) {
        Map.Entry<Integer, Integer> known = percentByYear.floorEntry(year);
        int yearPercent = (known == null ? percentByYear.firstEntry() : known).getValue();
        int own = person.worker().gender() == Gender.MALE ? 107 : 99;
        if (person.worker().labourCapacity() != LabourCapacity.FULL) {
            own -= 10;
        }
        long yuan = (long) occupation.payYuan() * yearPercent / 100 * payPercent / 100 * own / 100;
        return rounded(yuan * dice.around(100, 13) / 100) * FEN;
    }

    /** What an advertisement offers at least, in yuan. */
    long offered(Occupation occupation, Destination place, Dice dice) {
        return rounded((long) occupation.payYuan() * place.payPercent() / 100 * dice.around(92, 9) / 100);
    }

    private static long rounded(long yuan) {
        return Math.max(LOWEST_YUAN, (yuan + 50) / 100 * 100);
    }
}
