package org.wutong.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Words in a title that say nothing about the work; some of them only right after a number (5名, 18元). */
final class FillerWords {
    private static final String AFTER_NUMBER = "number";

    private final Set<String> anywhere = new HashSet<>();
    private final Set<String> afterNumber = new HashSet<>();

    private FillerWords() {}

    static FillerWords of(List<String[]> rows) {
        FillerWords words = new FillerWords();
        for (String[] row : rows) {
            String word = Spelling.lettersOnly(row[0]);
            if (row[1].equals(AFTER_NUMBER)) {
                words.afterNumber.add(word);
            } else {
                words.anywhere.add(word);
            }
        }
        return words;
    }

    Stream<String> all() {
        return Stream.concat(anywhere.stream(), afterNumber.stream());
    }

    boolean contains(String word, boolean rightAfterNumber) {
        return anywhere.contains(word) || rightAfterNumber && afterNumber.contains(word);
    }
}
