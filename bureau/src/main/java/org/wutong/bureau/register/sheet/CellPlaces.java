package org.wutong.bureau.register.sheet;

/**
 * Watches the bytes of a worksheet for a cell whose column has more letters than a spreadsheet has: the reader would make room for
 * every column before it.
 */
final class CellPlaces {
    private static final int MOST_LETTERS = 3;

    private enum Seen {
        NOTHING,
        SPACE,
        NAME,
        EQUALS,
        LETTERS
    }

    private Seen seen = Seen.NOTHING;
    private int letters;

    /** @return whether such a cell was met */
    boolean beyond(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (beyond(bytes[i])) {
                return true;
            }
        }
        return false;
    }

    private boolean beyond(byte b) {
        boolean space = b == ' ' || b == '\n' || b == '\r' || b == '\t';
        boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
        if (seen == Seen.LETTERS && letter) {
            return ++letters > MOST_LETTERS;
        }
        if (space && (seen == Seen.NAME || seen == Seen.EQUALS)) {
            return false;
        }
        if (seen == Seen.SPACE && b == 'r') {
            seen = Seen.NAME;
        } else if (seen == Seen.NAME && b == '=') {
            seen = Seen.EQUALS;
        } else if (seen == Seen.EQUALS && (b == '\'' || b == '"')) {
            seen = Seen.LETTERS;
            letters = 0;
        } else {
            seen = space ? Seen.SPACE : Seen.NOTHING;
        }
        return false;
    }
}
