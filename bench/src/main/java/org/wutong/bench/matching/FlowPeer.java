package org.wutong.bench.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.Arrays;
import org.wutong.matching.plan.Choices;

/** Google OR-tools: the same choices as a flow of least cost. Staying without is a way of its own, so every flow can be met. */
final class FlowPeer {
    private final MinCostFlow flow;

    private FlowPeer(MinCostFlow flow) {
        this.flow = flow;
    }

    static FlowPeer of(Choices choices, int[] seats) {
        Loader.loadNativeLibraries();
        int workers = choices.workers();
        int end = workers + seats.length;
        MinCostFlow flow = new MinCostFlow(end + 1, choices.size() + workers + seats.length);
        for (int w = 0; w < workers; w++) {
            flow.setNodeSupply(w, 1);
            for (int c = choices.starts()[w]; c < choices.starts()[w + 1]; c++) {
                flow.addArcWithCapacityAndUnitCost(w, workers + choices.vacancies()[c], 1, -choices.scores()[c]);
            }
            flow.addArcWithCapacityAndUnitCost(w, end, 1, 0);
        }
        for (int v = 0; v < seats.length; v++) {
            flow.addArcWithCapacityAndUnitCost(workers + v, end, seats[v], 0);
        }
        flow.setNodeSupply(end, -workers);
        return new FlowPeer(flow);
    }

    /** The highest total of scores, hundredths of a point. */
    long solve() {
        MinCostFlowBase.Status status = flow.solve();
        if (status != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("OR-tools says " + status);
        }
        return -flow.getOptimalCost();
    }

    /** Best choice first, wherever a seat is left: what is done without a plan. Which seats are taken is not kept. */
    static long greedy(Choices choices, int[] seats) {
        long[] keys = new long[choices.size()];
        int[] workerOf = new int[choices.size()];
        for (int w = 0; w < choices.workers(); w++) {
            for (int c = choices.starts()[w]; c < choices.starts()[w + 1]; c++) {
                workerOf[c] = w;
                keys[c] = -((long) choices.scores()[c]) << Integer.SIZE | c;
            }
        }
        Arrays.sort(keys);
        int[] left = seats.clone();
        boolean[] placed = new boolean[choices.workers()];
        long total = 0;
        for (long key : keys) {
            int choice = (int) key;
            if (!placed[workerOf[choice]] && left[choices.vacancies()[choice]] > 0) {
                placed[workerOf[choice]] = true;
                left[choices.vacancies()[choice]]--;
                total += choices.scores()[choice];
            }
        }
        return total;
    }
}
