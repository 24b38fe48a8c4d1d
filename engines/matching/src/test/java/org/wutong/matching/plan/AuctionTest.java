package org.wutong.matching.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AuctionTest {
    private static final int PARTS = 16;

    private static Auction run(SmallMarket market, int step) {
        Auction auction = new Auction(market.choices(), market.seats(), new int[market.ranks().length], PARTS);
        auction.run(step, () -> false);
        return auction;
    }

    @Property(tries = 2_000)
    void theTotalIsWithinAStepForEachPlacedOfTheBest(@ForAll long seed, @ForAll @IntRange(min = 1, max = 64) int step) {
        SmallMarket market = SmallMarket.of(seed, 6, 4);

        Auction auction = run(market, step);

        long best = EveryPlan.highestTotal(market.scores(), market.seats());
        long total = market.result(auction.taken())[SmallMarket.CLASSES];
        long placed = Arrays.stream(auction.taken()).filter(v -> v >= 0).count();
        assertThat((best - total) * PARTS).isBetween(0L, step * placed);
    }

    @Property(tries = 2_000)
    void seatsToSpareCostNothing(@ForAll long seed) {
        SmallMarket market = SmallMarket.of(seed, 8, 5);

        Auction auction = run(market, 4);

        int[] held = new int[market.seats().length];
        Arrays.stream(auction.taken()).filter(v -> v >= 0).forEach(v -> held[v]++);
        for (int v = 0; v < held.length; v++) {
            if (held[v] < market.seats()[v] || market.seats()[v] == 0) {
                assertThat(auction.prices()[v]).isZero();
            }
        }
    }

    @Test
    void longBiddingCanBeGivenUp() {
        int[][] alike = new int[60][20];
        Arrays.stream(alike).forEach(row -> Arrays.fill(row, 10_000));
        int[] seats = new int[20];
        Arrays.fill(seats, 1);
        SmallMarket market = new SmallMarket(alike, seats, new int[60]);
        Auction auction = new Auction(market.choices(), seats, new int[60], PARTS);

        assertThatThrownBy(() -> auction.run(1, () -> true)).isInstanceOf(CancellationException.class);
    }
}
