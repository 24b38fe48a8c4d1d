package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaggingTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final LagRule RULE = new LagRule(DAY, 1_000, 2, 4, 2, 20, Map.of());

    private static Figures figures(@Nullable Integer rate, @Nullable Integer pace) {
        return new Figures(DAY, null, null, rate, pace, null, null, null);
    }

    private static Figures ranked(int rate, int pace, int rank, int ranked) {
        return new Figures(DAY, null, null, rate, pace, rank, ranked, null);
    }

    @Test
    void aPlaceLagsFromTheGapOfTheRuleOn() {
        assertThat(Lagging.target(figures(8_000, 9_000), RULE)).containsExactly(Reason.BEHIND_PACE);
        assertThat(Lagging.target(figures(8_001, 9_000), RULE)).isEmpty();
    }

    @Test
    void whatIsNotKnownDoesNotLag() {
        assertThat(Lagging.target(figures(null, 9_000), RULE)).isEmpty();
        assertThat(Lagging.target(figures(100, null), RULE)).isEmpty();
    }

    @Test
    void theLastPlacesLagWhereEnoughAreRanked() {
        assertThat(Lagging.target(ranked(8_900, 9_000, 3, 4), RULE)).containsExactly(Reason.LAST_RANKED);
        assertThat(Lagging.target(ranked(8_900, 9_000, 2, 4), RULE)).isEmpty();
        assertThat(Lagging.target(ranked(8_900, 9_000, 3, 3), RULE)).isEmpty();
    }

    @Test
    void aLastPlaceAheadOfTheCalendarDoesNotLag() {
        assertThat(Lagging.target(ranked(9_500, 9_000, 4, 4), RULE)).isEmpty();
        assertThat(Lagging.target(ranked(9_000, 9_000, 4, 4), RULE)).isEmpty();
    }

    @Test
    void bothReasonsAreNamed() {
        assertThat(Lagging.target(ranked(1_000, 9_000, 4, 4), RULE))
                .containsExactly(Reason.BEHIND_PACE, Reason.LAST_RANKED);
    }

    @Test
    void lateReportsAndOverdueTasksCountFromTheirNumberOn() {
        assertThat(Lagging.reports(1, RULE)).isEmpty();
        assertThat(Lagging.reports(2, RULE)).containsExactly(Reason.REPORTS_LATE);
        assertThat(Lagging.tasks(19, RULE)).isEmpty();
        assertThat(Lagging.tasks(20, RULE)).containsExactly(Reason.TASKS_OVERDUE);
    }

    @Property
    void whoeverIsFurtherBehindHasNoFewerReasons(
            @ForAll @IntRange(max = 10_000) int rate, @ForAll @IntRange(max = 10_000) int worse) {
        int lower = Math.min(rate, worse);
        int higher = Math.max(rate, worse);
        List<Reason> less = Lagging.target(ranked(higher, 9_000, 4, 4), RULE);

        assertThat(Lagging.target(ranked(lower, 9_000, 4, 4), RULE)).containsAll(less);
    }
}
