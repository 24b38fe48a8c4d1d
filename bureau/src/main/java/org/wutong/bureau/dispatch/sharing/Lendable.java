package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.employment.Spell;

/**
 * Somebody whose main job is at a firm.
 *
 * @param contractUntil last day of the written contract; null where its length is not known, or none was signed
 */
public record Lendable(long worker, Spell spell, @Nullable LocalDate contractUntil) {
    static Lendable of(Spell spell) {
        Integer months = spell.contractMonths();
        boolean none = Boolean.FALSE.equals(spell.contractSigned());
        return new Lendable(
                spell.worker(),
                spell,
                months == null || none
                        ? null
                        : spell.fromDate().plusMonths(months).minusDays(1));
    }

    /** Whether a term surely goes past the contract: 借出期限不超过劳动合同剩余期限. */
    public boolean goneBeyond(LocalDate to) {
        return contractUntil != null && to.isAfter(contractUntil);
    }
}
