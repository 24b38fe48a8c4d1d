package org.wutong.bureau.policies.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.wutong.conditions.Label;
import org.wutong.rules.PolicyDocument;

/** Text as the library compares it: both languages, small letters, wide characters as narrow ones. */
final class SearchText {
    private SearchText() {}

    static StringBuilder of(PolicyDocument document) {
        StringBuilder words = new StringBuilder();
        add(words, document.title(), document.issuer());
        add(words, document.number().orElse(""));
        return words;
    }

    static void add(StringBuilder words, Label... labels) {
        for (Label label : labels) {
            words.append(label.zh()).append('\n').append(label.en()).append('\n');
        }
    }

    static void add(StringBuilder words, String... texts) {
        for (String text : texts) {
            words.append(text).append('\n');
        }
    }

    static String done(StringBuilder words) {
        return plain(words.toString());
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The words of a question, parted by spaces of either width. */
    static List<String> asked(String question) {
        return Arrays.stream(plain(question).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean hasAll(String words, List<String> asked) {
        return asked.stream().allMatch(words::contains);
    }
}
