package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.targets.Target;

class ComparisonTest {
    private static Figure figure(String place, String target, @Nullable Long actual, @Nullable Long goal) {
        Integer rate = actual == null || goal == null ? null : (int) (actual * 10_000 / goal);
        return new Figure(
                place,
                place,
                target,
                "d",
                "一",
                target,
                target,
                ">=",
                Target.Unit.PERSON,
                actual,
                goal,
                rate,
                5000,
                null,
                null);
    }

    private static PlaceRank rank(String place, int rank) {
        return new PlaceRank(place, place, rank, false, null, false, null);
    }

    private static Content content(LocalDate day, List<Figure> figures, List<PlaceRank> ranks) {
        return new Content(Content.FORM, "99", "99", day, List.of(), figures, null, ranks);
    }

    private static Comparison compare(List<Figure> then, List<Figure> now) {
        return Comparison.of(
                content(LocalDate.of(2024, 9, 30), then, List.of()),
                content(LocalDate.of(2024, 10, 31), now, List.of()));
    }

    @Test
    void tellsHowMuchMoreIsReachedAndByHowMuchTheRateRose() {
        Comparison comparison = compare(List.of(figure("99", "A", 10L, 100L)), List.of(figure("99", "A", 25L, 100L)));

        assertThat(comparison.lines())
                .extracting(Comparison.Line::more, Comparison.Line::faster, Comparison.Line::goalChanged)
                .containsExactly(tuple(15L, 1500, false));
    }

    @Test
    void doesNotReckonWithWhatIsNotKnown() {
        Comparison comparison = compare(List.of(figure("99", "A", null, 100L)), List.of(figure("99", "A", 25L, 100L)));

        assertThat(comparison.lines())
                .extracting(Comparison.Line::more, Comparison.Line::faster, Comparison.Line::differs)
                .containsExactly(tuple(null, null, true));
    }

    @Test
    void keepsWhatIsThereOnOneSideOnly() {
        Comparison comparison = compare(List.of(figure("99", "A", 1L, 2L)), List.of(figure("99", "B", 1L, 2L)));

        assertThat(comparison.lines()).extracting(line -> line.any().target()).containsExactly("B", "A");
        assertThat(comparison.differing()).hasSize(2);
    }

    @Test
    void saysWhenAnotherGoalIsSet() {
        Comparison comparison = compare(List.of(figure("99", "A", 10L, 100L)), List.of(figure("99", "A", 10L, 200L)));

        assertThat(comparison.differing())
                .allMatch(Comparison.Line::goalChanged)
                .hasSize(1);
    }

    @Test
    void namesWhoRoseAndWhoFellTheFarthestFirst() {
        Comparison comparison = Comparison.of(
                content(
                        LocalDate.of(2024, 9, 30),
                        List.of(),
                        List.of(rank("1", 1), rank("2", 2), rank("3", 3), rank("4", 4), rank("5", 0))),
                content(
                        LocalDate.of(2024, 10, 31),
                        List.of(),
                        List.of(rank("4", 1), rank("1", 2), rank("3", 3), rank("2", 4), rank("5", 5))));

        assertThat(comparison.risen()).extracting(Comparison.RankLine::place).containsExactly("4");
        assertThat(comparison.fallen())
                .extracting(Comparison.RankLine::place, Comparison.RankLine::moved)
                .containsExactly(tuple("2", -2), tuple("1", -1));
    }
}
