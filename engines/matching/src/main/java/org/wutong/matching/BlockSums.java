package org.wutong.matching;

import java.util.Arrays;
import java.util.List;
import org.wutong.matching.Index.Asked;
import org.wutong.matching.kernel.Kernel;

/**
 * What an asking side earns over an index: first the most that each block could bring, then, block by block where that is
 * worth it, the entries themselves. Working space of one thread, to be used again from asker to asker.
 */
final class BlockSums<A> {
    /** Up to so many entries of a block are summed up one by one, more of them column by column. */
    private static final int FEW = 8;

    private final Index<A, ?> index;
    private final Kernel kernel;
    private final int[] bounds;
    private final int[] left = new int[Index.BLOCK];
    private final int[] sums = new int[Index.BLOCK];
    private final int[] numbers = new int[Index.BLOCK];
    private final int[][] byBlock;
    private final int[][] bestParts;
    private final int[][] tables;
    private final Ids[] ids;
    private List<Asked> asked = List.of();
    private boolean isTabled;

    BlockSums(Index<A, ?> index) {
        this.index = index;
        kernel = index.kernel();
        bounds = new int[index.blocks()];
        byBlock = new int[index.columns()][];
        bestParts = new int[index.columns()][];
        tables = new int[index.columns()][];
        ids = new Ids[index.columns()];
    }

    /**
     * Takes up an asker.
     *
     * @return the most any block could bring, negative when nothing suits
     */
    int ask(A asker) {
        asked = index.ask(asker);
        isTabled = false;
        for (int c = 0; c < byBlock.length; c++) {
            Answer[] parts = asked.get(c).parts();
            byBlock[c] = parts[0].byBlock();
            if (parts.length > 1) {
                byBlock[c] = best(c, parts);
            }
        }
        kernel.sum(byBlock, byBlock.length, bounds, bounds.length);
        return kernel.greatest(bounds, bounds.length);
    }

    private int[] best(int column, Answer[] parts) {
        int[] best = bestParts[column];
        if (best == null) {
            best = new int[bounds.length];
            bestParts[column] = best;
        }
        System.arraycopy(parts[0].byBlock(), 0, best, 0, bounds.length);
        for (int p = 1; p < parts.length; p++) {
            kernel.most(best, parts[p].byBlock(), bounds.length);
        }
        return best;
    }

    int bound(int block) {
        return bounds[block];
    }

    /** Writes the blocks that could bring {@code least} or more but less than {@code upper}; returns how many. */
    int blocks(int least, int upper, int[] found) {
        return kernel.between(bounds, bounds.length, least, upper, found);
    }

    /**
     * Finds the entries of a block that earn {@code least}, 0 or more; {@link #entry} and {@link #sum} tell of each. The
     * first column tells most: only those it leaves a chance are read further.
     */
    int reaching(int block, int least) {
        if (!isTabled) {
            table();
        }
        int from = block * Index.BLOCK;
        int count = index.end(block) - from;
        Arrays.fill(sums, 0, count, 0);
        ids[0].addTo(kernel, from, count, tables[0], sums, numbers);
        int many = kernel.between(sums, count, least - (bounds[block] - byBlock[0][block]), Integer.MAX_VALUE, left);
        if (many > FEW) {
            for (int c = 1; c < ids.length; c++) {
                ids[c].addTo(kernel, from, count, tables[c], sums, numbers);
            }
            return kernel.between(sums, count, least, Integer.MAX_VALUE, left);
        }
        return oneByOne(from, many, least);
    }

    private int oneByOne(int from, int many, int least) {
        int kept = 0;
        for (int i = 0; i < many; i++) {
            int at = left[i];
            int sum = sums[at];
            for (int c = 1; c < ids.length; c++) {
                sum += ids[c].most(from + at, tables[c]);
            }
            if (sum >= least) {
                sums[at] = sum;
                left[kept++] = at;
            }
        }
        return kept;
    }

    int entry(int block, int i) {
        return block * Index.BLOCK + left[i];
    }

    int sum(int i) {
        return sums[left[i]];
    }

    private void table() {
        isTabled = true;
        for (int c = 0; c < tables.length; c++) {
            Answer[] parts = asked.get(c).parts();
            ids[c] = asked.get(c).ids();
            tables[c] = parts[0].byValue();
            if (parts.length > 1) {
                tables[c] = tables[c].clone();
                for (int p = 1; p < parts.length; p++) {
                    kernel.most(tables[c], parts[p].byValue(), tables[c].length);
                }
            }
        }
    }
}
