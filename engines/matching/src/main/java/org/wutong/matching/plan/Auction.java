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

    private final Choices choices;
    private final int[] seats;
    private final int[] headStarts;
    private final int parts;
    private final int[] taken;
    private int[] prices;
    private long bids;

    /**
     * @param seats by vacancy
     * @param headStarts by worker, what every choice is worth besides its score, in parts
     * @param parts how many parts make a hundredth of a point
     */
    public Auction(Choices choices, int[] seats, int[] headStarts, int parts) {
        this.choices = choices;
        this.seats = seats;
        this.headStarts = headStarts;
        this.parts = parts;
        taken = new int[choices.workers()];
        prices = new int[seats.length];
    }

    /**
     * Runs to the end.
     *
     * @param step by how much a bid goes beyond what is indifferent, in parts, 1 or more
     * @param stop asked now and then
     * @throws CancellationException when {@code stop} says so
     */
    public void run(int step, BooleanSupplier stop) {
        Arrays.fill(taken, -1);
        Seats market = new Seats(seats);
        int[] price = market.price();
        int[] queue = new int[taken.length];
        Arrays.setAll(queue, w -> w);
        int head = 0;
        bids = 0;
        for (int waiting = queue.length; waiting > 0; waiting--) {
            int worker = queue[head];
            head = head + 1 == queue.length ? 0 : head + 1;
            long start = headStarts[worker];
            int best = -1;
            long most = 0;
            long next = 0;
            for (int c = choices.starts()[worker]; c < choices.starts()[worker + 1]; c++) {
                int vacancy = choices.vacancies()[c];
                long beyond = start + (long) choices.scores()[c] * parts - price[vacancy];
                if (beyond > next && seats[vacancy] > 0) {
                    if (beyond > most) {
                        next = most;
                        most = beyond;
                        best = vacancy;
                    } else {
                        next = beyond;
                    }
                }
            }
            if (best < 0) {
                continue;
            }
            int loser = market.take(best, (int) (price[best] + most - next + step), worker);
            taken[worker] = best;
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
        prices = price;
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
