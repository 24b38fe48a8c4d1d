package org.wutong.rules.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.wutong.rules.FenRange;

/** No cap is passed, whatever may turn out. */
class CapsTest {
    @Provide
    Arbitrary<DrawnCase> cases() {
        return CaseDraws.cases(0.25);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverPaysAHouseholdMoreThanItsCap(@ForAll("cases") DrawnCase drawn) {
        Map<Key, FenRange> payable = payable(drawn);
        for (DrawnRule rule : drawn.set().rules()) {
            if (rule.householdCap() != null) {
                together(drawn.rows(), DrawnRow::sharing)
                        .forEach(rows -> within(rule.householdCap(), rule, rows, payable));
            }
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void neverPaysAnOrganiserMoreThanItsCap(@ForAll("cases") DrawnCase drawn) {
        Map<Key, FenRange> payable = payable(drawn);
        for (DrawnRule rule : drawn.set().rules()) {
            if (rule.organiserCap() != null) {
                together(drawn.rows(), CapsTest::organiser)
                        .forEach(rows -> within(rule.organiserCap(), rule, rows, payable));
            }
        }
    }

    private static void within(long cap, DrawnRule rule, List<DrawnRow> rows, Map<Key, FenRange> payable) {
        List<FenRange> shares = rows.stream()
                .map(row -> payable.get(new Key(row.id(), rule.id())))
                .toList();
        assertThat(shares).allMatch(share -> share.most() <= cap);
        assertThat(shares.stream().mapToLong(FenRange::least).sum()).isLessThanOrEqualTo(cap);
    }

    private static Map<Key, FenRange> payable(DrawnCase drawn) {
        return Told.of(drawn.decide()).stream()
                .collect(Collectors.toMap(told -> new Key(told.row(), told.rule()), Told::payable));
    }

    private static String organiser(DrawnRow row) {
        return row.facts().getOrDefault("organiser", "not known, " + row.id()).toString();
    }

    private static Collection<List<DrawnRow>> together(List<DrawnRow> rows, Function<DrawnRow, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by)).values();
    }
}
