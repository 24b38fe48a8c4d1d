package org.wutong.bureau.services;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom the gap list shows.
 *
 * @param place code of the reporting tree: it and everything below
 * @param villages only these, those of one specialist; null for all
 * @param lack what they lack
 * @param counted the one they have too few of, with {@link Lack#ONE}
 */
public record GapWanted(
        String place,
        @Nullable List<String> villages,
        Lack lack,
        @Nullable Counted counted) {
    /** Ways to look at those to whom something is promised. */
    public enum Lack {
        /** Lack something. */
        ANY,
        /** Lack one thing. */
        ONE,
        /** Had nothing at all this year. */
        ALL,
        /** Had everything. */
        NOTHING,
        /** Not known whether anything is promised to them. */
        UNKNOWN,
        /** Everyone to whom something is promised. */
        EVERYONE
    }

    public static GapWanted of(String place, Lack lack) {
        return new GapWanted(place, null, lack, null);
    }

    public static GapWanted lacking(String place, Counted counted) {
        return new GapWanted(place, null, Lack.ONE, counted);
    }
}
