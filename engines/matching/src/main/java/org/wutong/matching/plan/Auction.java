package org.wutong.matching.plan;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A forward auction: whoever has no seat bids for the vacancy worth most beyond its price, as much as it is worth more than
 * the next best, and whoever held the cheapest seat there bids anew. Prices only rise; who finds nothing worth its price
 * stays without. One thread, and the same bids every time.
 *
 * <p>At the end nobody is more than a step away from what is worth most to them at these prices; where seats are free they
 * cost nothing, since all prices begin there and a seat once taken stays taken. So the whole is within a step for each placed
 * worker of the best that the choices allow (D. P. Bertsekas, <i>Auction algorithms for network flow problems</i>, 1992).
 */
public final class Auction {
    private static final int LOOK_UP = 1 << 16;
    private static final int BEYOND_REACH = 1 << 30;

    private final int[] starts;
    private final int[] ends;
    /** By choice the vacancy and what it is worth, in parts; what is no longer worth its price never will be, and is dropped. */
    private final int[] pairs;

    private final int[] seats;
    /** The seats of each vacancy, but no more than one beyond those who could ask for one: that one always stays free. */
    private final int[] asked;

    private final int[] taken;
    private int[] prices;
    private int most;
    private int next;
    private long bids;

    /**
     * @param seats by vacancy
     * @param headStarts by worker, what every choice is worth besides its score, in parts
     * @param parts how many parts make a hundredth of a point
     */
    public Auction(Choices choices, int[] seats, int[] headStarts, int parts) {
        this.seats = seats;
        starts = new int[choices.workers()];
        ends = new int[choices.workers()];
        pairs = new int[2 * choices.size()];
        taken = new int[choices.workers()];
        prices = new int[seats.length];
        asked = new int[seats.length];
        for (int vacancy : choices.vacancies()) {
            asked[vacancy]++;
        }
        Arrays.setAll(asked, v -> Math.min(seats[v], asked[v] + 1));
        for (int w = 0; w < starts.length; w++) {
            starts[w] = 2 * choices.starts()[w];
            ends[w] = 2 * choices.starts()[w + 1];
            for (int c = choices.starts()[w]; c < choices.starts()[w + 1]; c++) {
                pairs[2 * c] = choices.vacancies()[c];
                pairs[2 * c + 1] = Math.addExact(headStarts[w], Math.multiplyExact(choices.scores()[c], parts));
            }
        }
    }

    /**
     * Runs to the end; once only.
     *
     * @param step by how much a bid goes beyond what is indifferent, in parts, 1 or more
     * @param stop asked now and then
     * @throws CancellationException when {@code stop} says so
     */
    public void run(int step, BooleanSupplier stop) {
        Arrays.fill(taken, -1);
        Seats market = new Seats(asked);
        prices = market.price();
        for (int v = 0; v < seats.length; v++) {
            prices[v] = seats[v] == 0 ? BEYOND_REACH : 0;
        }
        int[] queue = new int[taken.length];
        Arrays.setAll(queue, w -> w);
        int head = 0;
        for (int waiting = queue.length; waiting > 0; waiting--) {
            int worker = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            int best = best(worker);
            if (best < 0) {
                continue;
            }
            taken[worker] = best;
            int loser = market.take(best, prices[best] + most - next + step, worker);
            if (loser >= 0) {
                taken[loser] = -1;
                int tail = head + waiting - 1;
                queue[tail >= queue.length ? tail - queue.length : tail] = loser;
                waiting++;
            }
            if (++bids % LOOK_UP == 0 && stop.getAsBoolean()) {
                throw new CancellationException("the plan was given up");
            }
        }
        for (int v = 0; v < seats.length; v++) {
            prices[v] = seats[v] == 0 ? 0 : prices[v];
        }
    }

    /** What is worth most beyond its price to a worker, negative for nothing; how much, and how much the next is. */
    private int best(int worker) {
        int best = -1;
        int first = 0;
        int second = 0;
        int end = ends[worker];
        for (int at = starts[worker]; at < end; at += 2) {
            int vacancy = pairs[at];
            int beyond = pairs[at + 1] - prices[vacancy];
            if (beyond > first) {
                second = first;
                first = beyond;
                best = vacancy;
            } else if (beyond > second) {
                second = beyond;
            } else if (beyond <= 0) {
                end -= 2;
                pairs[at] = pairs[end];
                pairs[at + 1] = pairs[end + 1];
                at -= 2;
            }
        }
        ends[worker] = end;
        most = first;
        next = second;
        return best;
    }

    /** The vacancy of each worker, negative for none. */
    public int[] taken() {
        return taken.clone();
    }

    /** What a seat of each vacancy costs, in parts. */
    public int[] prices() {
        return prices.clone();
    }

    /** How many bids it took. */
    public long bids() {
        return bids;
    }
}
