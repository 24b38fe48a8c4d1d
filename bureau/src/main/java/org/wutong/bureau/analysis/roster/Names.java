package org.wutong.bureau.analysis.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that many rows share, each kept once under a number; 0 stands for no word. */
final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>(List.of(""));

    synchronized int number(@Nullable String word) {
        if (word == null || word.isEmpty()) {
            return 0;
        }
        return numbers.computeIfAbsent(word, fresh -> {
            words.add(fresh);
            return words.size() - 1;
        });
    }

    synchronized String word(int number) {
        return words.get(number);
    }

    synchronized int size() {
        return words.size();
    }
}
