package org.wutong.matching;

import java.util.Arrays;
import org.wutong.matching.kernel.Kernel;

/**
 * What an asking side earns over an index: first the most that each block could bring, then, block by block where that is
 * worth it, the entries themselves. Working space of one thread, to be used again from asker to asker.
 */
final class BlockSums<A> {
    /** So many blocks have a bound in common, so that whole stretches can be passed over. */
    private static final int STRETCH = 64;

    private final Index<A, ?> index;
    private final Kernel kernel;
    private final int[] bounds;
    private final int[] mostOfStretch;
    private final Blocks blocks;
    private final int[] left;
    private final int[] sums;
    private final int[] numbers;
    private final int[][] byBlock;
    private final int[][] bestParts;
    private final int[] rest;
    private final int[] firstTable;
    private final Asked[] asked;
    private int[] first = {};
    private boolean isTabled;

    BlockSums(Index<A, ?> index) {
        this.index = index;
        kernel = index.kernel();
        blocks = index.blocks();
        left = new int[blocks.size()];
        sums = new int[blocks.size()];
        numbers = new int[blocks.size()];
        bounds = new int[blocks.count()];
        mostOfStretch = new int[(bounds.length + STRETCH - 1) / STRETCH];
        byBlock = new int[index.columns()][];
        bestParts = new int[index.columns()][];
        rest = new int[index.columns()];
        firstTable = new int[index.firstValues()];
        asked = index.asked();
    }

    /**
     * Takes up an asker.
     *
     * @return the most any block could bring, negative when nothing suits
     */
    int ask(A asker) {
        index.ask(asker, asked);
        isTabled = false;
        for (int c = 0; c < byBlock.length; c++) {
            Asked column = asked[c];
            byBlock[c] = column.many() == 1 ? column.part(0).byBlock() : best(c, column);
        }
        kernel.sum(byBlock, byBlock.length, bounds, bounds.length);
        int most = Integer.MIN_VALUE;
        for (int s = 0; s < mostOfStretch.length; s++) {
            int from = s * STRETCH;
            mostOfStretch[s] = kernel.greatest(bounds, from, Math.min(bounds.length, from + STRETCH));
            most = Math.max(most, mostOfStretch[s]);
        }
        return most;
    }

    private int[] best(int c, Asked column) {
        int[] best = bestParts[c];
        if (best == null) {
            best = new int[bounds.length];
            bestParts[c] = best;
        }
        System.arraycopy(column.part(0).byBlock(), 0, best, 0, bounds.length);
        for (int p = 1; p < column.many(); p++) {
            kernel.most(best, column.part(p).byBlock(), bounds.length);
        }
        return best;
    }

    int bound(int block) {
        return bounds[block];
    }

    /** Writes the blocks that could bring {@code least} or more but less than {@code upper}; returns how many. */
    int blocks(int least, int upper, int[] found) {
        int many = 0;
        for (int s = 0; s < mostOfStretch.length; s++) {
            if (mostOfStretch[s] >= least) {
                int from = s * STRETCH;
                int to = Math.min(bounds.length, from + STRETCH);
                many = kernel.between(bounds, from, to, least, upper, found, many);
            }
        }
        return many;
    }

    /**
     * Finds the entries of a block that earn {@code least}, 0 or more; {@link #entry} and {@link #sum} tell of each. The
     * first column tells most and is read for all; an entry is read further for as long as the rest could still suffice.
     */
    int reaching(int block, int least) {
        if (!isTabled) {
            table();
        }
        int from = blocks.begin(block);
        int count = blocks.end(block) - from;
        Arrays.fill(sums, 0, count, 0);
        asked[0].ids().addTo(kernel, from, count, first, sums, numbers);
        int needed = least - (bounds[block] - byBlock[0][block]);
        int kept = 0;
        boolean isRestKnown = false;
        for (int i = 0; i < count; i++) {
            if (sums[i] >= needed) {
                if (!isRestKnown) {
                    sumUpRest(block);
                    isRestKnown = true;
                }
                sums[i] = readOn(from + i, sums[i], least);
                if (sums[i] >= least) {
                    left[kept++] = i;
                }
            }
        }
        return kept;
    }

    /** What the columns after each one could still add in a block. */
    private void sumUpRest(int block) {
        int sum = 0;
        for (int c = rest.length - 1; c >= 0; c--) {
            rest[c] = sum;
            sum += byBlock[c][block];
        }
    }

    private int readOn(int entry, int firstSum, int least) {
        int sum = firstSum;
        for (int c = 1; c < rest.length && sum + rest[c - 1] >= least; c++) {
            sum += asked[c].earned(entry);
        }
        return sum;
    }

    int entry(int block, int i) {
        return blocks.begin(block) + left[i];
    }

    int sum(int i) {
        return sums[left[i]];
    }

    private void table() {
        isTabled = true;
        Asked column = asked[0];
        first = column.part(0).byValue();
        if (column.many() > 1) {
            System.arraycopy(first, 0, firstTable, 0, firstTable.length);
            first = firstTable;
            for (int p = 1; p < column.many(); p++) {
                kernel.most(first, column.part(p).byValue(), first.length);
            }
        }
    }
}
