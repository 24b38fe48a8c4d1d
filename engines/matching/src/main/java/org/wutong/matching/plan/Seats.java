package org.wutong.matching.plan;

/**
 * Who holds a seat, and what was bid for it: for each vacancy a heap with the cheapest seat on top, all in one array. While
 * seats are free they cost nothing. A bid and its bidder make one sortable number.
 */
final class Seats {
    private final int[] starts;
    private final int[] held;
    private final long[] heaps;
    private final int[] price;

    /** @param many by vacancy */
    Seats(int[] many) {
        starts = new int[many.length + 1];
        for (int v = 0; v < many.length; v++) {
            starts[v + 1] = Math.addExact(starts[v], many[v]);
        }
        held = new int[many.length];
        heaps = new long[starts[many.length]];
        price = new int[many.length];
    }

    /** What the next seat of each vacancy costs; a bid must be higher. */
    int[] price() {
        return price;
    }

    /** @return who loses the seat, negative when it was free */
    int take(int vacancy, int bid, int worker) {
        int start = starts[vacancy];
        long seat = (long) bid << Integer.SIZE | worker;
        int free = starts[vacancy + 1] - start - held[vacancy];
        if (free > 0) {
            rise(start, held[vacancy]++, seat);
            if (free == 1) {
                price[vacancy] = (int) (heaps[start] >> Integer.SIZE);
            }
            return -1;
        }
        int loser = (int) heaps[start];
        sink(start, held[vacancy], seat);
        price[vacancy] = (int) (heaps[start] >> Integer.SIZE);
        return loser;
    }

    private void rise(int start, int last, long seat) {
        int at = last;
        while (at > 0 && heaps[start + (at - 1) / 2] > seat) {
            heaps[start + at] = heaps[start + (at - 1) / 2];
            at = (at - 1) / 2;
        }
        heaps[start + at] = seat;
    }

    private void sink(int start, int size, long seat) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heaps[start + child + 1] < heaps[start + child]) {
                child++;
            }
            if (heaps[start + child] >= seat) {
                break;
            }
            heaps[start + at] = heaps[start + child];
            at = child;
        }
        heaps[start + at] = seat;
    }
}
