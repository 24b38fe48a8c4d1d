package org.wutong.bureau.matching.candidates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.ConsentRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;

/** Who agreed to be named to employers. Without it an employer is told a character, five years and a township. */
@Component
@Transactional
public class Consents {
    private final ConsentRows rows;
    private final Workers workers;
    private final BusinessDate businessDate;
    private final Audit audit;

    Consents(ConsentRows rows, Workers workers, BusinessDate businessDate, Audit audit) {
        this.rows = rows;
        this.workers = workers;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /**
     * Records that a worker agreed. What stands already is not recorded twice.
     *
     * @param vacancy for this job only; null for any
     * @return false when it stood already
     * @throws CandidateRefused when the worker is out of reach, or the day lies ahead
     */
    public boolean give(
            long worker, @Nullable Long vacancy, Consent.How how, @Nullable LocalDate day, @Nullable String note) {
        Worker who = reachable(worker);
        LocalDate today = businessDate.today();
        LocalDate given = day == null ? today : day;
        if (given.isAfter(today)) {
            throw new CandidateRefused("matching.consent.ahead", given, today);
        }
        boolean added =
                rows.add(worker, who.region(), vacancy, how, given, note == null ? "" : note.strip(), Acting.now());
        if (added) {
            told("consent", who, how + " " + given + (vacancy == null ? "" : " " + vacancy));
        }
        return added;
    }

    /** Withdraws what stands for this job, and what stands for any. @return false when nothing stood */
    public boolean withdraw(long worker, long vacancy) {
        Worker who = reachable(worker);
        boolean withdrawn = rows.withdraw(worker, vacancy, Acting.now().name());
        if (withdrawn) {
            told("consent-withdrawn", who, Long.toString(vacancy));
        }
        return withdrawn;
    }

    /** By worker, the consent that lets them be named for a job. */
    @Transactional(readOnly = true)
    public Map<Long, Consent> of(Collection<Long> ofWorkers, long vacancy) {
        Map<Long, Consent> standing = new HashMap<>();
        rows.standing(ofWorkers).stream()
                .filter(consent -> consent.covers(vacancy))
                .forEach(consent -> standing.putIfAbsent(consent.worker(), consent));
        return standing;
    }

    /** All ever given, newest first. */
    @Transactional(readOnly = true)
    public List<Consent> history(long worker) {
        return rows.of(worker);
    }

    private Worker reachable(long worker) {
        return workers.find(worker)
                .filter(one -> Acting.now().edit().covers(one.region()))
                .orElseThrow(() -> new CandidateRefused("matching.answer.no-worker"));
    }

    private void told(String action, Worker who, String detail) {
        audit.record(action, "worker", Long.toString(who.id()), who.region(), null, detail);
    }
}
