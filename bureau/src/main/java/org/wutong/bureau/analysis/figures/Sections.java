package org.wutong.bureau.analysis.figures;

import java.util.List;
import java.util.stream.IntStream;
import org.wutong.bureau.analysis.figures.Counts.Head;

/** Sections of GB/T 4754 (门类) as numbers: A is 1; 0 where the industry is not known. */
final class Sections {
    private static final int MOST = 20;

    private Sections() {}

    static int of(byte letter) {
        int number = letter - 'A' + 1;
        return number >= 1 && number <= MOST ? number : 0;
    }

    static List<Integer> order() {
        return IntStream.concat(IntStream.rangeClosed(1, MOST), IntStream.of(0))
                .boxed()
                .toList();
    }

    static Head head(int section) {
        if (section == 0) {
            return new Head("analysis.unknown", "industry=unknown", true);
        }
        String letter = String.valueOf((char) ('A' + section - 1));
        return new Head("analysis.section." + letter, "industry=" + letter);
    }
}
