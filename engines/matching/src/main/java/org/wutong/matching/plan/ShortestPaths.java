package org.wutong.matching.plan;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * The best assignment of all, worker by worker: each newcomer takes the cheapest way of moving others along, up to a free
 * seat, to somebody who goes without, or to going without. Exact in whole numbers; its prices prove it. For few.
 */
final class ShortestPaths {
    private final Choices choices;
    private final int[] seats;
    private final long[] headStarts;
    private final int[] taken;
    private final long[] margins;
    private final long[] prices;
    private final int[][] holders;
    private final int[] held;
    private final long[] far;
    private final int[] seen;
    private final boolean[] done;
    private final int[] from;
    private final int[] touched;
    private final Nearest nearest = new Nearest();
    private int round;

    /** @param headStarts by worker, hundredths of a point */
    ShortestPaths(Choices choices, int[] seats, long[] headStarts) {
        this.choices = choices;
        this.seats = seats;
        this.headStarts = headStarts;
        taken = new int[choices.workers()];
        Arrays.fill(taken, -1);
        margins = new long[choices.workers()];
        prices = new long[seats.length];
        holders = new int[seats.length][0];
        held = new int[seats.length];
        far = new long[seats.length];
        seen = new int[seats.length];
        done = new boolean[seats.length];
        from = new int[seats.length];
        touched = new int[seats.length];
    }

    void run(BooleanSupplier stop) {
        for (int w = 0; w < taken.length; w++) {
            if ((w & 0xff) == 0 && stop.getAsBoolean()) {
                throw new CancellationException("the plan was given up");
            }
            admit(w);
        }
    }

    private long worth(int worker, int choice) {
        return headStarts[worker] + choices.scores()[choice] - prices[choices.vacancies()[choice]];
    }

    private void admit(int newcomer) {
        long most = 0;
        for (int c = choices.starts()[newcomer]; c < choices.starts()[newcomer + 1]; c++) {
            if (seats[choices.vacancies()[c]] > 0) {
                most = Math.max(most, worth(newcomer, c));
            }
        }
        margins[newcomer] = most;
        round++;
        nearest.clear();
        int reached = look(newcomer, -1, 0, 0, most + 1);
        long best = most;
        int endVacancy = -1;
        int leaver = newcomer;
        while (!nearest.isEmpty()) {
            long way = nearest.distance();
            int vacancy = nearest.remove();
            if (done[vacancy] || way > far[vacancy]) {
                continue;
            }
            if (way > best || way == best && endVacancy >= 0) {
                break;
            }
            done[vacancy] = true;
            if (held[vacancy] < seats[vacancy]) {
                best = way;
                endVacancy = vacancy;
                leaver = -1;
                break;
            }
            for (int i = 0; i < held[vacancy]; i++) {
                int holder = holders[vacancy][i];
                if (way + margins[holder] < best) {
                    best = way + margins[holder];
                    endVacancy = vacancy;
                    leaver = holder;
                }
                reached = look(holder, vacancy, way, reached, best + 1);
            }
        }
        settle(newcomer, reached, best);
        if (endVacancy >= 0) {
            move(newcomer, endVacancy, leaver);
        }
    }

    /** Looks from a worker at all other vacancies; only ways shorter than {@code limit} matter. */
    private int look(int worker, int own, long way, int reached, long limit) {
        int many = reached;
        for (int c = choices.starts()[worker]; c < choices.starts()[worker + 1]; c++) {
            int vacancy = choices.vacancies()[c];
            if (vacancy == own || seats[vacancy] == 0) {
                continue;
            }
            long distance = way + margins[worker] - worth(worker, c);
            if (distance >= limit) {
                continue;
            }
            if (seen[vacancy] != round) {
                seen[vacancy] = round;
                done[vacancy] = false;
                far[vacancy] = Long.MAX_VALUE;
                touched[many++] = vacancy;
            }
            if (!done[vacancy] && distance < far[vacancy]) {
                far[vacancy] = distance;
                from[vacancy] = worker;
                nearest.add(vacancy, distance);
            }
        }
        return many;
    }

    private void settle(int newcomer, int reached, long best) {
        for (int i = 0; i < reached; i++) {
            int vacancy = touched[i];
            if (done[vacancy] && far[vacancy] < best) {
                long dearer = best - far[vacancy];
                prices[vacancy] += dearer;
                for (int h = 0; h < held[vacancy]; h++) {
                    margins[holders[vacancy][h]] -= dearer;
                }
            }
        }
        margins[newcomer] -= best;
    }

    private void move(int newcomer, int end, int leaver) {
        if (leaver >= 0) {
            leave(leaver, end);
            taken[leaver] = -1;
        }
        int vacancy = end;
        while (true) {
            int worker = from[vacancy];
            int before = taken[worker];
            if (before >= 0) {
                leave(worker, before);
            }
            enter(worker, vacancy);
            if (worker == newcomer) {
                return;
            }
            vacancy = before;
        }
    }

    private void enter(int worker, int vacancy) {
        if (held[vacancy] == holders[vacancy].length) {
            holders[vacancy] =
                    Arrays.copyOf(holders[vacancy], Math.min(seats[vacancy], Math.max(4, 2 * held[vacancy])));
        }
        holders[vacancy][held[vacancy]++] = worker;
        taken[worker] = vacancy;
    }

    private void leave(int worker, int vacancy) {
        int[] all = holders[vacancy];
        int at = 0;
        while (all[at] != worker) {
            at++;
        }
        all[at] = all[--held[vacancy]];
    }

    /** The vacancy of each worker, negative for none. */
    int[] taken() {
        return taken;
    }

    /** What a seat of each vacancy costs, hundredths of a point. */
    long[] prices() {
        return prices;
    }

    /** No assignment is worth more, head starts included: what all seats cost and what each worker keeps beyond. */
    long bound() {
        long bound = 0;
        for (int v = 0; v < seats.length; v++) {
            bound = Math.addExact(bound, Math.multiplyExact(prices[v], (long) seats[v]));
        }
        for (int w = 0; w < taken.length; w++) {
            long most = 0;
            for (int c = choices.starts()[w]; c < choices.starts()[w + 1]; c++) {
                if (seats[choices.vacancies()[c]] > 0) {
                    most = Math.max(most, worth(w, c));
                }
            }
            bound = Math.addExact(bound, most);
        }
        return bound;
    }
}
