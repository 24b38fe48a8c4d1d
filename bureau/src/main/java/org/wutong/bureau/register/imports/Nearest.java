package org.wutong.bureau.register.imports;

import java.util.Collection;
import java.util.Optional;

/** The known word that a mistyped one is nearest to: one contained in the other, or one letter apart. */
final class Nearest {
    private Nearest() {}

    static Optional<String> of(String typed, Collection<String> known) {
        return known.stream()
                .filter(word -> near(typed, word))
                .min((a, b) ->
                        Integer.compare(Math.abs(a.length() - typed.length()), Math.abs(b.length() - typed.length())));
    }

    private static boolean near(String typed, String word) {
        if (typed.length() >= 2 && word.length() >= 2 && (word.contains(typed) || typed.contains(word))) {
            return true;
        }
        if (Math.abs(typed.length() - word.length()) > 1 || Math.max(typed.length(), word.length()) < 2) {
            return false;
        }
        int head = 0;
        while (head < Math.min(typed.length(), word.length()) && typed.charAt(head) == word.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(typed.length(), word.length()) - head
                && typed.charAt(typed.length() - 1 - tail) == word.charAt(word.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(typed.length(), word.length()) - head - tail == 1;
    }
}
