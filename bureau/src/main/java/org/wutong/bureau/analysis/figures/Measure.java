package org.wutong.bureau.analysis.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure of each line that is no count, and of all lines together last.
 *
 * @param key of its messages, below the theme's
 * @param reckonable whether counts or sums follow from it and from other lines: hidden where any count of the line is
 * @param values by line, and of everybody; null where nothing is known
 */
public record Measure(String key, Unit unit, boolean reckonable, List<Value> values) {
    /** What a value is in. */
    public enum Unit {
        FEN,
        BASIS_POINT
    }

    /** @param people behind the figure: it is hidden where they are few */
    public record Value(@Nullable Long number, long people) {}

    public Measure {
        values = List.copyOf(values);
    }

    /** @return null where nothing is known */
    public @Nullable Long number(int line) {
        return values.get(line).number();
    }

    public boolean isHidden(int line, @Nullable Integer fewest) {
        long people = values.get(line).people();
        return fewest != null && people > 0 && people < fewest;
    }
}
