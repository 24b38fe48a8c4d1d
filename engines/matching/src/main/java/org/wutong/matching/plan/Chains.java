package org.wutong.matching.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.wutong.matching.Bidder;
import org.wutong.matching.Prices;
import org.wutong.matching.Priorities;
import org.wutong.matching.Ranking;
import org.wutong.matching.VacancyPool;

/**
 * Places as many of each class as can be, whatever that does to scores: from everybody of the class who is left over it goes
 * along whatever suits them, the people who sit there, whatever suits those, and so on, to a free seat or to somebody of a
 * later class. Where no such chain is left, all seats within reach are held by the class and those before it, so no plan
 * places more of it beside them (D. König, 1931).
 */
final class Chains {
    private final VacancyPool pool;
    private final List<Bidder> bidders;
    private final int[] ranks;
    private final int[] seats;
    private final int[] taken;
    private final List<List<Integer>> holders = new ArrayList<>();
    private final Prices nothing;

    /** @param taken the vacancy of each worker, negative for none; changed */
    Chains(VacancyPool pool, List<Bidder> bidders, int[] ranks, int[] seats, int[] taken) {
        this.pool = pool;
        this.bidders = bidders;
        this.ranks = ranks;
        this.seats = seats;
        this.taken = taken;
        nothing = pool.price(new int[seats.length], 1);
        for (int v = 0; v < seats.length; v++) {
            holders.add(new ArrayList<>());
        }
        for (int w = 0; w < taken.length; w++) {
            if (taken[w] >= 0) {
                holders.get(taken[w]).add(w);
            }
        }
    }

    /** Places as many of a class as can be; those before it must be done. */
    void place(int rank, BooleanSupplier stop) {
        boolean more = true;
        while (more) {
            if (stop.getAsBoolean()) {
                throw new CancellationException("the plan was given up");
            }
            more = placeOne(rank);
        }
    }

    private boolean placeOne(int rank) {
        ArrayDeque<Integer> waiting = new ArrayDeque<>();
        for (int w = 0; w < taken.length; w++) {
            if (ranks[w] == rank && taken[w] < 0) {
                waiting.add(w);
            }
        }
        int[] from = new int[seats.length];
        Arrays.fill(from, -1);
        while (!waiting.isEmpty()) {
            int worker = waiting.remove();
            Bidder bidder = bidders.get(worker);
            Ranking open = pool.rankAll(
                            List.of(new Bidder(
                                    bidder.worker(),
                                    1,
                                    0,
                                    place -> from[place] < 0
                                            && seats[place] > 0
                                            && bidder.open().test(place))),
                            seats.length,
                            nothing,
                            1)
                    .get(0);
            for (int i = 0; i < open.size(); i++) {
                int vacancy = open.place(i);
                from[vacancy] = worker;
                int last = last(vacancy);
                if (holders.get(vacancy).size() < seats[vacancy] || isAfter(last, rank)) {
                    move(vacancy, from);
                    return true;
                }
                waiting.addAll(holders.get(vacancy));
            }
        }
        return false;
    }

    /** Of those at a vacancy one whose class is last. */
    private int last(int vacancy) {
        int last = -1;
        for (int holder : holders.get(vacancy)) {
            if (last < 0 || isAfter(holder, ranks[last])) {
                last = holder;
            }
        }
        return last;
    }

    private boolean isAfter(int worker, int rank) {
        return rank != Priorities.NO_RANK && (ranks[worker] == Priorities.NO_RANK || ranks[worker] > rank);
    }

    private void move(int end, int[] from) {
        if (holders.get(end).size() == seats[end]) {
            int loser = last(end);
            holders.get(end).remove((Integer) loser);
            taken[loser] = -1;
        }
        int vacancy = end;
        while (vacancy >= 0) {
            int worker = from[vacancy];
            int before = taken[worker];
            holders.get(vacancy).add(worker);
            taken[worker] = vacancy;
            if (before >= 0) {
                holders.get(before).remove((Integer) worker);
            }
            vacancy = before;
        }
    }
}
