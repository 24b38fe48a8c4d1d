package org.wutong.bureau.matching.candidates;

import org.jspecify.annotations.Nullable;

/** What may be told of somebody who has not agreed to be named. */
public final class Masked {
    private static final int BAND = 5;

    private Masked() {}

    /** The first character of a name: 张*. */
    public static String name(String name) {
        return name.isEmpty() ? "*" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    /** Five years: 40–44; a dash while the age is not known. */
    public static String age(@Nullable Integer age) {
        if (age == null) {
            return "—";
        }
        int least = age / BAND * BAND;
        return least + "–" + (least + BAND - 1);
    }
}
