package org.wutong.rules;

import org.wutong.rules.SimulationReport.Comparison;
import org.wutong.rules.SimulationReport.Moved;
import org.wutong.rules.SimulationReport.Side;

/** Adds up before and after, subject by subject. */
final class Weighing {
    private final long[] people = new long[4];
    private long beforeLeast;
    private long beforeMost;
    private long afterLeast;
    private long afterMost;
    private final long[] moved = new long[5];

    private static final int WON = 0;
    private static final int MAY_WIN = 1;
    private static final int LOST = 2;
    private static final int MAY_LOSE = 3;
    private static final int MIXED = 4;

    void add(long least, long most, long newLeast, long newMost) {
        people[0] += least > 0 ? 1 : 0;
        people[1] += most > 0 ? 1 : 0;
        people[2] += newLeast > 0 ? 1 : 0;
        people[3] += newMost > 0 ? 1 : 0;
        beforeLeast += least;
        beforeMost = FenRange.plus(beforeMost, most);
        afterLeast += newLeast;
        afterMost = FenRange.plus(afterMost, newMost);
        if (least != newLeast || most != newMost) {
            moved[direction(Long.compare(newLeast, least), Long.compare(newMost, most))]++;
        }
    }

    private static int direction(int least, int most) {
        if (least >= 0 && most >= 0) {
            return least > 0 ? WON : MAY_WIN;
        }
        return least <= 0 && most <= 0 ? (least < 0 ? LOST : MAY_LOSE) : MIXED;
    }

    Weighing add(Weighing other) {
        for (int i = 0; i < people.length; i++) {
            people[i] += other.people[i];
        }
        for (int i = 0; i < moved.length; i++) {
            moved[i] += other.moved[i];
        }
        beforeLeast += other.beforeLeast;
        beforeMost = FenRange.plus(beforeMost, other.beforeMost);
        afterLeast += other.afterLeast;
        afterMost = FenRange.plus(afterMost, other.afterMost);
        return this;
    }

    Comparison result() {
        return new Comparison(
                new Side(people[0], people[1], new FenRange(beforeLeast, beforeMost)),
                new Side(people[2], people[3], new FenRange(afterLeast, afterMost)),
                new Moved(moved[WON], moved[MAY_WIN]),
                new Moved(moved[LOST], moved[MAY_LOSE]),
                moved[MIXED]);
    }
}
