package org.wutong.matching;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the 2022 national dictionary of occupations: a major group {@code 6}, a middle group {@code 6-18}, a minor
 * group {@code 6-18-02} or an occupation {@code 6-18-02-04}. A title that says no more than the group is coded to the
 * group.
 *
 * @param value the code as the dictionary prints it
 */
public record OccupationCode(String value) implements Comparable<OccupationCode> {
    private static final Pattern SHAPE = Pattern.compile("[1-8](-\\d\\d){0,3}");

    private static final Level[] LEVELS = Level.values();

    /** How deep a code reaches, or how much two codes share. */
    public enum Level {
        NONE,
        MAJOR,
        MIDDLE,
        MINOR,
        OCCUPATION
    }

    public OccupationCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "occupation code '" + value + "': expected a code of the 2022 dictionary such as 6-18-02-04");
        }
    }

    public Level level() {
        return level(value.length());
    }

    public Optional<OccupationCode> parent() {
        int end = value.length() - 3;
        return end < 1 ? Optional.empty() : Optional.of(new OccupationCode(value.substring(0, end)));
    }

    /** The deepest group both lie in. Two equal group codes share that group, not an occupation. */
    public Level shared(OccupationCode other) {
        int common = 0;
        int limit = Math.min(value.length(), other.value.length());
        for (int end = 1; end <= limit && value.regionMatches(0, other.value, 0, end); end += 3) {
            common = end;
        }
        return level(common);
    }

    private static Level level(int length) {
        return LEVELS[(length + 2) / 3];
    }

    @Override
    public int compareTo(OccupationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
