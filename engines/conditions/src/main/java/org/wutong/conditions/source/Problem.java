package org.wutong.conditions.source;

/**
 * One mistake in a file, at its place.
 *
 * @param file name of the file
 * @param line counted from 1
 * @param column counted from 1, in characters
 * @param message a sentence: what stands there, what is expected, a likely cure
 * @param sourceLine the line itself, empty when it cannot be shown
 */
public record Problem(String file, int line, int column, String message, String sourceLine)
        implements Comparable<Problem> {
    private static final String MARGIN = "    ";
    private static final char WIDE_SPACE = '\u3000';

    /** {@code file:line:column: message}. */
    public String headline() {
        return file + ":" + line + ":" + column + ": " + message;
    }

    /** The headline, and where the source line is known, the line with a caret under the place. */
    public String withSource() {
        return sourceLine.isBlank()
                ? headline()
                : headline() + "\n" + MARGIN + sourceLine + "\n" + MARGIN + paddingBeforeCaret() + "^";
    }

    /** A Chinese character fills two columns of a terminal: its place is held by a space of the same width. */
    private String paddingBeforeCaret() {
        StringBuilder padding = new StringBuilder();
        sourceLine.codePoints().limit(column - 1L).forEach(c -> padding.append(isWide(c) ? WIDE_SPACE : ' '));
        return padding.toString();
    }

    private static boolean isWide(int codePoint) {
        return Character.isIdeographic(codePoint)
                || codePoint >= 0x3000 && codePoint <= 0x303F
                || codePoint >= 0xFF01 && codePoint <= 0xFF60;
    }

    /** By file, place and message. */
    @Override
    public int compareTo(Problem other) {
        int order = file.compareTo(other.file);
        order = order != 0 ? order : Integer.compare(line, other.line);
        order = order != 0 ? order : Integer.compare(column, other.column);
        return order != 0 ? order : message.compareTo(other.message);
    }
}
