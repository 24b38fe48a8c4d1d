package org.wutong.bureau.analysis.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a theme and how it is drawn.
 *
 * @param key of its messages, below the theme's
 * @param chart kind of picture, or empty
 * @param rows what narrows the roster to everybody told of; null where no filter finds them
 * @param measures further figures of each line
 */
public record Section(
        String key, Chart chart, Counts counts, @Nullable String rows, List<Measure> measures) {
    /** Finds those in work. */
    static final String IN_WORK = "status=employed";

    /** How a section is drawn; each also stands as a table. */
    public enum Chart {
        NONE,
        /** Lines as bars, by their sum. */
        RANK,
        /** The first two columns to the left and to the right. */
        PYRAMID,
        /** From lines to columns. */
        SANKEY,
        /** Lines by column, as groups of bars. */
        BARS,
        /** Lines as parts of a map. */
        MAP
    }

    public Section {
        measures = List.copyOf(measures);
    }

    Section(String key, Chart chart, Counts counts, @Nullable String rows) {
        this(key, chart, counts, rows, List.of());
    }
}
