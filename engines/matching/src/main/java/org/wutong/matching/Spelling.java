package org.wutong.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One spelling for titles, certificates and languages typed by many hands: width, case and blanks do not count. */
final class Spelling {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{S}\\p{N}]+");

    private static final Pattern LETTERS = Pattern.compile("[^\\s\\p{Z}\\p{C}\\p{P}\\p{S}\\p{N}\\p{M}]+");

    private Spelling() {}

    static String plain(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(folded).replaceAll("");
    }

    /** Letters and characters only: brackets, numbers and dashes around a title say nothing about the work. */
    static String lettersOnly(String text) {
        if (isPlainChinese(text)) {
            return text;
        }
        return MARKS.matcher(plain(text)).replaceAll("");
    }

    private static boolean isPlainChinese(String text) {
        return text.chars().allMatch(letter -> letter >= 0x4E00 && letter <= 0x9FFF);
    }

    /** What stands between marks, blanks and numbers. */
    static List<Piece> pieces(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<Piece> pieces = new ArrayList<>();
        Matcher letters = LETTERS.matcher(folded);
        while (letters.find()) {
            boolean afterNumber = letters.start() > 0 && Character.isDigit(folded.charAt(letters.start() - 1));
            pieces.add(new Piece(letters.group(), afterNumber));
        }
        return pieces;
    }

    /** A run of letters. */
    record Piece(String text, boolean afterNumber) {}

    static Set<String> plain(Collection<String> texts) {
        Set<String> result = new TreeSet<>();
        for (String text : texts) {
            result.add(plain(text));
        }
        return Set.copyOf(result);
    }
}
