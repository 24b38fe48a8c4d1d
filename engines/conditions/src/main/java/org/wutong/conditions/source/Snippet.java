package org.wutong.conditions.source;

import org.jspecify.annotations.Nullable;

/** A piece of text taken from a file, such as a condition, which can tell where each of its characters stands there. */
public final class Snippet {
    /** No indentation or escape is longer than this. */
    private static final int FARTHEST = 500;

    /** No file has so many lines. */
    private static final int BEYOND = 1 << 30;

    private final SourceFile file;
    private final String text;
    private final int line;
    private final int column;
    private final int endLine;
    private final int endColumn;

    /** Sought once something is wrong: most texts are never asked for a place. */
    private @Nullable Places places;

    private record Places(int[] lines, int[] columns) {}

    private Snippet(SourceFile file, String text, int line, int column, int endLine, int endColumn) {
        this.file = file;
        this.text = text;
        this.line = line;
        this.column = column;
        this.endLine = endLine;
        this.endColumn = endColumn;
    }

    /** A text that is the whole file. */
    public static Snippet of(SourceFile file) {
        return new Snippet(file, file.text(), 1, 1, BEYOND, 1);
    }

    /** A text that begins at a place of the file and is over at another. */
    static Snippet in(SourceFile file, String text, int line, int column, int endLine, int endColumn) {
        return new Snippet(file, text, line, column, endLine, endColumn);
    }

    public String text() {
        return text;
    }

    /** A problem at the character with this offset in the text. */
    public Problem problem(int offset, String message) {
        Places known = places;
        if (known == null) {
            known = seek();
            places = known;
        }
        int at = Math.min(Math.max(offset, 0), text.length());
        return file.problem(known.lines()[at], known.columns()[at], message);
    }

    /**
     * Finds the characters of the text in the file. YAML may have folded lines or doubled quotes; both only add characters
     * between the ones looked for, so walking forward to the next equal one is enough. One that is written as an escape is not
     * found; it is then taken to stand where the walk has come to.
     */
    private Places seek() {
        int[] lines = new int[text.length() + 1];
        int[] columns = new int[text.length() + 1];
        String source = file.text();
        int end = file.offset(endLine, endColumn);
        int at = file.offset(line, column);
        int atLine = line;
        int atColumn = column;
        for (int i = 0; i <= text.length(); i++) {
            char wanted = i < text.length() ? text.charAt(i) : '\n';
            int found = Character.isWhitespace(wanted) ? at : find(source, wanted, at, Math.min(end, at + FARTHEST));
            for (; at < found; at++) {
                boolean newLine = file.endsLine(at);
                atLine += newLine ? 1 : 0;
                atColumn = newLine ? 1 : atColumn + width(source.charAt(at));
            }
            lines[i] = atLine;
            columns[i] = atColumn;
            if (at < end && source.charAt(at) == wanted && wanted != '\n') {
                at++;
                atColumn += width(wanted);
            }
        }
        return new Places(lines, columns);
    }

    private static int find(String source, char wanted, int from, int end) {
        int at = from;
        while (at < end && source.charAt(at) != wanted) {
            at++;
        }
        return at < end ? at : from;
    }

    /** A character beyond the basic plane is two of Java's, but one to the eye. */
    private static int width(char c) {
        return Character.isLowSurrogate(c) ? 0 : 1;
    }
}
