package org.wutong.conditions.trees;

import java.util.Locale;

/** The levels the language can compare places at, with the digits of a code that reach them. */
public enum Level {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9);

    private final int digits;

    Level(int digits) {
        this.digits = digits;
    }

    public int digits() {
        return digits;
    }

    public String function() {
        return name().toLowerCase(Locale.ROOT);
    }
}
