package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.targets.Standings.Standing;
import org.wutong.bureau.targets.Target;
import org.wutong.conditions.Label;
import org.wutong.vocabulary.RegionCode.Level;

class PointsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final Label SAID = new Label("", "");
    private static final Node PLACE = new Node("640106100", "640106", "某镇", "某镇", Level.TOWNSHIP, false, DAY, null);

    private static AppraisalItem item(AppraisalItem.Kind kind) {
        return new AppraisalItem("one", kind, 4_000, 200, 100, SAID, "own", SAID);
    }

    private static Standing standing(@Nullable Long actual) {
        Target target = new Target(
                "T",
                "d",
                "一",
                "640106",
                "",
                "",
                ">=",
                100L,
                Target.Unit.PERSON,
                DAY,
                DAY,
                List.of(),
                List.of(),
                Target.Source.RECORDS,
                null,
                List.of(),
                null);
        return new Standing(target, PLACE, actual, 100L, 10_000, null);
    }

    @Test
    void progressIsTheMeanRateAndNoneCountsForMoreThanWhole() {
        assertThat(Points.of(item(AppraisalItem.Kind.PROGRESS), List.of(standing(50L), standing(300L)), 0, 0))
                .isEqualTo(3_000);
    }

    @Test
    void whatHasNoRateCountsNeitherForNorAgainst() {
        assertThat(Points.of(item(AppraisalItem.Kind.PROGRESS), List.of(standing(50L), standing(null)), 0, 0))
                .isEqualTo(2_000);
        assertThat(Points.of(item(AppraisalItem.Kind.REACHED), List.of(standing(100L), standing(null)), 0, 0))
                .isEqualTo(4_000);
    }

    @Test
    void nothingKnownIsNotNought() {
        assertThat(Points.of(item(AppraisalItem.Kind.PROGRESS), List.of(standing(null)), 0, 0))
                .isNull();
        assertThat(Points.of(item(AppraisalItem.Kind.BY_HAND), List.of(), 0, 0)).isNull();
    }

    @Test
    void supervisionTakesOffForCasesAndRaisesButNotBelowNought() {
        assertThat(Points.of(item(AppraisalItem.Kind.SUPERVISION), List.of(), 2, 1))
                .isEqualTo(3_500);
        assertThat(Points.of(item(AppraisalItem.Kind.SUPERVISION), List.of(), 30, 9))
                .isEqualTo(0);
    }

    @Property
    void pointsStayBetweenNoughtAndTheMost(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> actuals) {
        List<Standing> standings =
                actuals.stream().map(one -> standing(Long.valueOf(one))).toList();

        assertThat(Points.of(item(AppraisalItem.Kind.PROGRESS), standings, 0, 0))
                .isBetween(0L, 4_000L);
        assertThat(Points.of(item(AppraisalItem.Kind.REACHED), standings, 0, 0)).isBetween(0L, 4_000L);
    }
}
