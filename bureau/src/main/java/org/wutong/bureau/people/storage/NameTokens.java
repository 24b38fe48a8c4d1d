package org.wutong.bureau.people.storage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a name is found by, each by equality: every character, every pair of neighbours, the pinyin initials with their prefixes,
 * and the whole pinyin. 马秀兰: 马 秀 兰 马秀 秀兰 m mx mxl maxiulan.
 */
public final class NameTokens {
    private NameTokens() {}

    public static Set<String> of(String name) {
        Set<String> tokens = new LinkedHashSet<>(parts(name));
        List<String> syllables = Pinyin.syllables(name);
        StringBuilder initials = new StringBuilder();
        for (String syllable : syllables) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
                tokens.add(initials.toString());
            }
        }
        tokens.add(String.join("", syllables));
        tokens.remove("");
        return tokens;
    }

    /** The tokens that a name containing this text has all of; empty when the text holds no letter. */
    public static Set<String> wanted(String text) {
        if (text.codePoints().allMatch(point -> point < 128)) {
            return text.isBlank() ? Set.of() : Set.of(text.strip().toLowerCase(Locale.ROOT));
        }
        List<String> characters = letters(text);
        return characters.size() < 2 ? Set.copyOf(characters) : pairs(characters);
    }

    /** Sorts as a Chinese reader expects, by pinyin, then by character. */
    public static String sortName(String name) {
        return String.join(" ", Pinyin.syllables(name)) + " " + name;
    }

    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>(letters(name));
        parts.addAll(pairs(List.copyOf(parts)));
        return parts;
    }

    private static Set<String> pairs(List<String> characters) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 1; i < characters.size(); i++) {
            pairs.add(characters.get(i - 1) + characters.get(i));
        }
        return pairs;
    }

    private static List<String> letters(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(point -> Character.toString(point).toLowerCase(Locale.ROOT))
                .collect(Collectors.toList());
    }
}
