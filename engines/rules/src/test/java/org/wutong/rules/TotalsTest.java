package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Facts;
import org.wutong.vocabulary.RegionCode;

class TotalsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    /** Of two rules that perhaps may not be had together one is open above. */
    @Test
    void isOpenAboveForAnEmployerOfWhomNothingIsKnown() {
        Facts facts = Facts.of(Map.of("region", RegionCode.parse("640106")));
        List<Decision> decisions =
                Evaluator.evaluate(Shipped.POLICIES, List.of(new SubjectRow("employer", "e", null, facts)), DAY);
        assertThat(Totals.ofSubject(Shipped.POLICIES, decisions)).isEqualTo(new FenRange(0, FenRange.OPEN));
    }
}
