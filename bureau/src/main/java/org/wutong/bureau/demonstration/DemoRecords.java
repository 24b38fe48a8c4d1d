package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonth;
import org.wutong.bureau.employment.RecordLoading;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.employment.WageSlip;

/** Wage slips and insurance months of some of the made-up people who work for a registered employer. */
@Component
class DemoRecords {
    private static final String SOURCE = "演示数据";
    private static final int EVERY = 12;
    private static final int MONTHS = 8;

    private final Spells spells;
    private final RecordLoading loading;

    DemoRecords(Spells spells, RecordLoading loading) {
        this.spells = spells;
        this.loading = loading;
    }

    /** @return how many slips and months */
    int load(Collection<Long> workers, LocalDate today) {
        List<Long> some = workers.stream().filter(id -> id % EVERY == 0).toList();
        List<WageSlip> paid = new ArrayList<>();
        List<InsuranceMonth> insured = new ArrayList<>();
        for (Map.Entry<Long, List<Spell>> one : spells.of(some).entrySet()) {
            one.getValue().stream()
                    .filter(spell -> spell.main() && spell.employer() != null && spell.monthlyWageFen() != null)
                    .filter(spell -> spell.covers(today))
                    .forEach(spell -> records(spell, YearMonth.from(today).minusMonths(1), paid, insured));
        }
        loading.load(paid, insured);
        return paid.size() + insured.size();
    }

    /** The wage with what overtime adds or takes; some were not paid insurance in the last month. */
    private static void records(Spell spell, YearMonth last, List<WageSlip> paid, List<InsuranceMonth> insured) {
        long wage = spell.monthlyWageFen() == null ? 0 : spell.monthlyWageFen();
        boolean all = Boolean.TRUE.equals(spell.socialInsurance());
        for (int back = 0; back < MONTHS; back++) {
            YearMonth month = last.minusMonths(back);
            if (!spell.reachesInto(month)) {
                return;
            }
            long gross = wage + ((spell.id() * 31 + back * 7L) % 9 - 4) * 5_000;
            paid.add(new WageSlip(
                    0,
                    0,
                    spell.worker(),
                    spell.region(),
                    spell.id(),
                    month,
                    Math.max(0, gross),
                    month.plusMonths(1).atDay(10),
                    SOURCE));
            for (InsuranceKind kind : all ? InsuranceKind.values() : new InsuranceKind[] {InsuranceKind.INJURY}) {
                insured.add(new InsuranceMonth(
                        0,
                        0,
                        spell.worker(),
                        spell.region(),
                        spell.id(),
                        kind,
                        month,
                        back > 0 || spell.id() % 5 != 0,
                        spell.employerName(),
                        wage,
                        SOURCE));
            }
        }
    }
}
