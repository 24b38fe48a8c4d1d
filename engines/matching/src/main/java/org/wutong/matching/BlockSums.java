package org.wutong.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.kernel.Kernel;

/**
 * What an asking side earns over an index: first the most that each block could bring, then, block by block where that is
 * worth it, the entries themselves. Working space of one thread, to be used again from asker to asker.
 */
final class BlockSums<A> {
    /** So many blocks have a bound in common, so that whole stretches can be passed over. */
    private static final int STRETCH = 64;

    /** The table of a column that does not lie among the packed ones: its room holds zeros, which earn nothing. */
    private static final int[] NOTHING = {0};

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
    private final Asked[] asked;
    private final int[][] tables;
    private final int[][] mergedParts;
    private final int[] later;
    private boolean isTabled;

    BlockSums(Index<A, ?> index) {
        this.index = index;
        kernel = index.kernel();
        blocks = index.blocks();
        left = new int[blocks.size()];
        sums = new int[blocks.size()];
        numbers = new int[Kernel.PLACES * index.columns()];
        bounds = new int[blocks.count()];
        mostOfStretch = new int[(bounds.length + STRETCH - 1) / STRETCH];
        byBlock = new int[index.columns() + 1][];
        bestParts = new int[index.columns()][];
        asked = index.asked();
        tables = new int[kernel.atOnce(asked.length)][];
        Arrays.fill(tables, NOTHING);
        mergedParts = new int[tables.length][];
        later = IntStream.range(0, asked.length)
                .filter(c -> c >= tables.length || !asked[c].isPacked())
                .toArray();
    }

    /**
     * Takes up an asker.
     *
     * @return the most any block could bring, negative when nothing suits
     */
    int ask(A asker) {
        return ask(asker, null);
    }

    /**
     * The same, where every block has something added to its bound.
     *
     * @param added by block; null for nothing
     */
    int ask(A asker, int @Nullable [] added) {
        index.ask(asker, asked);
        isTabled = false;
        for (int c = 0; c < asked.length; c++) {
            Asked column = asked[c];
            byBlock[c] = column.many() == 1 ? column.part(0).byBlock() : best(c, column);
        }
        byBlock[asked.length] = added == null ? NOTHING : added;
        kernel.sum(byBlock, asked.length + (added == null ? 0 : 1), bounds, bounds.length);
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
     * first columns are read for all, without looking; the others only for those whom the rest could still help.
     */
    int reaching(int block, int least) {
        if (!isTabled) {
            table();
        }
        int from = blocks.begin(block);
        int count = blocks.end(block) - from;
        kernel.sumBlock(index.packed(), from * asked.length, blocks.size(), tables, tables.length, sums, numbers);
        int rest = rest(block);
        int many = kernel.between(sums, 0, count, least - rest, Integer.MAX_VALUE, left, 0);
        int kept = 0;
        for (int i = 0; i < many; i++) {
            int at = left[i];
            int sum = sums[at];
            if (later.length > 0) {
                int c = later[0];
                sum += asked[c].earned(from + at);
                sum = sum + rest - byBlock[c][block] < least ? -1 : sum + restOf(from + at);
            }
            sums[at] = sum;
            left[kept] = at;
            kept += sum >= least ? 1 : 0;
        }
        return kept;
    }

    /** The most that the columns not read at once could add in a block. */
    private int rest(int block) {
        int rest = 0;
        for (int c : later) {
            rest += byBlock[c][block];
        }
        return rest;
    }

    /** What an entry earns by the columns after the first of those not read at once. */
    private int restOf(int entry) {
        int rest = 0;
        for (int i = 1; i < later.length; i++) {
            rest += asked[later[i]].earned(entry);
        }
        return rest;
    }

    int entry(int block, int i) {
        return blocks.begin(block) + left[i];
    }

    int sum(int i) {
        return sums[left[i]];
    }

    private void table() {
        isTabled = true;
        for (int c = 0; c < tables.length; c++) {
            Asked column = asked[c];
            if (column.isPacked()) {
                tables[c] = column.many() == 1 ? column.part(0).byValue() : merged(c, column);
            }
        }
    }

    private int[] merged(int c, Asked column) {
        int[] first = column.part(0).byValue();
        int[] merged = mergedParts[c];
        if (merged == null) {
            merged = new int[first.length];
            mergedParts[c] = merged;
        }
        System.arraycopy(first, 0, merged, 0, first.length);
        for (int p = 1; p < column.many(); p++) {
            kernel.most(merged, column.part(p).byValue(), first.length);
        }
        return merged;
    }
}
