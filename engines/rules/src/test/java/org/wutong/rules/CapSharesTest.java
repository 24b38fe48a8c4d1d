package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/** What members get of a cap that is too small for all, with every sum known. */
class CapSharesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final String COST =
            "{kind: formula, values: [{from: 2024-01-01, yuan: cost, cite: {document: sample, article: 一}}]}";

    /** Shares of proved costs, in the order of the ids. */
    private static List<Long> shares(long cap, List<Long> costs) {
        String rule =
                SamplePolicies.rule("A", "poor", COST) + "  caps: [{over: household, values: [{from: 2024-01-01, yuan: "
                        + Fen.toYuan(cap) + ", cite: {document: sample, article: 一}}]}]\n";
        List<SubjectRow> rows = new ArrayList<>();
        for (int i = 0; i < costs.size(); i++) {
            Facts facts = Facts.of(Map.of("home", RegionCode.parse("990106"), "poor", true, "cost", costs.get(i)));
            rows.add(new SubjectRow("worker", "w" + i, "h", facts));
        }
        PolicySet policies =
                SamplePolicies.read(SamplePolicies.file(List.of(rule), "[]")).require();
        return Evaluator.evaluate(policies, rows, DAY).stream()
                .peek(decision -> assertThat(decision.payable().isExact()).isTrue())
                .map(decision -> decision.payable().least())
                .toList();
    }

    private static long sum(List<Long> fen) {
        return fen.stream().mapToLong(Long::longValue).sum();
    }

    @Property
    void addUpToTheCapToTheFen(
            @ForAll @LongRange(max = 1_000_000) long cap,
            @ForAll @Size(min = 1, max = 7) List<@LongRange(max = 100_000_000_000L) Long> costs) {
        assertThat(sum(shares(cap, costs))).isEqualTo(Math.min(cap, sum(costs)));
    }

    @Property
    void areTheExactProportionRoundedDownOrUp(
            @ForAll @LongRange(max = 1_000_000) long cap,
            @ForAll @Size(min = 1, max = 7) List<@LongRange(max = 100_000_000_000L) Long> costs) {
        List<Long> shares = shares(cap, costs);
        BigDecimal total = BigDecimal.valueOf(Math.max(cap, sum(costs)));
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal product = BigDecimal.valueOf(costs.get(i))
                    .multiply(BigDecimal.valueOf(sum(costs) > cap ? cap : total.longValueExact()));
            assertThat(shares.get(i))
                    .isBetween(
                            rounded(product, total, RoundingMode.FLOOR), rounded(product, total, RoundingMode.CEILING));
        }
    }

    private static long rounded(BigDecimal product, BigDecimal total, RoundingMode mode) {
        return total.signum() == 0 ? 0 : product.divide(total, 0, mode).longValueExact();
    }

    @Property
    void giveTheFenLeftOverToTheFirstByIdAmongEquals(
            @ForAll @IntRange(min = 1, max = 6) int members, @ForAll @LongRange(max = 50) long cap) {
        List<Long> costs = java.util.Collections.nCopies(members, 100L);
        List<Long> expected = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            expected.add(cap / members + (i < cap % members ? 1 : 0));
        }
        assertThat(shares(cap, costs)).isEqualTo(expected);
    }

    @Test
    void giveTheFenLeftOverToWhoWasCutOffMost() {
        assertThat(shares(100, List.of(100L, 50L, 150L))).containsExactly(33L, 17L, 50L);
    }
}
