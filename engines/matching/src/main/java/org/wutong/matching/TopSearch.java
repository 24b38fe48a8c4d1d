package org.wutong.matching;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.wutong.matching.Index.Asked;
import org.wutong.matching.kernel.Kernel;

/**
 * The exact k best of an index, block by block from the highest bound down, until no block left could hold a better one.
 * Working space of one thread, to be used again from asker to asker.
 */
final class TopSearch<A> {
    /** How far below the highest bound the first blocks may lie, hundredths of a point; each further step doubles. */
    private static final int FIRST_STEP = 400;

    /** The first columns of the index tell most; when they leave a block no hope, the others are not read. */
    private static final int TELLING = 4;

    private final Index<A, ?> index;
    private final Kernel kernel;
    private final int[] bounds;
    private final int[] found;
    private final int[] sums = new int[Index.BLOCK];
    private final int[] numbers = new int[Index.BLOCK];
    private int[][] bestParts = new int[0][];
    private int[][] added = new int[0][];
    private int[][] tables = new int[0][];

    TopSearch(Index<A, ?> index) {
        this.index = index;
        this.kernel = index.kernel();
        this.bounds = new int[index.blocks()];
        this.found = new int[index.blocks()];
    }

    /** @param open tells by place whether an entry still stands */
    Ranking top(A asker, int k, IntPredicate open) {

        TopKeys best = new TopKeys(Math.min(k, index.size()));
        if (index.size() == 0) {
            return best.ranking();
        }
        List<Asked> asked = index.ask(asker);
        int upper = Integer.MAX_VALUE;
        int greatest = bound(asked);
        int step = FIRST_STEP;
        int least = Math.max(0, greatest - step);
        boolean tabled = false;
        while (greatest >= 0) {
            int many = kernel.between(bounds, bounds.length, least, upper, found);
            for (int f = 0; f < many; f++) {
                int block = found[f];
                if (best.admits(bounds[block], index.firstPlace(block))) {
                    if (!tabled) {
                        table(asked);
                        tabled = true;
                    }
                    score(asked, block, best, open);
                }
            }
            int wanted = best.leastScore();
            if (least <= wanted) {
                break;
            }
            upper = least;
            step *= 2;
            least = best.isFull() ? wanted : Math.max(0, least - step);
        }
        return best.ranking();
    }

    /**
     * Tells of every entry that earns at least what is asked of it, in no particular order.
     *
     * @param leastOf by entry
     * @param leastOfBlock by block, the smallest of its entries
     */
    void reaching(A asker, int[] leastOf, int[] leastOfBlock, Found told) {
        List<Asked> asked = index.ask(asker);
        bound(asked);
        table(asked);
        for (int block = 0; block < bounds.length; block++) {
            if (bounds[block] >= leastOfBlock[block]) {
                int from = block * Index.BLOCK;
                int count = index.end(block) - from;
                sumUp(asked, from, count);
                for (int i = 0; i < count; i++) {
                    if (sums[i] >= leastOf[from + i]) {
                        told.found(index.place(from + i), sums[i]);
                    }
                }
            }
        }
    }

    /** Hears of an entry and what it earns. */
    interface Found {
        void found(int place, int score);
    }

    private void sumUp(List<Asked> asked, int from, int count) {
        Arrays.fill(sums, 0, count, 0);
        for (int c = 0; c < tables.length; c++) {
            asked.get(c).ids().addTo(kernel, from, count, tables[c], sums, numbers);
        }
    }

    /** Adds up what the best entry of each block could earn, column by column. */
    private int bound(List<Asked> asked) {
        if (added.length < asked.size()) {
            added = new int[asked.size()][];
            tables = new int[asked.size()][];
            bestParts = new int[asked.size()][];
        }
        for (int c = 0; c < added.length; c++) {
            Answer[] parts = asked.get(c).parts();
            added[c] = parts[0].byBlock();
            if (parts.length > 1) {
                if (bestParts[c] == null) {
                    bestParts[c] = new int[bounds.length];
                }
                System.arraycopy(parts[0].byBlock(), 0, bestParts[c], 0, bounds.length);
                for (int p = 1; p < parts.length; p++) {
                    kernel.most(bestParts[c], parts[p].byBlock(), bounds.length);
                }
                added[c] = bestParts[c];
            }
        }
        kernel.sum(added, added.length, bounds, bounds.length);
        return kernel.greatest(bounds, bounds.length);
    }

    private void table(List<Asked> asked) {
        for (int c = 0; c < tables.length; c++) {
            Answer[] parts = asked.get(c).parts();
            tables[c] = parts[0].byValue();
            if (parts.length > 1) {
                tables[c] = tables[c].clone();
                for (int p = 1; p < parts.length; p++) {
                    kernel.most(tables[c], parts[p].byValue(), tables[c].length);
                }
            }
        }
    }

    /** The most that the columns after the telling ones could add in a block. */
    private int rest(int block) {
        int rest = 0;
        for (int c = TELLING; c < added.length; c++) {
            rest += added[c][block];
        }
        return rest;
    }

    private void score(List<Asked> asked, int block, TopKeys best, IntPredicate open) {

        int from = block * Index.BLOCK;
        int count = index.end(block) - from;
        Arrays.fill(sums, 0, count, 0);
        int least = best.leastScore();
        for (int c = 0; c < tables.length; c++) {
            if (c == TELLING && kernel.greatest(sums, count) < least - rest(block)) {
                return;
            }
            asked.get(c).ids().addTo(kernel, from, count, tables[c], sums, numbers);
        }
        for (int i = 0; i < count; i++) {
            if (sums[i] >= least && open.test(index.place(from + i))) {
                best.offer(sums[i], index.place(from + i));
            }
        }
    }
}
