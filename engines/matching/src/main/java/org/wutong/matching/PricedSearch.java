package org.wutong.matching;

import java.util.function.IntPredicate;

/**
 * As {@link TopSearch}, by what an entry is worth beyond its price. Bounds are kept in whole hundredths, the price rounded
 * down; the entries themselves are weighed to the part. Working space of one thread.
 */
final class PricedSearch<A> {
    private static final int FIRST_STEP = 400;

    private final Index<A, ?> index;
    private final Prices prices;
    private final int parts;
    private final BlockSums<A> sums;
    private final int[] found;

    PricedSearch(Index<A, ?> index, Prices prices) {
        this.index = index;
        this.prices = prices;
        this.parts = prices.parts();
        this.sums = new BlockSums<>(index);
        this.found = new int[index.blocks().count()];
    }

    /**
     * The k best.
     *
     * @param headStart hundredths of a point, added to every score
     * @param turn of equal ones, the place that comes first
     */
    Ranking top(A asker, int k, int headStart, int turn, IntPredicate open) {
        TopKeys best = new TopKeys(Math.min(k, index.size()));
        if (index.size() == 0) {
            return best.ranking();
        }
        int greatest = sums.ask(asker, prices.lessByBlock());
        int lowest = 1 - headStart;
        int upper = Integer.MAX_VALUE;
        int step = FIRST_STEP;
        int least = Math.max(lowest, greatest - step);
        while (greatest >= lowest) {
            int many = sums.blocks(least, upper, found);
            for (int f = 0; f < many; f++) {
                offer(found[f], headStart, turn, best, open);
            }
            int wanted = best.isFull() ? -Math.floorDiv(-best.leastScore(), parts) - headStart : lowest;
            if (least <= wanted) {
                break;
            }
            upper = least;
            step *= 2;
            least = best.isFull() ? wanted : Math.max(lowest, least - step);
        }
        return scored(best.ranking(), headStart, turn);
    }

    private void offer(int block, int headStart, int turn, TopKeys best, IntPredicate open) {
        int most = (sums.bound(block) + headStart) * parts;
        if (most <= 0 || !best.admits(most, turn == 0 ? index.firstPlace(block) : 0)) {
            return;
        }
        int worth = Math.max(1, best.leastScore());
        int many = sums.reaching(
                block, Math.max(0, -Math.floorDiv(headStart * parts - worth - prices.leastOf(block), parts)));
        for (int i = 0; i < many; i++) {
            int entry = sums.entry(block, i);
            int beyond = (sums.sum(i) + headStart) * parts - prices.ofEntry(entry);
            int place = index.place(entry);
            if (beyond > 0 && open.test(place)) {
                best.offer(beyond, place >= turn ? place - turn : place - turn + index.size());
            }
        }
    }

    /** What was ranked by worth, with scores. */
    private Ranking scored(Ranking byWorth, int headStart, int turn) {
        int[] places = new int[byWorth.size()];
        int[] scores = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = (byWorth.place(i) + turn) % index.size();
            scores[i] = (byWorth.score(i) + prices.at(places[i])) / parts - headStart;
        }
        return new Ranking(places, scores);
    }
}
