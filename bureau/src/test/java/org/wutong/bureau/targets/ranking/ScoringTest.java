package org.wutong.bureau.targets.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.bureau.targets.ranking.RankingRule.Part;
import org.wutong.bureau.targets.ranking.RankingRule.Small;
import org.wutong.bureau.targets.ranking.RankingRule.Ties;
import org.wutong.bureau.targets.ranking.Scoring.Candidate;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode.Level;

class ScoringTest {
    private static final int PACE = 8000;

    private static RankingRule rule(boolean pace, Ties ties, int cap, Part... parts) {
        Label label = new Label("", "");
        return new RankingRule(
                "r",
                label,
                "990106",
                Level.TOWNSHIP,
                LocalDate.EPOCH,
                null,
                label,
                List.of(parts),
                cap,
                pace,
                ties,
                new Small("A", 100));
    }

    private static RankingRule plain() {
        return rule(false, Ties.SKIP, 12_000, new Part("A", 60), new Part("B", 40));
    }

    private static Candidate place(
            int number, @Nullable Long a, @Nullable Long goalA, @Nullable Long b, @Nullable Long goalB) {
        String code = "990106" + (100 + number);
        Node node = new Node(code, "990106", code, code, Level.TOWNSHIP, false, LocalDate.EPOCH, null);
        Map<String, Standing> parts = new LinkedHashMap<>();
        parts.put("A", new Standing(target("A"), node, a, goalA, PACE, null));
        parts.put("B", new Standing(target("B"), node, b, goalB, PACE, null));
        return new Candidate(node, parts);
    }

    private static Target target(String id) {
        return new Target(
                id,
                "d",
                "一",
                "990106",
                "",
                "",
                ">=",
                1L,
                Target.Unit.PERSON,
                LocalDate.EPOCH,
                null,
                List.of(),
                List.of(),
                Target.Source.RECORDS,
                null,
                List.of(),
                null);
    }

    private static List<RankedPlace> rank(RankingRule rule, Candidate... places) {
        return Scoring.rank(rule, List.of(places), Map.of());
    }

    @Test
    void weighsWhatIsReachedOfEachTarget() {
        assertThat(rank(plain(), place(1, 50L, 100L, 100L, 100L)))
                .extracting(RankedPlace::scoreBasisPoints)
                .containsExactly((5000 * 60 + 10_000 * 40) / 100);
    }

    @Test
    void noPartCountsForMoreThanTheCap() {
        assertThat(rank(plain(), place(1, 900L, 100L, 50L, 100L)))
                .extracting(RankedPlace::scoreBasisPoints)
                .containsExactly((12_000 * 60 + 5000 * 40) / 100);
    }

    @Test
    void isHeldAgainstTheTimePassedWhereTheRuleSaysSo() {
        assertThat(rank(rule(true, Ties.SKIP, 12_000, new Part("A", 1)), place(1, 40L, 100L, null, null)))
                .extracting(RankedPlace::scoreBasisPoints)
                .containsExactly(5000);
    }

    @Test
    void equalScoresShareARankAndTheNextIsLeftOut() {
        assertThat(rank(
                        plain(),
                        place(1, 50L, 100L, 50L, 100L),
                        place(2, 90L, 100L, 90L, 100L),
                        place(3, 500L, 1000L, 1L, 2L),
                        place(4, 10L, 100L, 10L, 100L)))
                .extracting(it -> it.place().code(), RankedPlace::rank, RankedPlace::shared)
                .containsExactly(
                        tuple("990106102", 1, false),
                        tuple("990106101", 2, true),
                        tuple("990106103", 2, true),
                        tuple("990106104", 4, false));
    }

    @Test
    void leavesNoRankOutWhereTheRuleSaysSo() {
        assertThat(rank(
                        rule(false, Ties.NEXT, 12_000, new Part("A", 1)),
                        place(1, 50L, 100L, null, null),
                        place(2, 50L, 100L, null, null),
                        place(3, 10L, 100L, null, null)))
                .extracting(RankedPlace::rank)
                .containsExactly(1, 1, 2);
    }

    @Test
    void aPlaceThatLacksAFigureOthersHaveIsNotRankedAndNotLast() {
        List<RankedPlace> ranked = rank(
                plain(),
                place(1, 50L, 100L, null, 100L),
                place(2, 10L, 100L, 10L, 100L),
                place(3, 50L, null, 50L, 100L));

        assertThat(ranked)
                .extracting(it -> it.place().code(), RankedPlace::rank, RankedPlace::scoreBasisPoints)
                .containsExactly(tuple("990106102", 1, 1000), tuple("990106101", 0, null), tuple("990106103", 0, null));
    }

    @Test
    void aPartThatNobodyHasFallsOutForEverybody() {
        assertThat(rank(plain(), place(1, 50L, 100L, null, 100L), place(2, 80L, 100L, 3L, null)))
                .extracting(it -> it.place().code(), RankedPlace::scoreBasisPoints)
                .containsExactly(tuple("990106102", 8000), tuple("990106101", 5000));
    }

    @Test
    void nobodyIsRankedWhereNothingIsKnown() {
        assertThat(rank(plain(), place(1, null, null, null, null), place(2, null, 100L, null, 100L)))
                .allMatch(it -> !it.ranked() && !it.shared() && it.scoreBasisPoints() == null);
    }

    @Test
    void marksAPlaceWhoseGoalIsSmall() {
        assertThat(rank(plain(), place(1, 50L, 99L, 50L, 100L), place(2, 50L, 100L, 50L, 100L)))
                .filteredOn(RankedPlace::small)
                .extracting(it -> it.place().code())
                .containsExactly("990106101");
    }

    @Test
    void tellsHowManyRanksAPlaceRoseOrFell() {
        List<RankedPlace> ranked = Scoring.rank(
                plain(),
                List.of(place(1, 90L, 100L, 90L, 100L), place(2, 50L, 100L, 50L, 100L), place(3, 10L, 100L, 10L, 100L)),
                Map.of("990106101", 3, "990106102", 1));

        assertThat(ranked).extracting(RankedPlace::moved).containsExactly(2, -1, null);
    }

    @Property(tries = 200)
    void aBetterScoreNeverHasAWorseRank(@ForAll @Size(min = 1, max = 20) List<@IntRange(max = 130) Integer> reached) {
        List<Candidate> places = new ArrayList<>();
        for (int i = 0; i < reached.size(); i++) {
            places.add(place(i, (long) reached.get(i), 100L, 50L, 100L));
        }
        List<RankedPlace> ranked = Scoring.rank(plain(), places, Map.of());

        assertThat(ranked).hasSameSizeAs(places);
        for (RankedPlace one : ranked) {
            assertThat(one.rank())
                    .isEqualTo(1
                            + ranked.stream()
                                    .filter(other -> score(other) > score(one))
                                    .count());
        }
    }

    private static int score(RankedPlace place) {
        Integer score = place.scoreBasisPoints();
        return score == null ? -1 : score;
    }
}
