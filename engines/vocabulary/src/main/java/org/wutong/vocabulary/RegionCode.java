package org.wutong.vocabulary;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place by its statistical code, read by whole levels 2/2/2/3/3 (GB/T 2260 and the township and village codes below it).
 *
 * <p>The canonical form drops trailing levels that are empty: {@code 330102000000} and {@code 330102} are the same county,
 * {@code 330102003} is a township. The empty code is the whole nation. A place known only to the county may lie anywhere in
 * it, so comparisons answer with {@link Truth}.
 *
 * @param value canonical digits: 0, 2, 4, 6, 9 or 12 of them
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    public static final RegionCode NATION = new RegionCode("");

    /** Levels of the administrative tree with the length of a code that reaches them. */
    public enum Level {
        NATION(0),
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        public int digits() {
            return digits;
        }

        static Optional<Level> ofDigits(int digits) {
            for (Level level : values()) {
                if (level.digits == digits) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    public RegionCode {
        if (!isShape(value) || !value.equals(stripEmptyLevels(value))) {
            throw new IllegalArgumentException("not a canonical region code: " + value);
        }
    }

    /**
     * Reads a code of 2, 4, 6, 9 or 12 digits, trailing zeros optional.
     *
     * @throws IllegalArgumentException when the text is not such a code
     */
    public static RegionCode parse(String text) {
        return tryParse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("region code '" + text + "': expected 2, 4, 6, 9 or 12 digits"));
    }

    public static Optional<RegionCode> tryParse(String text) {
        String digits = text.strip();
        return !digits.isEmpty() && isShape(digits)
                ? Optional.of(new RegionCode(stripEmptyLevels(digits)))
                : Optional.empty();
    }

    private static boolean isShape(String text) {
        if (Level.ofDigits(text.length()).isEmpty()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String stripEmptyLevels(String digits) {
        String code = digits;
        Level[] levels = Level.values();
        for (int i = levels.length - 1; i > 0; i--) {
            int from = levels[i - 1].digits;
            if (code.length() == levels[i].digits && isZero(code, from)) {
                code = code.substring(0, from);
            }
        }
        return code;
    }

    private static boolean isZero(String code, int from) {
        for (int i = from; i < code.length(); i++) {
            if (code.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    public Level level() {
        return Level.ofDigits(value.length()).orElseThrow();
    }

    /** This place cut to a level; a place not known that deep stays as it is. */
    public RegionCode upTo(Level level) {
        return value.length() <= level.digits
                ? this
                : new RegionCode(stripEmptyLevels(value.substring(0, level.digits)));
    }

    public Optional<RegionCode> parent() {
        return this.equals(NATION) ? Optional.empty() : Optional.of(upTo(Level.values()[level().ordinal() - 1]));
    }

    /** Whether this place lies in {@code area}; unknown when this one is only known to an ancestor of the area. */
    public Truth within(RegionCode area) {
        if (value.startsWith(area.value)) {
            return Truth.TRUE;
        }
        return area.value.startsWith(value) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** Whether both places share the same county (city, province…): they differ as soon as one known level differs. */
    public Truth sameAt(Level level, RegionCode other) {
        String mine = value.substring(0, Math.min(value.length(), level.digits));
        String theirs = other.value.substring(0, Math.min(other.value.length(), level.digits));
        if (mine.length() == level.digits && mine.equals(theirs)) {
            return Truth.TRUE;
        }
        return mine.startsWith(theirs) || theirs.startsWith(mine) ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** The code padded with zeros to a fixed width, as tables and exports of the field write it. */
    public String padded(Level level) {
        return value + "0".repeat(Math.max(0, level.digits - value.length()));
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    // As a record would have them: what Java writes for a record is linked at its first use, which takes a short
    // program 25 ms.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RegionCode code && code.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.isEmpty() ? "000000" : value;
    }
}
