package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ShortestPathsTest {
    private static ShortestPaths solved(SmallMarket market, long headStart) {
        long[] headStarts = Arrays.stream(market.ranks())
                .mapToLong(rank -> rank < 0 ? 0 : (SmallMarket.CLASSES - rank) * headStart)
                .toArray();
        ShortestPaths paths = new ShortestPaths(market.choices(), market.seats(), headStarts);
        paths.run(() -> false);
        return paths;
    }

    @Property(tries = 3_000)
    void totalAndBoundAreTheBestOfAllPlans(@ForAll long seed) {
        SmallMarket market = SmallMarket.of(seed, 6, 4);

        ShortestPaths paths = solved(market, 0);

        long highest = EveryPlan.highestTotal(market.scores(), market.seats());
        assertThat(market.result(paths.taken())[SmallMarket.CLASSES]).isEqualTo(highest);
        assertThat(paths.bound()).isEqualTo(highest);
    }

    @Property(tries = 3_000)
    void classesComeInTheirOrderAndThenTheScore(@ForAll long seed) {
        SmallMarket market = SmallMarket.of(seed, 6, 4);

        ShortestPaths paths = solved(market, 10_000L * 7);

        assertThat(market.result(paths.taken()))
                .isEqualTo(EveryPlan.best(market.scores(), market.seats(), market.ranks(), SmallMarket.CLASSES));
    }

    @Property(tries = 300)
    void forMorePeopleItIsWhatTheCheapestFlowComesTo(@ForAll long seed) {
        SmallMarket market = SmallMarket.of(seed, 40, 12);

        ShortestPaths paths = solved(market, 0);

        long[][] worth = new long[market.scores().length][];
        for (int w = 0; w < worth.length; w++) {
            worth[w] = Arrays.stream(market.scores()[w]).asLongStream().toArray();
        }
        long most = CheapestFlow.most(worth, market.seats());
        assertThat(market.result(paths.taken())[SmallMarket.CLASSES]).isEqualTo(most);
        assertThat(paths.bound()).isEqualTo(most);
    }
}
