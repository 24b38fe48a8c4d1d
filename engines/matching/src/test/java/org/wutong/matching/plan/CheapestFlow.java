package org.wutong.matching.plan;

import java.util.Arrays;

/** The highest worth of any assignment, by pushing one unit after the other along the cheapest way (Bellman and Ford). */
final class CheapestFlow {
    private final int[] from;
    private final int[] to;
    private final int[] room;
    private final long[] cost;
    private final int nodes;
    private int arcs;

    private CheapestFlow(int nodes, int mostArcs) {
        this.nodes = nodes;
        from = new int[2 * mostArcs];
        to = new int[2 * mostArcs];
        room = new int[2 * mostArcs];
        cost = new long[2 * mostArcs];
    }

    /** @param worth by worker and vacancy, negative where it does not suit */
    static long most(long[][] worth, int[] seats) {
        int workers = worth.length;
        CheapestFlow flow = new CheapestFlow(workers + seats.length + 2, workers * (seats.length + 1) + seats.length);
        int end = workers + seats.length + 1;
        for (int w = 0; w < workers; w++) {
            flow.arc(0, 1 + w, 1, 0);
            for (int v = 0; v < seats.length; v++) {
                if (worth[w][v] >= 0) {
                    flow.arc(1 + w, 1 + workers + v, 1, -worth[w][v]);
                }
            }
        }
        for (int v = 0; v < seats.length; v++) {
            flow.arc(1 + workers + v, end, seats[v], 0);
        }
        long total = 0;
        for (long way = flow.push(end); way < 0; way = flow.push(end)) {
            total -= way;
        }
        return total;
    }

    private void arc(int begin, int end, int many, long each) {
        for (int back = 0; back < 2; back++) {
            from[arcs] = back == 0 ? begin : end;
            to[arcs] = back == 0 ? end : begin;
            room[arcs] = back == 0 ? many : 0;
            cost[arcs++] = back == 0 ? each : -each;
        }
    }

    /** @return the cost of the cheapest way, 0 when none is below */
    private long push(int end) {
        long[] way = new long[nodes];
        int[] by = new int[nodes];
        Arrays.fill(way, Long.MAX_VALUE / 4);
        way[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int a = 0; a < arcs; a++) {
                if (room[a] > 0 && way[from[a]] + cost[a] < way[to[a]] && way[from[a]] < Long.MAX_VALUE / 4) {
                    way[to[a]] = way[from[a]] + cost[a];
                    by[to[a]] = a;
                    changed = true;
                }
            }
        }
        if (way[end] >= 0) {
            return 0;
        }
        for (int node = end; node != 0; node = from[by[node]]) {
            room[by[node]]--;
            room[by[node] ^ 1]++;
        }
        return way[end];
    }
}
