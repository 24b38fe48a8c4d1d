package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.matching.MadeUp.TODAY;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.wutong.matching.Bidder;
import org.wutong.matching.MadeUp;
import org.wutong.matching.Matcher;
import org.wutong.matching.Policies;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;

class ChainsTest {
    private static final Matcher MATCHER = new Matcher(Policies.shipped());

    @Property(tries = 1_000)
    void fromAnyPlanTheyPlaceAsManyOfEachClassAsCanBe(@ForAll long seed) {
        Random random = new Random(seed);
        MadeUp world = new MadeUp(seed);
        VacancyPool pool = MATCHER.prepare(world.vacancies(1 + random.nextInt(4)), TODAY);
        List<Worker> workers = world.workers(random.nextInt(7));
        int[] seats = random.ints(pool.size(), 0, 3).toArray();
        int[] ranks = random.ints(workers.size(), -1, 2).toArray();
        int[][] scores = new int[workers.size()][pool.size()];
        for (int w = 0; w < scores.length; w++) {
            for (int v = 0; v < pool.size(); v++) {
                scores[w][v] =
                        MATCHER.explain(workers.get(w), pool.at(v), TODAY).isSuitable() ? 0 : -1;
            }
        }
        int[] taken = anyPlan(scores, seats, random);

        Chains chains = new Chains(
                pool, workers.stream().map(worker -> new Bidder(worker, 0)).toList(), ranks, seats, taken);
        chains.place(0, () -> false);
        chains.place(1, () -> false);

        assertThat(new SmallMarket(scores, seats, ranks).result(taken))
                .isEqualTo(EveryPlan.best(scores, seats, ranks, 2));
    }

    private static int[] anyPlan(int[][] scores, int[] seats, Random random) {
        int[] left = seats.clone();
        int[] taken = new int[scores.length];
        Arrays.fill(taken, -1);
        for (int w = 0; w < taken.length; w++) {
            int vacancy = random.nextInt(left.length);
            if (scores[w][vacancy] >= 0 && left[vacancy] > 0 && random.nextBoolean()) {
                taken[w] = vacancy;
                left[vacancy]--;
            }
        }
        return taken;
    }
}
