package org.wutong.spells;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Made-up histories for tests: by hand, or by chance, crowded into three years so that spells meet and overlap. */
final class Histories extends DomainContextBase {
    static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    static EmploymentSpell spell(String from, String to, String employer) {
        return spell(from, to, employer, 300_000L);
    }

    /** @param to empty while it goes on */
    static EmploymentSpell spell(String from, String to, String employer, Long wage) {
        LocalDate last = to.isEmpty() ? null : LocalDate.parse(to);
        return plain(LocalDate.parse(from), last, employer, wage, Truth.FALSE, Truth.TRUE);
    }

    static EmploymentSpell plain(
            LocalDate from, LocalDate to, String employer, Long wage, Truth selfEmployed, Truth nonFarm) {
        return new EmploymentSpell(
                from,
                to,
                employer,
                RegionCode.NATION,
                Truth.UNKNOWN,
                Truth.UNKNOWN,
                Truth.UNKNOWN,
                selfEmployed,
                nonFarm,
                wage);
    }

    /** The same with slips for some of its months, and for one that it does not reach. */
    private static Arbitrary<EmploymentSpell> paying(EmploymentSpell spell) {
        Arbitrary<YearMonth> months = Arbitraries.integers()
                .between(-1, 4)
                .map(i -> YearMonth.from(spell.from()).plusMonths(i));
        return Arbitraries.maps(months, Arbitraries.longs().between(0, 2_000_000))
                .ofMaxSize(3)
                .map(slips -> paid(spell, slips));
    }

    static EmploymentSpell paid(EmploymentSpell spell, Map<YearMonth, Long> slips) {
        return new EmploymentSpell(
                spell.from(),
                spell.to(),
                spell.employer(),
                spell.workRegion(),
                spell.contractSigned(),
                spell.socialInsurance(),
                spell.organised(),
                spell.selfEmployed(),
                spell.nonFarm(),
                spell.monthlyWageFen(),
                slips);
    }

    static EmploymentHistory history(EmploymentSpell... spells) {
        return new EmploymentHistory(List.of(spells), DAY);
    }

    private Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1095).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Window> windows() {
        return Combinators.combine(days(), days()).as((a, b) -> a.isBefore(b) ? new Window(a, b) : new Window(b, a));
    }

    @Provide
    Arbitrary<EmploymentHistory> histories() {
        Arbitrary<Integer> lengths = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 120)),
                Tuple.of(1, Arbitraries.integers().between(0, 500)));
        Arbitrary<Long> wages = Arbitraries.longs().between(0, 2_000_000).injectNull(0.1);
        Arbitrary<String> employers = Arbitraries.of("a", "b", "c").injectNull(0.1);
        Arbitrary<EmploymentSpell> spells = Combinators.combine(
                        days(),
                        lengths.injectNull(0.1),
                        employers,
                        wages,
                        Arbitraries.of(Truth.class),
                        Arbitraries.of(Truth.class))
                .as((from, length, employer, wage, self, nonFarm) ->
                        plain(from, length == null ? null : from.plusDays(length), employer, wage, self, nonFarm))
                .flatMap(Histories::paying);
        return Combinators.combine(spells.list().ofMaxSize(6), days()).as(EmploymentHistory::new);
    }
}
