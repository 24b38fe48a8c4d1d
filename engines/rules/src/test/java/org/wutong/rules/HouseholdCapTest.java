package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

class HouseholdCapTest {
    private static final long CAP = 600_000;

    private static List<FenRange> payable(PossibleAmounts... amounts) {
        return bySolving(List.of(amounts), CAP);
    }

    private static List<FenRange> bySolving(List<PossibleAmounts> amounts, long cap) {
        return new EntanglementFixture(amounts, cap).solve();
    }

    private static PossibleAmounts any(long... fen) {
        List<FenRange> parts = new ArrayList<>();
        for (long one : fen) {
            parts.add(FenRange.exactly(one));
        }
        return PossibleAmounts.of(parts);
    }

    @Test
    void leavesAmountsThatFitAsTheyAre() {
        assertThat(payable(any(500_000), any(100_000)))
                .containsExactly(FenRange.exactly(500_000), FenRange.exactly(100_000));
    }

    @Test
    void givesAMemberItsLeastWhereTheOthersTakeMost() {
        assertThat(payable(any(0, 400_000), any(500_000)))
                .containsExactly(new FenRange(0, 266_667), new FenRange(333_333, 500_000));
    }

    @Test
    void boundsASpanByItsEnds() {
        PossibleAmounts span = PossibleAmounts.of(List.of(new FenRange(0, 500_000)));
        assertThat(payable(span, any(400_000)))
                .containsExactly(new FenRange(0, 333_334), new FenRange(266_666, 400_000));
    }

    @Test
    void saysSoWhereTheSetsAreTooManyToGoThrough() {
        assertThat(boundedAmong(16)).isEmpty();
        assertThat(boundedAmong(17)).hasSize(17);
    }

    /** Members whose income may or may not reach the one band there is, under a cap. */
    private static List<Decision> boundedAmong(int members) {
        String bands =
                "{kind: bands, over: cost, values: [{from: 2024-01-01, cite: {document: sample, article: 一}, bands: [{at_least: 0, below: 1, yuan: 0}, {at_least: 1, yuan: 2}]}]}";
        String rule = SamplePolicies.rule("A", "poor", bands)
                + "  caps: [{over: household, values: [{from: 2024-01-01, yuan: 1, cite: {document: sample, article: 一}}]}]\n";
        PolicySet policies =
                SamplePolicies.read(SamplePolicies.file(List.of(rule), "[]")).require();
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            Facts facts = Facts.of(Map.of("home", RegionCode.parse("990106"), "poor", true));
            rows.add(new SubjectRow("worker", "w" + i, "h", facts));
        }
        return Evaluator.evaluate(policies, rows, LocalDate.of(2024, 6, 30)).stream()
                .filter(decision -> decision.notes().contains("bounded"))
                .toList();
    }

    @Property
    void neverPaysMoreThanTheCapAndKeepsTheSumToTheFen(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 500_000) Integer> amounts) {
        List<PossibleAmounts> known =
                amounts.stream().map(PossibleAmounts::exactly).toList();
        List<FenRange> paid = bySolving(known, CAP);
        long owed = amounts.stream().mapToLong(Integer::longValue).sum();
        assertThat(paid).allMatch(FenRange::isExact);
        assertThat(paid.stream().mapToLong(FenRange::least).sum()).isEqualTo(Math.min(owed, CAP));
    }

    @Property
    void holdsEveryCompletionWithinTheRange(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 15) Integer> kinds, @ForAll long seed) {
        List<PossibleAmounts> amounts =
                kinds.stream().map(HouseholdCapTest::amountsOf).toList();
        List<FenRange> exact = bySolving(amounts, CAP);
        List<FenRange> bounds = SharedBounds.of(new EntanglementFixture(amounts, CAP).shape());
        Random random = new Random(seed);
        long[] completion = amounts.stream()
                .mapToLong(one ->
                        one.parts().get(random.nextInt(one.parts().size())).least())
                .toArray();
        long sum = java.util.Arrays.stream(completion).sum();
        long[] paid = sum > CAP ? Fen.split(CAP, completion) : completion;
        for (int i = 0; i < paid.length; i++) {
            assertThat(paid[i]).isBetween(exact.get(i).least(), exact.get(i).most());
            assertThat(exact.get(i).least())
                    .isGreaterThanOrEqualTo(bounds.get(i).least());
            assertThat(exact.get(i).most()).isLessThanOrEqualTo(bounds.get(i).most());
        }
    }

    private static PossibleAmounts amountsOf(int kind) {
        long some = (kind % 5 + 1) * 100_000L;
        return switch (kind / 5) {
            case 0 -> any(some);
            case 1 -> any(0, some);
            default -> any(0, 100_000, 200_000, 300_000, 400_000, 500_000);
        };
    }

    @Test
    void sharesAlikeInAnyOrderOfRows() {
        List<SubjectRow> rows = new ArrayList<>(List.of(
                Shipped.earner("a", "h", 4_680_000L),
                Shipped.earner("b", "h", 3_865_000L),
                Shipped.earner("c", "h", null),
                Shipped.earner("d", "other", 5_000_000L)));
        List<String> forwards = shares(rows);
        Collections.reverse(rows);
        assertThat(shares(rows)).containsExactlyInAnyOrderElementsOf(forwards);
    }

    private static List<String> shares(List<SubjectRow> rows) {
        return Evaluator.evaluate(Shipped.POLICIES, rows, java.time.LocalDate.of(2024, 11, 30)).stream()
                .filter(decision -> decision.rule().id().equals("JF-7"))
                .map(decision -> decision.row().id() + decision.payable())
                .toList();
    }

    @Test
    void keepsSomeoneWithoutAHouseholdApart() {
        List<SubjectRow> rows = List.of(Shipped.earner("a", null, 5_000_000L), Shipped.earner("b", null, 5_000_000L));
        assertThat(shares(rows)).containsExactly("a[5000.00,5000.00]", "b[5000.00,5000.00]");
    }
}
