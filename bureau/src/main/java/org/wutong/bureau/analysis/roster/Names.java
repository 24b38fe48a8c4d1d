package org.wutong.bureau.analysis.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that many rows share, each kept once under a number; 0 stands for no word. Kinds are numbered apart, so that what is counted by few words
 * needs few cells. Only grows, and only in the thread that reads.
 */
final class Names {
    /** Skills, states of health, ways to a job. */
    final Kind words = new Kind();

    final Kind places = new Kind();
    final Kind employers = new Kind();

    static final class Kind {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> words = new ArrayList<>(List.of(""));

        synchronized int number(@Nullable String word) {
            if (word == null || word.isEmpty()) {
                return 0;
            }
            Integer known = numbers.get(word);
            if (known == null) {
                known = words.size();
                numbers.put(word, known);
                words.add(word);
            }
            return known;
        }

        synchronized String word(int number) {
            return words.get(number);
        }

        synchronized int size() {
            return words.size();
        }
    }
}
