package org.wutong.bureau.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a title into the pieces it is found by: each character, and each pair of neighbours. Under row-level security only equality
 * is quick, and two Chinese characters make no trigram; so titles are found by equality on these.
 */
public final class SearchTokens {
    private static final int MOST = 200;

    private SearchTokens() {}

    /** What to store beside a title. */
    public static List<String> of(String title) {
        Set<String> tokens = new LinkedHashSet<>();
        for (int[] word : words(title)) {
            for (int i = 0; i < word.length; i++) {
                tokens.add(new String(word, i, 1));
                if (i > 0) {
                    tokens.add(new String(word, i - 1, 2));
                }
            }
        }
        return tokens.stream().limit(MOST).toList();
    }

    /** What all must stand beside a title for it to be found by this query. */
    public static List<String> wanted(String query) {
        Set<String> tokens = new LinkedHashSet<>();
        for (int[] word : words(query)) {
            if (word.length == 1) {
                tokens.add(new String(word, 0, 1));
            }
            for (int i = 1; i < word.length; i++) {
                tokens.add(new String(word, i - 1, 2));
            }
        }
        return tokens.stream().limit(MOST).toList();
    }

    private static List<int[]> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Punct}\\p{IsPunctuation}]+")).stream()
                .map(word -> word.codePoints().toArray())
                .filter(word -> word.length > 0)
                .toList();
    }
}
