package org.wutong.conditions.source;

/** A piece of text taken from a file, such as a condition, which knows where each of its characters stands there. */
public final class Snippet {
    /** No indentation or escape is longer than this. */
    private static final int FARTHEST = 500;

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
        return in(file, file.text(), 1, 1, file.text().length());
    }

    /**
     * Finds the characters of {@code text} in the file from the given place on, up to {@code end}. YAML may have folded lines
     * or doubled quotes; both only add characters between the ones looked for, so walking forward to the next equal one is
     * enough. One that is written as an escape is not found; it is then taken to stand where the walk has come to.
     */
    static Snippet in(SourceFile file, String text, int line, int column, int end) {
        int[] lines = new int[text.length() + 1];
        int[] columns = new int[text.length() + 1];
        String source = file.text();
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
        return new Snippet(file, text, lines, columns);
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

    public String text() {
        return text;
    }

    /** A problem at the character with this offset in the text. */
    public Problem problem(int offset, String message) {
        int at = Math.min(Math.max(offset, 0), text.length());
        return file.problem(lines[at], columns[at], message);
    }
}
