package org.wutong.conditions.source;

import java.util.Arrays;

/** A piece of text taken from a file, such as a condition, which knows where each of its characters stands there. */
public final class Snippet {
    private final SourceFile file;
    private final String text;
    private final int[] lines;
    private final int[] columns;

    private Snippet(SourceFile file, String text, int[] lines, int[] columns) {
        this.file = file;
        this.text = text;
        this.lines = lines;
        this.columns = columns;
    }

    /** A text that is the whole file. */
    public static Snippet of(SourceFile file) {
        return in(file, file.text(), 1, 1);
    }

    /**
     * Finds the characters of {@code text} in the file from the given place on. YAML may have folded lines or written
     * escapes; both only add characters between the ones looked for, so walking forward to the next equal one is enough.
     */
    static Snippet in(SourceFile file, String text, int line, int column) {
        int[] lines = new int[text.length() + 1];
        int[] columns = new int[text.length() + 1];
        Arrays.fill(lines, line);
        Arrays.fill(columns, column);
        String source = file.text();
        int at = offset(source, line, column);
        int atLine = line;
        int atColumn = column;
        for (int i = 0; i < text.length(); i++) {
            char wanted = text.charAt(i);
            while (!Character.isWhitespace(wanted) && at < source.length() && source.charAt(at) != wanted) {
                boolean newLine = source.charAt(at++) == '\n';
                atLine += newLine ? 1 : 0;
                atColumn = newLine ? 1 : atColumn + 1;
            }
            lines[i] = atLine;
            columns[i] = atColumn;
            boolean sameSpace = at < source.length() && source.charAt(at) == wanted && wanted != '\n';
            if (!Character.isWhitespace(wanted) || sameSpace) {
                at++;
                atColumn++;
            }
        }
        lines[text.length()] = atLine;
        columns[text.length()] = atColumn;
        return new Snippet(file, text, lines, columns);
    }

    private static int offset(String source, int line, int column) {
        int start = 0;
        for (int i = 1; i < line && start >= 0; i++) {
            start = source.indexOf('\n', start) + 1;
        }
        return Math.min(source.length(), source.offsetByCodePoints(start, 0) + column - 1);
    }

    public String text() {
        return text;
    }

    /** A problem at the character with this offset in the text. */
    public Problem problem(int offset, String message) {
        int at = Math.min(Math.max(offset, 0), text.length());
        return file.problem(lines[at], columns[at], message);
    }
}
