package org.wutong.conditions.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name most like a mistyped one. */
public final class Nearest {
    private Nearest() {}

    /** The nearest by edit distance, the alphabetically first among equals; empty when nothing is near. */
    public static Optional<String> to(String typed, Collection<String> known) {
        int tolerated = Math.min(Math.max(2, typed.length() / 3), typed.length() - 1);
        return known.stream()
                .filter(name -> distance(name, typed) <= tolerated)
                .min(Comparator.<String>comparingInt(name -> distance(name, typed))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** A hint to append to a message: {@code ; did you mean 'months_stable'?}, or nothing. */
    public static String hint(String typed, Collection<String> known) {
        return to(typed, known).map(name -> "; did you mean '" + name + "'?").orElse("");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(Math.min(above, row[j - 1]) + 1, replaced);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
