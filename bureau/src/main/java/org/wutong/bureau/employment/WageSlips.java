package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.Audit;

/** Wage slips of workers, one a job and month, within the scopes of whoever acts. What has none is not known. */
@Component
@Transactional
public class WageSlips {
    private final SlipRows rows;
    private final SpellRows spells;
    private final StatusKeeping keeping;
    private final Audit audit;

    WageSlips(SlipRows rows, SpellRows spells, StatusKeeping keeping, Audit audit) {
        this.rows = rows;
        this.spells = spells;
        this.keeping = keeping;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<WageSlip> find(long id) {
        return rows.find(id);
    }

    /** By worker, earliest first; both months are included. Whoever has none is absent. */
    @Transactional(readOnly = true)
    public Map<Long, List<WageSlip>> of(Collection<Long> workers, YearMonth from, YearMonth to) {
        return rows.of(workers, from.atDay(1), to.atDay(1));
    }

    /**
     * Records what a job paid for a month, over what is recorded of it.
     *
     * @param grossFen before deductions, not negative
     * @throws IllegalArgumentException when the job is not seen, or does not reach into the month
     */
    public void put(long spell, YearMonth month, long grossFen, @Nullable LocalDate paidOn, String source) {
        Spell job = spells.find(spell)
                .filter(found -> found.reachesInto(month))
                .orElseThrow(() ->
                        new IllegalArgumentException("no job " + spell + " in " + month + " within the view scope"));
        spells.lock(job.worker());
        WageSlip before = rows.ofSpells(List.of(spell)).stream()
                .filter(slip -> slip.month().equals(month))
                .findFirst()
                .orElse(null);
        WageSlip after = new WageSlip(
                before == null ? rows.newIds(1).get(0) : before.id(),
                before == null ? 0 : before.version(),
                job.worker(),
                job.region(),
                spell,
                month,
                grossFen,
                paidOn,
                source);
        if (after.equals(before)) {
            return;
        }
        if (before == null) {
            rows.add(List.of(after));
        } else {
            rows.change(List.of(after));
        }
        keeping.follow(List.of(job.worker()));
        audit("wage-put", after);
    }

    /** Removes what was recorded by mistake. @return false when somebody else changed it meanwhile, or it may not be changed */
    public boolean remove(long id, int version) {
        WageSlip slip = rows.find(id).orElse(null);
        if (slip == null || !rows.remove(id, version)) {
            return false;
        }
        keeping.follow(List.of(slip.worker()));
        audit("wage-remove", slip);
        return true;
    }

    private void audit(String action, WageSlip slip) {
        audit.record(action, "worker", Long.toString(slip.worker()), slip.region(), null, "slip " + slip.month());
    }
}
