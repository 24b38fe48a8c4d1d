package org.wutong.rules.drawn;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Cases with more or fewer facts unknown. */
final class CaseDraws {
    private CaseDraws() {}

    static Arbitrary<DrawnCase> cases(double unknown) {
        return cases(PolicyDraws.sets(), unknown);
    }

    static Arbitrary<DrawnCase> cases(Arbitrary<DrawnSet> sets, double unknown) {
        return Combinators.combine(sets, rows(unknown), payments()).as(DrawnCase::new);
    }

    private static Arbitrary<List<DrawnRow>> rows(double unknown) {
        Arbitrary<DrawnRow> row = Combinators.combine(
                        Arbitraries.integers().between(1, 9).map(String::valueOf),
                        Arbitraries.of("", "h", "h", "k"),
                        facts(unknown))
                .as(DrawnRow::new);
        return row.list().ofMinSize(1).ofMaxSize(4).uniqueElements(DrawnRow::id);
    }

    private static Arbitrary<Map<String, Object>> facts(double unknown) {
        List<String> names = List.copyOf(SmallFacts.VALUES.keySet());
        List<Arbitrary<@Nullable Object>> values = names.stream()
                .<Arbitrary<@Nullable Object>>map(
                        name -> Arbitraries.<Object>of(known(name)).injectNull(unknown))
                .toList();
        return Combinators.combine(values).as(drawn -> {
            Map<String, Object> facts = new HashMap<>();
            for (int i = 0; i < drawn.size(); i++) {
                if (drawn.get(i) != null) {
                    facts.put(names.get(i), Objects.requireNonNull(drawn.get(i)));
                }
            }
            return facts;
        });
    }

    private static List<Object> known(String name) {
        return SmallFacts.VALUES.get(name).stream()
                .filter(value -> !value.equals("elsewhere"))
                .toList();
    }

    /** On both sides of the ends of every span that counts. */
    private static Arbitrary<List<DrawnCase.Payment>> payments() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 9).map(String::valueOf),
                        Arbitraries.of("f", "g"),
                        Arbitraries.of(
                                LocalDate.of(2023, 12, 31),
                                LocalDate.of(2024, 1, 1),
                                LocalDate.of(2024, 3, 31),
                                LocalDate.of(2024, 4, 1),
                                DrawnCase.DAY,
                                DrawnCase.DAY.plusDays(1)))
                .as(DrawnCase.Payment::new)
                .list()
                .ofMaxSize(3);
    }
}
