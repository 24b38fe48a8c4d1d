package org.wutong.matching;

import java.util.Arrays;

/** What a vacancy must earn with each worker to come onto the worker's list, by entry and, the smallest, by block. */
final class Thresholds {
    /** Nothing comes onto this list. */
    static final int CLOSED = Integer.MAX_VALUE;

    private final Index<?, ?> index;
    private final int[] entryOf;
    private final int[] byEntry;
    private final int[] byBlock;

    Thresholds(Index<?, ?> index) {
        this.index = index;
        entryOf = new int[index.size()];
        for (int entry = 0; entry < entryOf.length; entry++) {
            entryOf[index.place(entry)] = entry;
        }
        byEntry = new int[index.size()];
        byBlock = new int[index.blocks()];
    }

    void set(int place, int least) {
        int entry = entryOf[place];
        byEntry[entry] = least;
        int block = entry / Index.BLOCK;
        byBlock[block] = Arrays.stream(byEntry, block * Index.BLOCK, index.end(block))
                .min()
                .orElseThrow();
    }

    int[] byEntry() {
        return byEntry;
    }

    int[] byBlock() {
        return byBlock;
    }
}
