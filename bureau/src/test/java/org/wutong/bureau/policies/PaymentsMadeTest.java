package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.Subject;
import org.wutong.conditions.Facts;
import org.wutong.rules.Ledger;
import org.wutong.rules.SubjectRow;

class PaymentsMadeTest {
    private static final PaymentsMade.Made MADE = new PaymentsMade.Made("family", LocalDate.of(2024, 5, 1), 20_000);
    private static final SubjectRow ROW = new SubjectRow("worker", "7", null, Facts.of(Map.of()));

    @Test
    void rulesSeeAPaymentUnderItsAccountAlone() {
        Ledger ledger = PaidBefore.ledger(Map.of(7L, List.of(MADE)));

        assertThat(ledger.paid(ROW, "family")).containsExactly(new Ledger.Payment(MADE.on(), MADE.fen()));
        assertThat(ledger.paid(ROW, "other")).isEmpty();
    }

    @Test
    void whereNobodyWasPaidLimitsAreNotedAsBefore() {
        assertThat(PaidBefore.ledger(Map.of())).isSameAs(Ledger.NONE);
    }

    @Test
    void aPaymentMakesTheDecisionStale() {
        List<Subject> household = List.of(new Subject(7, null, "640106100207"));
        UUID unpaid = FactDigest.of(household, new FactColumns(), Map.of()).get(7L);

        assertThat(FactDigest.of(household, new FactColumns(), Map.of(7L, List.of(MADE)))
                        .get(7L))
                .isNotEqualTo(unpaid);
    }
}
