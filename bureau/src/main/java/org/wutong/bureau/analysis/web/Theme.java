package org.wutong.bureau.analysis.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A page of the analysis. */
public enum Theme {
    STRUCTURE,
    FLOWS,
    INCOME,
    INDUSTRY,
    RETENTION,
    YEARS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Theme> of(String word) {
        return Arrays.stream(values())
                .filter(theme -> theme.word().equals(word))
                .findFirst();
    }

    /** Whether it tells of one day, which may be asked for. */
    public boolean ofDay() {
        return this != RETENTION && this != YEARS;
    }
}
