package org.wutong.spells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.wutong.spells.OverlapRule.Settlement;

class OverlapRuleTest {
    private static final Term OPEN = term("2024-03-01", "");
    private static final Term SPRING = term("2024-03-01", "2024-05-31");

    private static Term term(String from, String to) {
        return new Term(LocalDate.parse(from), to.isEmpty() ? null : LocalDate.parse(to));
    }

    private static Settlement<Term> settled(OverlapRule rule, Term added, Term... recorded) {
        return rule.settle(added, List.of(recorded), UnaryOperator.identity());
    }

    @Test
    void refusesWhateverSharesADayAndNamesItEarliestFirst() {
        Settlement<Term> settled =
                settled(OverlapRule.REFUSE, term("2024-05-31", "2024-09-01"), term("2024-09-01", "2024-09-30"), SPRING);
        assertThat(settled.refusedBy()).containsExactly(SPRING, term("2024-09-01", "2024-09-30"));
        assertThat(settled.ended()).isEmpty();
    }

    @Test
    void acceptsWorkThatBeginsTheDayAfter() {
        for (OverlapRule rule : OverlapRule.values()) {
            Settlement<Term> settled = settled(rule, term("2024-06-01", ""), SPRING);
            assertThat(settled.isRefused()).isFalse();
            assertThat(settled.ended()).isEmpty();
        }
    }

    @Test
    void endsOpenWorkTheDayBeforeTheNextBegins() {
        Settlement<Term> settled = settled(OverlapRule.END_OPEN, term("2025-03-01", ""), OPEN);
        assertThat(settled.ended()).containsExactly(OPEN);
        assertThat(settled.lastDay()).isEqualTo("2025-02-28");
        assertThat(settled(OverlapRule.END_OPEN, term("2024-03-01", ""), term("2023-01-01", ""))
                        .lastDay())
                .isEqualTo("2024-02-29");
    }

    @Test
    void cutsClosedWorkOnlyWhereTheLaterOneCounts() {
        Term may = term("2024-05-01", "");
        assertThat(settled(OverlapRule.END_OPEN, may, SPRING).refusedBy()).containsExactly(SPRING);
        assertThat(settled(OverlapRule.END_EARLIER, may, SPRING).ended()).containsExactly(SPRING);
    }

    @Test
    void neverEndsWorkThatBeganTheSameDayOrLater() {
        assertThat(settled(OverlapRule.END_EARLIER, OPEN, SPRING).refusedBy()).containsExactly(SPRING);
        assertThat(settled(OverlapRule.END_EARLIER, term("2024-01-01", ""), SPRING)
                        .refusedBy())
                .containsExactly(SPRING);
    }

    @Test
    void endsNothingWhenSomethingElseForbidsTheAddition() {
        Settlement<Term> settled = settled(
                OverlapRule.END_OPEN,
                term("2024-06-01", "2024-12-31"),
                term("2024-05-01", ""),
                term("2024-08-01", "2024-08-31"));
        assertThat(settled.ended()).isEmpty();
        assertThat(settled.refusedBy()).containsExactly(term("2024-08-01", "2024-08-31"));
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> term("2024-02-02", "2024-02-01")).hasMessageContaining("2024-02-02..2024-02-01");
    }

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 400).map(LocalDate.of(2023, 12, 1)::plusDays);
        return Combinators.combine(days, Arbitraries.integers().between(0, 200).injectNull(0.3))
                .as((from, length) -> new Term(from, length == null ? null : from.plusDays(length)));
    }

    /** Whatever comes in whatever order: what stands never shares a day, and nothing on record is lost. */
    @Property
    void leavesNoDayTwice(@ForAll OverlapRule rule, @ForAll List<@From("terms") Term> arriving) {
        List<Term> standing = new ArrayList<>();
        for (Term next : arriving) {
            int before = standing.size();
            Settlement<Term> settled = rule.settle(next, standing, UnaryOperator.identity());
            if (settled.isRefused()) {
                assertThat(settled.refusedBy()).allMatch(next::meets);
                continue;
            }
            standing.replaceAll(one -> settled.ended().contains(one) ? new Term(one.from(), settled.lastDay()) : one);
            standing.add(next);
            assertThat(standing).hasSize(before + 1);
        }
        for (int i = 0; i < standing.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(standing.get(i).meets(standing.get(j))).isFalse();
            }
        }
    }

    @Property
    void meetsExactlyWhereADayIsShared(@ForAll("terms") Term a, @ForAll("terms") Term b) {
        LocalDate beyond = LocalDate.of(2030, 1, 1);
        Window one = new Window(a.from(), a.to() == null ? beyond : a.to());
        Window other = new Window(b.from(), b.to() == null ? beyond : b.to());
        assertThat(a.meets(b)).isEqualTo(one.intersect(other).isPresent()).isEqualTo(b.meets(a));
    }
}
