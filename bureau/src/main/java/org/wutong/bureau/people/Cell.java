package org.wutong.bureau.people;

import org.jspecify.annotations.Nullable;

/**
 * What a column of the roster says of one worker, in the reader's language.
 *
 * @param href where it leads, null where it leads nowhere
 */
public record Cell(Kind kind, String text, @Nullable String href) {
    /** How it is shown: plain, as a number, or as a badge with its sign. */
    public enum Kind {
        TEXT,
        NUMBER,
        YES,
        UNK,
        ACT,
        NO,
        BAD;

        /** Class of the badge; null for what is none. */
        public @Nullable String badge() {
            return this == TEXT || this == NUMBER ? null : name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static final Cell NOTHING = new Cell(Kind.TEXT, "—", null);

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text, null);
    }

    public static Cell number(String text) {
        return new Cell(Kind.NUMBER, text, null);
    }

    public static Cell badge(Kind kind, String text) {
        return new Cell(kind, text, null);
    }
}
