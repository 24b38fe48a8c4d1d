package org.wutong.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.wutong.matching.plan.ClassResult;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanWatch;

/** OR-tools is right about what is best; ours must come near it, and its bound must not lie below. */
class WholeDriveTest {
    @Test
    void theBestOfEveryPairLiesBetweenOurTotalAndOurBound() throws Exception {
        WholeDrive drive = new WholeDrive(1_500, 300);

        Plan plan = drive.withoutPriorities();

        long best = drive.everyPair().orTools(System::nanoTime).total();
        assertThat(best)
                .isBetween(plan.certificate().total(), plan.certificate().bound());
        assertThat(plan.certificate().gapPerMillion()).isLessThanOrEqualTo(100);
    }

    @Test
    void onASparseMarketTheAuctionComesToTheOptimumAndGreedDoesNot() throws Exception {
        WholeDrive.Sparse sparse = new WholeDrive(3_000, 300).sparse();

        long best = sparse.orTools(System::nanoTime).total();

        assertThat(sparse.auction()).isBetween(best - best / 1_000_000, best);
        assertThat(sparse.greedy()).isLessThan(best);
    }

    @Test
    void classesArePlacedAndSeatsFilled() throws Exception {
        WholeDrive drive = new WholeDrive(1_500, 300);

        Plan plan = drive.plan(PlanWatch.NONE);

        assertThat(plan.classes()).extracting(ClassResult::crowdedOut).containsOnly(0);
        long most = drive.everyPair().mostPlaced();
        assertThat(plan.placements().size() * 1_000L).isBetween(995 * most, 1_000 * most);
        assertThat(drive.fillableSeats(plan)).isGreaterThanOrEqualTo(most);
    }
}
