package org.wutong.vocabulary;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What hands and spreadsheets leave around a value: full-width forms, odd spaces, the apostrophe that forces text. */
final class Typed {
    /** Digits a spreadsheet took for a number: 6.40399E+17, 640399198506150000.0. */
    private static final Pattern FLOAT = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d+|\\d+\\.0*");

    private static final Pattern APOSTROPHE = Pattern.compile("^[\\s]*['`‘’]+|['`‘’]+[\\s]*$");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060\\uFEFF]");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u3000]+");

    private Typed() {}

    /** Half-width characters, single plain spaces, no apostrophes around. */
    static String line(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        String text = INVISIBLE.matcher(raw).replaceAll("");
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
        text = APOSTROPHE.matcher(text).replaceAll("");
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Most of what is typed: letters, digits and signs that nothing is to be done to. */
    private static boolean isPlain(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c > '~' || c == '\'' || c == '`') {
                return false;
            }
        }
        return true;
    }

    /** As {@link #line} without any space: for numbers people group. */
    static String solid(String raw) {
        return line(raw).replace(" ", "");
    }

    static boolean looksLikeFloat(String text) {
        return FLOAT.matcher(text).matches();
    }

    static <T> Checked<T> refuse(Problem problem, String raw, String found, String expected) {
        return new Checked.Invalid<>(problem, raw, found, expected);
    }

    static <T> Checked<T> refuseLength(Problem problem, String raw, int found, String expected) {
        return refuse(problem, raw, Integer.toString(found), expected);
    }

    static <T> Checked<T> refuseCharacter(String raw, String text, int index, String expected) {
        return refuse(Problem.BAD_CHARACTER, raw, text.charAt(index) + "@" + (index + 1), expected);
    }

    /** The first place from {@code from} to before {@code to} that is no ASCII digit, or -1. */
    static int firstNonDigit(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return i;
            }
        }
        return -1;
    }
}
