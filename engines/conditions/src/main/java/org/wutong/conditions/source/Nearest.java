package org.wutong.conditions.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name most like a mistyped one. */
public final class Nearest {
    private static final int LONGEST_NAME = 60;

    private Nearest() {}

    /** The nearest by edit distance, the alphabetically first among equals; empty when nothing is near. */
    public static Optional<String> to(String typed, Collection<String> known) {
        int tolerated = Math.min(Math.max(2, typed.length() / 3), typed.length() - 1);
        if (typed.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        return known.stream()
                .filter(name -> Math.abs(name.length() - typed.length()) <= tolerated)
                .filter(name -> distance(name, typed) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> distance(name, typed))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint to append to a message: {@code ; did you mean 'months_stable'?}, or nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    /** Edits from one to the other; two neighbours exchanged, the commonest slip, are one. */
    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                int replaced = rows[i - 1][j - 1] + (same ? 0 : 1);
                int edits = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, replaced);
                boolean exchanged =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                rows[i][j] = exchanged ? Math.min(edits, rows[i - 2][j - 2] + 1) : edits;
            }
        }
        return rows[a.length()][b.length()];
    }
}
