package org.wutong.matching;

import java.util.Arrays;

/**
 * What a seat of each vacancy costs, as the market of a plan settled it: the more people would gain by a seat, the dearer it
 * is; where seats stay free it costs nothing. In parts of a hundredth of a point, so that prices can be finer than scores.
 * Immutable; belongs to the {@link VacancyPool} that made it.
 */
public final class Prices {
    private final int parts;
    private final int[] byPlace;
    private final int[] byEntry;
    private final int[] leastOfBlock;
    private final int[] lessByBlock;

    Prices(int[] byPlace, int parts, Index<?, ?> index) {
        if (parts < 1 || byPlace.length != index.size()) {
            throw new IllegalArgumentException(
                    "%d prices in %d parts for %d vacancies: expected a price each and 1 part or more"
                            .formatted(byPlace.length, parts, index.size()));
        }
        this.parts = parts;
        this.byPlace = byPlace.clone();
        byEntry = new int[byPlace.length];
        for (int entry = 0; entry < byEntry.length; entry++) {
            byEntry[entry] = byPlace[index.place(entry)];
        }
        Blocks blocks = index.blocks();
        leastOfBlock = new int[blocks.count()];
        lessByBlock = new int[blocks.count()];
        for (int b = 0; b < leastOfBlock.length; b++) {
            leastOfBlock[b] =
                    Arrays.stream(byEntry, blocks.begin(b), blocks.end(b)).min().orElseThrow();
            if (leastOfBlock[b] < 0) {
                throw new IllegalArgumentException("a price is " + leastOfBlock[b] + ": expected 0 or more");
            }
            lessByBlock[b] = -(leastOfBlock[b] / parts);
        }
    }

    /** How many parts make a hundredth of a point. */
    public int parts() {
        return parts;
    }

    /** What a seat of the vacancy at a place costs, in parts. */
    public int at(int place) {
        return byPlace[place];
    }

    /** A head start with which every suitable vacancy is worth more than nothing, hundredths of a point. */
    public int enoughForAll() {
        return Arrays.stream(byPlace).max().orElse(0) / parts + 1;
    }

    int ofEntry(int entry) {
        return byEntry[entry];
    }

    int leastOf(int block) {
        return leastOfBlock[block];
    }

    /** By block the smallest price in whole hundredths, rounded down, as something to add to a bound. */
    int[] lessByBlock() {
        return lessByBlock;
    }
}
