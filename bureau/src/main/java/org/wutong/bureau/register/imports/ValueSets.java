package org.wutong.bureau.register.imports;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which words mean which code: free spellings of genders, degrees, yes and no. */
public final class ValueSets {
    private static final Pattern SPACES = Pattern.compile("\\s");

    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Map<String, String>> shown = new HashMap<>();

    void add(String set, Map<String, List<String>> spellings) {
        Map<String, String> byWord = codes.computeIfAbsent(set, name -> new LinkedHashMap<>());
        spellings.forEach((code, spelled) -> {
            byWord.put(plain(code), code);
            spelled.forEach(word -> {
                String before = byWord.putIfAbsent(plain(word), code);
                if (before != null && !before.equals(code)) {
                    throw new IllegalStateException(
                            "values " + set + ": '" + word + "' stands for " + before + " and for " + code);
                }
            });
            String first = spelled.isEmpty() ? code : spelled.get(0);
            words.computeIfAbsent(set, name -> new ArrayList<>()).add(first);
            shown.computeIfAbsent(set, name -> new HashMap<>()).put(code, first);
        });
    }

    Optional<String> code(String set, String word) {
        Map<String, String> known = of(set);
        String code = known.get(word);
        return Optional.ofNullable(code == null ? known.get(plain(word)) : code);
    }

    /** The first word of every code, in order. */
    List<String> words(String set) {
        return words.getOrDefault(set, List.of());
    }

    /** The word for a code that people are shown; what is no code stays as it is. */
    String wordOf(String set, String code) {
        return shown.getOrDefault(set, Map.of()).getOrDefault(code, code);
    }

    private Map<String, String> of(String set) {
        Map<String, String> known = codes.get(set);
        if (known == null) {
            throw new IllegalArgumentException("no values named " + set);
        }
        return known;
    }

    private static String plain(String word) {
        return SPACES.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
