package org.wutong.conditions.source;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A file somebody wrote, as text. */
public final class SourceFile {
    private final String name;
    private final String text;

    /** Where each line begins; found once, for a file with many mistakes asks for many lines. */
    private int @Nullable [] starts;

    /**
     * @param name how messages call it: a path relative to the folder it was read from, or as the user gave it
     * @param text the whole content
     */
    public SourceFile(String name, String text) {
        this.name = name;
        this.text = text;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The line with this number, counted from 1; empty when there is no such line. */
    public String line(int number) {
        int start = start(number);
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Where a place stands in the text; its end when there is no such line. */
    int offset(int line, int column) {
        int start = start(line);
        int end = Math.max(start, start(line + 1));
        int at = start;
        for (int i = 1; i < column && at < end; i++) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** Whether the line is over with the character at this offset. */
    boolean endsLine(int offset) {
        boolean pair = text.startsWith("\r\n", offset);
        return isBreak(text.charAt(offset)) && !pair;
    }

    private int start(int line) {
        int[] known = starts;
        if (known == null) {
            known = lineStarts();
            starts = known;
        }
        return line >= 1 && line <= known.length ? known[line - 1] : text.length();
    }

    private int[] lineStarts() {
        int[] found = new int[text.length() + 1];
        int lines = 1;
        for (int i = 0; i < text.length(); i++) {
            if (isBreak(text.charAt(i)) && endsLine(i)) {
                found[lines++] = i + 1;
            }
        }
        return Arrays.copyOf(found, lines);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** A problem at a place of this file; line and column count from 1, columns in characters. */
    public Problem problem(int line, int column, String message) {
        return new Problem(name, line, column, message, line(line));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && file.name.equals(name) && file.text.equals(text);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + text.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
