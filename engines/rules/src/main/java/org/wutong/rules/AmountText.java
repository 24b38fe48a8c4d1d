package org.wutong.rules;

import java.math.BigDecimal;
import java.util.List;
import org.wutong.conditions.Fact;

/** An amount as plain values: two that read alike give alike, whichever set they were read from. */
final class AmountText {
    private AmountText() {}

    static Object of(Amount amount) {
        if (amount instanceof Amount.Sum sum) {
            return List.of("sum", sum.formula().text());
        } else if (amount instanceof Amount.Tiers tiers) {
            return tiers.tiers().stream()
                    .map(tier -> List.<Object>of(
                            tier.label(), tier.when().text(), tier.formula().text()))
                    .toList();
        } else if (amount instanceof Bands bands) {
            return List.of(bands.over().name(), bands.marginal(), bands.bands(), bands.touching());
        } else if (amount instanceof Amount.Ceiling ceiling) {
            return List.of(ceiling.ceiling().text(), ceiling.proved().map(Fact::name), ceiling.isLoan());
        } else if (amount instanceof Amount.Share share) {
            return List.of(share.rule(), plain(share.percent()));
        } else if (amount instanceof Amount.Capped capped) {
            return List.of(of(capped.amount()), capped.cap());
        } else if (amount instanceof Amount.Nothing nothing) {
            return nothing.percent().map(AmountText::plain);
        }
        return amount;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }
}
