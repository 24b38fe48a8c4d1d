package org.wutong.matching;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** One spelling for titles, certificates and languages typed by many hands: width, case and blanks do not count. */
final class Spelling {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

    private Spelling() {}

    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll("");
    }

    /** Letters and characters only: brackets, numbers and dashes around a title say nothing about the work. */
    static String lettersOnly(String text) {
        return MARKS.matcher(plain(text)).replaceAll("");
    }

    static Set<String> plain(Collection<String> texts) {
        Set<String> result = new TreeSet<>();
        for (String text : texts) {
            result.add(plain(text));
        }
        return Set.copyOf(result);
    }
}
