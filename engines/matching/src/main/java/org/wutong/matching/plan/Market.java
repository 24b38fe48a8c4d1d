package org.wutong.matching.plan;

import java.util.Arrays;
import java.util.List;
import org.wutong.matching.Bidder;
import org.wutong.matching.Prices;
import org.wutong.matching.Ranking;
import org.wutong.matching.VacancyPool;

/**
 * Many workers and all vacancies. An auction runs among a few choices each; at its prices everybody asks the whole pool
 * what is worth most, which proves a bound and brings the choices that were lacking; and so on until the bound is near.
 */
final class Market {
    /** How many parts make a hundredth of a point: steps finer than scores leave less undecided. */
    static final int PARTS = 16;

    private static final int FIRST_CHOICES = 12;
    private static final int MORE_CHOICES = 6;
    private static final int FIRST_STEP = 16 * PARTS;
    private static final int LAST_STEP = PARTS / 4;
    private static final int MOST_ROUNDS = 16;

    private final VacancyPool pool;
    private final List<Bidder> bidders;
    private final int[] seats;
    private final int[] headStarts;
    private final int[] bidStarts;
    private final int gapPerMillion;
    private final int threads;
    private final PlanWatch watch;
    private Choices choices;
    private int[] prices;
    private int[] taken = {};
    private long worth = -1;
    private long boundInParts = Long.MAX_VALUE;

    Market(VacancyPool pool, List<Bidder> bidders, int[] seats, int gapPerMillion, int threads, PlanWatch watch) {
        this.pool = pool;
        this.bidders = bidders;
        this.seats = seats;
        this.gapPerMillion = gapPerMillion;
        this.threads = threads;
        this.watch = watch;
        headStarts = bidders.stream().mapToInt(Bidder::headStart).toArray();
        prices = new int[seats.length];
        // To be placed at all is worth a part, so that a seat nobody scores at does not stay empty.
        bidStarts = Arrays.stream(headStarts).map(start -> start * PARTS + 1).toArray();
        List<Bidder> scoringOrNot = bidders.stream()
                .map(bidder -> bidder.withHeadStart(bidder.headStart() + 1))
                .toList();
        choices = Choices.of(pool.rankAll(scoringOrNot, FIRST_CHOICES, pool.price(prices, PARTS), threads));
    }

    void run() {
        int step = FIRST_STEP;
        for (int round = 1; ; round++) {
            Auction auction = new Auction(choices, seats, bidStarts, PARTS);
            auction.run(step, watch::isGivenUp);
            prices = auction.prices();
            keep(auction.taken());
            List<Ranking> rankings = ask();
            watch.progress(round, total(), bound());
            if (isNear() || round == MOST_ROUNDS) {
                return;
            }
            choices = choices.with(rankings);
            step = Math.max(LAST_STEP, step / 4);
        }
    }

    private void keep(int[] other) {
        long otherWorth = 0;
        for (int w = 0; w < other.length; w++) {
            otherWorth += other[w] < 0 ? 0 : headStarts[w] + choices.score(w, other[w]);
        }
        if (otherWorth > worth) {
            worth = otherWorth;
            taken = other;
        }
    }

    /** At these prices no plan is worth more than all seats cost and what each worker would keep beyond. */
    private List<Ranking> ask() {
        Prices asked = pool.price(prices, PARTS);
        List<Ranking> rankings = pool.rankAll(bidders, MORE_CHOICES, asked, threads);
        long bound = 0;
        for (int v = 0; v < seats.length; v++) {
            bound += (long) seats[v] * prices[v];
        }
        for (int w = 0; w < headStarts.length; w++) {
            Ranking ranking = rankings.get(w);
            if (ranking.size() > 0) {
                bound += (long) (headStarts[w] + ranking.score(0)) * PARTS - prices[ranking.place(0)];
            }
        }
        boundInParts = Math.min(boundInParts, bound);
        return rankings;
    }

    private boolean isNear() {
        return (bound() - total()) * 1_000_000.0 <= (double) gapPerMillion * total();
    }

    /** The score of the best plan found. */
    long total() {
        long total = worth;
        for (int w = 0; w < taken.length; w++) {
            total -= taken[w] < 0 ? 0 : headStarts[w];
        }
        return total;
    }

    /** No plan that places as many of every class scores more. */
    long bound() {
        return boundOfWorth() - (worth - total());
    }

    /** No plan is worth more, head starts included, hundredths of a point. */
    long boundOfWorth() {
        return boundInParts / PARTS;
    }

    /** The vacancy of each worker, negative for none. */
    int[] taken() {
        return taken;
    }

    /** What a seat of each vacancy cost at last, in parts. */
    int[] prices() {
        return prices;
    }
}
