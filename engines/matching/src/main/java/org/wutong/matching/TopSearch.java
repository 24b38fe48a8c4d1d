package org.wutong.matching;

import java.util.function.IntPredicate;

/**
 * The exact k best of an index, block by block from the highest bound down, until no block left could hold a better one.
 * Working space of one thread, to be used again from asker to asker.
 */
final class TopSearch<A> {
    /** How far below the highest bound the first blocks may lie, hundredths of a point; each further step doubles. */
    private static final int FIRST_STEP = 400;

    private final Index<A, ?> index;
    private final BlockSums<A> sums;
    private final int[] found;

    TopSearch(Index<A, ?> index) {
        this.index = index;
        this.sums = new BlockSums<>(index);
        this.found = new int[index.blocks()];
    }

    /** @param open tells by place whether an entry still stands */
    Ranking top(A asker, int k, IntPredicate open) {
        TopKeys best = new TopKeys(Math.min(k, index.size()));
        if (index.size() == 0) {
            return best.ranking();
        }
        int greatest = sums.ask(asker);
        int upper = Integer.MAX_VALUE;
        int step = FIRST_STEP;
        int least = Math.max(0, greatest - step);
        while (greatest >= 0) {
            int many = sums.blocks(least, upper, found);
            for (int f = 0; f < many; f++) {
                offer(found[f], best, open);
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

    private void offer(int block, TopKeys best, IntPredicate open) {
        if (!best.admits(sums.bound(block), index.firstPlace(block))) {
            return;
        }
        int many = sums.reaching(block, best.leastScore());
        for (int i = 0; i < many; i++) {
            int place = index.place(sums.entry(block, i));
            if (open.test(place)) {
                best.offer(sums.sum(i), place);
            }
        }
    }

    /**
     * Tells of every entry that earns at least what is asked of it, in no particular order.
     *
     * @param leastOf by entry
     * @param leastOfBlock by block, the smallest of its entries, 0 or more
     */
    void reaching(A asker, int[] leastOf, int[] leastOfBlock, Found told) {
        if (index.size() == 0) {
            return;
        }
        sums.ask(asker);
        for (int block = 0; block < index.blocks(); block++) {
            if (sums.bound(block) >= leastOfBlock[block]) {
                int many = sums.reaching(block, leastOfBlock[block]);
                for (int i = 0; i < many; i++) {
                    int entry = sums.entry(block, i);
                    if (sums.sum(i) >= leastOf[entry]) {
                        told.found(index.place(entry), sums.sum(i));
                    }
                }
            }
        }
    }

    /** Hears of an entry and what it earns. */
    interface Found {
        void found(int place, int score);
    }
}
