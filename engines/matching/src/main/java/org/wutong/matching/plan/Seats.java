package org.wutong.matching.plan;

import java.util.Arrays;

/**
 * Who holds a seat, and what was bid for it: for each vacancy a heap with the cheapest seat on top. While seats are free they
 * cost nothing.
 */
final class Seats {
    private static final int[] NONE = {};

    private final int[] many;
    private final int[][] bids;
    private final int[][] holders;
    private final int[] held;
    private final int[] price;

    Seats(int[] many) {
        this.many = many;
        bids = new int[many.length][];
        holders = new int[many.length][];
        Arrays.fill(bids, NONE);
        Arrays.fill(holders, NONE);
        held = new int[many.length];
        price = new int[many.length];
    }

    /** What the next seat of each vacancy costs; a bid must be higher. */
    int[] price() {
        return price;
    }

    boolean isFull(int vacancy) {
        return held[vacancy] == many[vacancy];
    }

    /** @return who loses the seat, negative when it was free */
    int take(int vacancy, int bid, int worker) {
        if (!isFull(vacancy)) {
            rise(vacancy, bid, worker);
            if (isFull(vacancy)) {
                price[vacancy] = bids[vacancy][0];
            }
            return -1;
        }
        int loser = holders[vacancy][0];
        sink(vacancy, bid, worker);
        price[vacancy] = bids[vacancy][0];
        return loser;
    }

    private void rise(int vacancy, int bid, int worker) {
        int at = held[vacancy]++;
        if (at == bids[vacancy].length) {
            int room = Math.min(many[vacancy], Math.max(4, 2 * at));
            bids[vacancy] = Arrays.copyOf(bids[vacancy], room);
            holders[vacancy] = Arrays.copyOf(holders[vacancy], room);
        }
        int[] heap = bids[vacancy];
        int[] who = holders[vacancy];
        while (at > 0 && heap[(at - 1) / 2] > bid) {
            heap[at] = heap[(at - 1) / 2];
            who[at] = who[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = bid;
        who[at] = worker;
    }

    private void sink(int vacancy, int bid, int worker) {
        int[] heap = bids[vacancy];
        int[] who = holders[vacancy];
        int size = held[vacancy];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= bid) {
                break;
            }
            heap[at] = heap[child];
            who[at] = who[child];
            at = child;
        }
        heap[at] = bid;
        who[at] = worker;
    }
}
