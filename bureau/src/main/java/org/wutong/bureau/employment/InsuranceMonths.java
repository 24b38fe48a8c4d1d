package org.wutong.bureau.employment;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Audit;

/** Months of social insurance of workers, kind by kind, within the scopes of whoever acts. What has no record is not known. */
@Component
@Transactional
public class InsuranceMonths {
    private final InsuranceRows rows;
    private final SpellRows spells;
    private final StatusKeeping keeping;
    private final Audit audit;

    InsuranceMonths(InsuranceRows rows, SpellRows spells, StatusKeeping keeping, Audit audit) {
        this.rows = rows;
        this.spells = spells;
        this.keeping = keeping;
        this.audit = audit;
    }

    /** By worker, earliest first; both months are included. Whoever has none is absent. */
    @Transactional(readOnly = true)
    public Map<Long, List<InsuranceMonth>> of(Collection<Long> workers, YearMonth from, YearMonth to) {
        return rows.of(workers, from.atDay(1), to.atDay(1));
    }

    /**
     * Records one kind of one month, over what is recorded of it; id, version and region are those on record, whatever is given.
     *
     * @throws IllegalArgumentException when the worker is not seen, or the job is not theirs
     */
    public void put(InsuranceMonth told) {
        String region = spells.regions(List.of(told.worker())).get(told.worker());
        Long spell = told.spell();
        if (region == null
                || spell != null
                        && spells.find(spell)
                                .filter(job -> job.worker() == told.worker())
                                .isEmpty()) {
            throw new IllegalArgumentException(
                    "no worker " + told.worker() + " with job " + spell + " within the view scope");
        }
        spells.lock(told.worker());
        InsuranceMonth before =
                of(List.of(told.worker()), told.month(), told.month()).getOrDefault(told.worker(), List.of()).stream()
                        .filter(month -> month.kind() == told.kind())
                        .findFirst()
                        .orElse(null);
        InsuranceMonth after = new InsuranceMonth(
                before == null ? rows.newIds(1).get(0) : before.id(),
                before == null ? 0 : before.version(),
                told.worker(),
                region,
                spell,
                told.kind(),
                told.month(),
                told.paid(),
                told.payer(),
                told.baseFen(),
                told.source());
        if (after.equals(before)) {
            return;
        }
        if (before == null) {
            rows.add(List.of(after));
        } else {
            rows.change(List.of(after));
        }
        keeping.follow(List.of(told.worker()));
        audit("insurance-put", after);
    }

    /** Removes what was recorded by mistake. @return false when somebody else changed it meanwhile, or it may not be changed */
    public boolean remove(long id, int version) {
        InsuranceMonth month = rows.find(id).orElse(null);
        if (month == null || !rows.remove(id, version)) {
            return false;
        }
        keeping.follow(List.of(month.worker()));
        audit("insurance-remove", month);
        return true;
    }

    private void audit(String action, InsuranceMonth month) {
        audit.record(
                action,
                "worker",
                Long.toString(month.worker()),
                month.region(),
                null,
                month.kind() + " " + month.month() + (month.paid() ? " paid" : " not paid"));
    }
}
