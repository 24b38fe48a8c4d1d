package org.wutong.bureau.demonstration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which of many, where only how many is known. */
final class DemoCityChance {
    private static final int HUNDRED = 100;

    private DemoCityChance() {}

    static <T> List<T> shuffled(List<T> all, Random chance) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, chance);
        return shuffled;
    }

    /** So many percent of a number, rounded to the nearest. */
    static int share(int number, int percent) {
        return (number * percent + HUNDRED / 2) / HUNDRED;
    }
}
