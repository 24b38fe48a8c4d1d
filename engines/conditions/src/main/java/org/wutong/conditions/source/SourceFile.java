package org.wutong.conditions.source;

import java.util.List;

/**
 * A file somebody wrote, as text.
 *
 * @param name how messages call it: a path relative to the folder it was read from, or as the user gave it
 * @param text the whole content
 */
public record SourceFile(String name, String text) {
    /** The line with this number, counted from 1; empty when there is no such line. */
    public String line(int number) {
        List<String> lines = text.lines().toList();
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** A problem at a place of this file; line and column count from 1, columns in characters. */
    public Problem problem(int line, int column, String message) {
        return new Problem(name, line, column, message, line(line));
    }
}
