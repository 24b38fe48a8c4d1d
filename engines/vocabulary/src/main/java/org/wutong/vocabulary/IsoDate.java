package org.wutong.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date as files of law carry it: {@code 2024-11-30}, four, two and two digits. As {@link LocalDate#parse(CharSequence)} reads it, but
 * without the formatter for every other shape, whose start a short program would wait for.
 */
public final class IsoDate {
    private static final String SHAPE = "0000-00-00";

    private IsoDate() {}

    /** The date; empty when the text has another shape or the calendar has no such day. */
    public static Optional<LocalDate> read(String text) {
        if (!isShape(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static boolean isShape(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            boolean fits = SHAPE.charAt(i) == '0' ? c >= '0' && c <= '9' : c == SHAPE.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }
}
