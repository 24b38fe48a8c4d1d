package org.wutong.bureau.analysis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.analysis.figures.Counts.Head;

class SuppressionTest {
    private static final int FEWEST = 5;

    private static Counts counts(boolean linesAdd, long[]... cells) {
        return new Counts(heads(cells.length), heads(cells[0].length), linesAdd, cells);
    }

    private static List<Head> heads(int many) {
        return IntStream.range(0, many).mapToObj(i -> new Head("h" + i, "")).toList();
    }

    @Provide
    Arbitrary<Counts> tables() {
        Arbitrary<Long> cell = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 7), Arbitraries.longs().between(0, 60));
        return Arbitraries.integers()
                .between(1, 6)
                .flatMap(lines -> Arbitraries.integers()
                        .between(1, 6)
                        .flatMap(columns -> cell.array(long[].class)
                                .ofSize(columns)
                                .list()
                                .ofSize(lines)
                                .flatMap(cells -> Arbitraries.of(true, false)
                                        .map(add -> counts(add, cells.toArray(long[][]::new))))));
    }

    @Property(tries = 3000)
    void noHiddenCellCanBeReckonedFromWhatIsShown(@ForAll("tables") Counts counts) {
        assertThat(Recovery.of(counts.shown(FEWEST))).isEmpty();
    }

    @Property(tries = 1000)
    void noCountBelowTheFewestButZeroIsShown(@ForAll("tables") Counts counts) {
        Shown shown = counts.shown(FEWEST);
        for (int line = 0; line < counts.lines().size(); line++) {
            shown.line(line)
                    .ifPresent(
                            value -> assertThat(value == 0 || value >= FEWEST).isTrue());
            for (int column = 0; column < counts.columns().size(); column++) {
                shown.cell(line, column)
                        .ifPresent(value ->
                                assertThat(value == 0 || value >= FEWEST).isTrue());
            }
        }
        shown.all()
                .ifPresent(value -> assertThat(value == 0 || value >= FEWEST || !counts.linesAdd())
                        .isTrue());
    }

    @Property(tries = 1000)
    void whatIsHiddenOfALineAddsUpToNoSmallCountEither(@ForAll("tables") Counts counts) {
        Shown shown = counts.shown(FEWEST);
        for (int line = 0; line < counts.lines().size(); line++) {
            int at = line;
            long[] hidden = IntStream.range(0, counts.columns().size())
                    .filter(column -> shown.cell(at, column).isEmpty())
                    .mapToLong(column -> counts.cells()[at][column])
                    .toArray();
            if (hidden.length > 0 && shown.line(line).isPresent()) {
                assertThat(Arrays.stream(hidden).sum()).isGreaterThanOrEqualTo(FEWEST);
            }
        }
    }

    @Test
    void showsATableWithoutSmallCountsWhole() {
        assertThat(counts(true, new long[] {5, 10}, new long[] {0, 20})
                        .shown(FEWEST)
                        .hides())
                .isFalse();
    }

    @Test
    void hidingOnlyWhatIsSmallGivesItAway() {
        Counts counts = counts(true, new long[] {3, 10}, new long[] {20, 30});
        boolean[][] hidden = new boolean[3][3];
        hidden[0][0] = true;
        assertThat(Recovery.of(new Shown(counts, hidden, FEWEST))).containsExactly("0/0");
    }

    @Test
    void fourCornersThatHangTogetherAreNotGivenAwayButAFifthIs() {
        Counts counts = counts(true, new long[] {3, 10, 9}, new long[] {20, 4, 9}, new long[] {9, 9, 9});
        boolean[][] hidden = new boolean[4][4];
        hidden[0][0] = hidden[0][1] = hidden[1][0] = hidden[1][1] = true;
        assertThat(Recovery.of(new Shown(counts, hidden, FEWEST))).isEmpty();
        hidden[2][2] = true;
        assertThat(Recovery.of(new Shown(counts, hidden, FEWEST))).containsExactly("2/2");
    }

    @Test
    void hidesAWholeTableOfVeryFew() {
        Shown shown = counts(true, new long[] {1, 1}).shown(FEWEST);
        assertThat(shown.all()).isEmpty();
        assertThat(shown.line(0)).isEmpty();
        assertThat(shown.cell(0, 0)).isEmpty();
    }
}
