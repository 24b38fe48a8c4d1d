package org.wutong.bureau.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.analysis.figures.Section;
import org.wutong.bureau.analysis.figures.Shown;

/**
 * A table in the reader's words, for the page and the spreadsheet alike.
 *
 * @param columns heads of the columns, without those of names, whole lines and shares; empty where there is but one
 * @param bars whether lines are drawn as bars within the table
 * @param json of the picture; null without one
 */
public record View(
        Section section,
        Shown shown,
        String title,
        List<String> columns,
        List<String> measures,
        boolean bars,
        List<Line> lines,
        @Nullable Line sum,
        @Nullable String chart,
        @Nullable String json,
        int height) {

    /** A number with the way to its rows, or what stands in its place. @param number null where it is hidden or not known */
    public record Cell(
            String text, @Nullable Long number, @Nullable String href) {}

    /**
     * @param percent of everybody; null where it is hidden, or where one person may stand on several lines
     * @param bar length of the line's bar in hundredths of the longest
     */
    public record Line(
            String name,
            boolean unknown,
            Cell whole,
            @Nullable Long percent,
            long bar,
            List<Cell> cells,
            List<Cell> measures) {}

    public String key() {
        return section.key();
    }
}
