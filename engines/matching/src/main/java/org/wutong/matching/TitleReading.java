package org.wutong.matching;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a title cut into known titles and words that say nothing, without a rest: in as few cuts as can be, then
 * with as much of it in titles as can be.
 *
 * @param codes what the titles in it mean; empty when it says nothing
 */
record TitleReading(int cuts, int inTitles, Set<OccupationCode> codes) {
    private static final TitleReading NOTHING = new TitleReading(0, 0, Set.of());

    /**
     * Null when something in the piece is neither.
     *
     * @param longestFrom how long a known title or word can be that begins with a letter
     */
    static @Nullable TitleReading of(
            Spelling.Piece piece,
            Function<String, List<OccupationCode>> meaning,
            FillerWords fillers,
            Map<Character, Integer> longestFrom) {
        String text = piece.text();
        @Nullable TitleReading[] upTo = new @Nullable TitleReading[text.length() + 1];
        upTo[0] = NOTHING;
        for (int from = 0; from < text.length(); from++) {
            TitleReading before = upTo[from];
            int longest = longestFrom.getOrDefault(text.charAt(from), 0);
            for (int end = from + 1; before != null && end <= Math.min(text.length(), from + longest); end++) {
                String word = text.substring(from, end);
                List<OccupationCode> codes = meaning.apply(word);
                if (!codes.isEmpty()) {
                    upTo[end] = better(upTo[end], before.then(word.length(), codes));
                }
                if (fillers.contains(word, from == 0 && piece.afterNumber())) {
                    upTo[end] = better(upTo[end], before.then(0, List.of()));
                }
            }
        }
        return upTo[text.length()];
    }

    private TitleReading then(int titleLength, List<OccupationCode> more) {
        Set<OccupationCode> all = new LinkedHashSet<>(codes);
        all.addAll(more);
        return new TitleReading(cuts + 1, inTitles + titleLength, all);
    }

    private static TitleReading better(@Nullable TitleReading known, TitleReading other) {
        if (known == null) {
            return other;
        }
        boolean replaces = other.cuts < known.cuts || other.cuts == known.cuts && other.inTitles > known.inTitles;
        return replaces ? other : known;
    }
}
