package org.wutong.bureau.employment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * Records the same of several kinds and months of one worker, each for the job of its month ({@link #jobIn}).
     *
     * @param paid null takes the records off: it is not known then
     * @throws IllegalArgumentException when the worker is not seen
     */
    public void record(
            long worker,
            Set<InsuranceKind> kinds,
            YearMonth from,
            YearMonth to,
            @Nullable Boolean paid,
            String payer,
            @Nullable Long baseFen,
            String source) {
        String region = spells.regions(List.of(worker)).get(worker);
        if (region == null) {
            throw new IllegalArgumentException("no worker " + worker + " within the view scope");
        }
        spells.lock(worker);
        List<InsuranceMonth> standing = of(List.of(worker), from, to).getOrDefault(worker, List.of()).stream()
                .filter(month -> kinds.contains(month.kind()))
                .toList();
        if (paid == null) {
            rows.remove(standing.stream().map(InsuranceMonth::id).toList());
        } else {
            List<Spell> jobs = spells.of(List.of(worker)).getOrDefault(worker, List.of());
            List<InsuranceMonth> added = new ArrayList<>();
            List<InsuranceMonth> changed = new ArrayList<>();
            for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
                for (InsuranceKind kind : kinds) {
                    InsuranceMonth before = find(standing, kind, month);
                    InsuranceMonth after = new InsuranceMonth(
                            before == null ? 0 : before.id(),
                            before == null ? 0 : before.version(),
                            worker,
                            region,
                            jobIn(jobs, month, payer),
                            kind,
                            month,
                            paid,
                            payer,
                            baseFen,
                            source);
                    if (before == null) {
                        added.add(after);
                    } else if (!after.equals(before)) {
                        changed.add(after);
                    }
                }
            }
            List<Long> ids = rows.newIds(added.size());
            List<InsuranceMonth> numbered = new ArrayList<>();
            added.forEach(month -> numbered.add(month.numbered(ids.get(numbered.size()))));
            rows.add(numbered);
            rows.change(changed);
        }
        keeping.follow(List.of(worker));
        audit.record(
                "insurance-record",
                "worker",
                Long.toString(worker),
                region,
                null,
                kinds + " " + from + ".." + to + (paid == null ? " not known" : paid ? " paid" : " not paid"));
    }

    private static @Nullable InsuranceMonth find(List<InsuranceMonth> months, InsuranceKind kind, YearMonth month) {
        return months.stream()
                .filter(one -> one.kind() == kind && one.month().equals(month))
                .findFirst()
                .orElse(null);
    }

    /** The job that a month of insurance was paid for: the one of that month with the payer's name, else the only main one; null otherwise. */
    static @Nullable Long jobIn(List<Spell> jobs, YearMonth month, String payer) {
        List<Spell> inside = jobs.stream().filter(job -> job.reachesInto(month)).toList();
        List<Spell> named = inside.stream()
                .filter(job -> !payer.isEmpty() && job.employerName().equals(payer))
                .toList();
        List<Spell> main = inside.stream().filter(Spell::main).toList();
        return !named.isEmpty()
                ? Long.valueOf(named.get(named.size() - 1).id())
                : main.size() == 1 ? Long.valueOf(main.get(0).id()) : null;
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
