package org.wutong.bureau.dispatch.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.DispatchRefused;
import org.wutong.bureau.dispatch.storage.SharingRows;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;

/**
 * Shared employment. Every signed-in officer may read agreements, for they name no worker; who may edit the place of the office that keeps
 * one may change it. A job at the lender is never touched, and none is opened at the borrower: the labour relation stays.
 */
@Component
@Transactional
public class Sharings {
    private final SharingRows rows;
    private final Spells spells;
    private final BusinessDate businessDate;
    private final Audit audit;

    Sharings(SharingRows rows, Spells spells, BusinessDate businessDate, Audit audit) {
        this.rows = rows;
        this.spells = spells;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    /**
     * What became of workers who were to be lent.
     *
     * @param notThere of these no main job at the lender is on record for the first day
     * @param lent these are lent within the term already
     * @param beyond the term goes past the rest of their contract, and no reason was given
     */
    public record Lent(int added, List<Long> notThere, List<Long> lent, List<Lendable> beyond) {}

    @Transactional(readOnly = true)
    public List<Sharing> all(@Nullable Long employer) {
        return rows.all(employer);
    }

    @Transactional(readOnly = true)
    public Optional<Sharing> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public List<SharedWorker> workers(long sharing) {
        return rows.workers(sharing);
    }

    @Transactional(readOnly = true)
    public List<SharedWorker> ofWorker(long worker) {
        return rows.ofWorker(worker);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<SharingRows.Step> steps(long id) {
        return rows.steps(id);
    }

    /** Those in sight whose main job on a day is at an employer. */
    @Transactional(readOnly = true)
    public List<Lendable> lendable(long employer, LocalDate day) {
        List<Lendable> found = new ArrayList<>();
        spells.of(rows.at(employer, day))
                .forEach((worker, jobs) -> jobs.stream()
                        .filter(job -> isAt(job, employer, day))
                        .findFirst()
                        .ifPresent(job -> found.add(Lendable.of(job))));
        found.sort(java.util.Comparator.comparing(one -> one.spell().region() + one.worker()));
        return found;
    }

    public static boolean mayChange(Sharing sharing) {
        return Acting.now().edit().covers(sharing.agreed().region());
    }

    public long add(SharingDraft draft) {
        if (!Acting.now().edit().covers(draft.region())) {
            throw new DispatchRefused("dispatch.refused.reach");
        }
        if (draft.lender() == draft.borrower()) {
            throw new DispatchRefused("dispatch.sharing.refused.same");
        }
        if (draft.to().isBefore(draft.from())) {
            throw new DispatchRefused("dispatch.sharing.refused.ends-before", draft.to(), draft.from());
        }
        String number = rows.nextNumber(draft.from().getYear());
        long id = rows.add(number, draft, by());
        rows.step(id, "MADE", draft.to(), "", by());
        audit.record("sharing-add", "sharing", Long.toString(id), draft.region(), null, number);
        return id;
    }

    /**
     * Lends workers whose main job is at the lender.
     *
     * @param from first day of these workers, within the agreed term
     * @param beyond why the term may go past the rest of a contract; without it such workers are not lent
     */
    public Lent lend(long id, Collection<Long> wanted, LocalDate from, String beyond) {
        rows.lock(id);
        Sharing sharing = running(id);
        SharingDraft agreed = sharing.agreed();
        if (from.isBefore(agreed.from()) || from.isAfter(agreed.to())) {
            throw new DispatchRefused("dispatch.sharing.refused.ends-outside", from, agreed.from(), agreed.to());
        }
        String why = beyond.strip();
        Set<Long> asked = new HashSet<>(wanted);
        rows.workers(id).forEach(one -> asked.remove(one.worker()));
        Map<Long, Lendable> there = lendable(agreed.lender(), from).stream()
                .collect(Collectors.toMap(Lendable::worker, Function.identity()));
        Set<Long> lentAlready = new HashSet<>(rows.lentWithin(asked, from, agreed.to()));
        List<Long> notThere = new ArrayList<>();
        List<Lendable> past = new ArrayList<>();
        int added = 0;
        for (Long worker : asked) {
            Lendable one = there.get(worker);
            if (one == null || !Acting.now().edit().covers(one.spell().region())) {
                notThere.add(worker);
            } else if (lentAlready.contains(worker)) {
                continue;
            } else if (one.goneBeyond(agreed.to()) && why.length() < 2) {
                past.add(one);
            } else {
                rows.addWorker(new SharedWorker(
                        0,
                        id,
                        worker,
                        one.spell().region(),
                        one.spell().id(),
                        from,
                        agreed.to(),
                        one.goneBeyond(agreed.to()) ? why : "",
                        null,
                        "",
                        by()));
                added++;
            }
        }
        told("sharing-lend", sharing, why, "+" + added);
        return new Lent(added, notThere, List.copyOf(lentAlready), past);
    }

    /** Another last day. @param beyond needed where it goes past the rest of somebody's contract */
    public void extend(long id, LocalDate to, String reason, String beyond) {
        rows.lock(id);
        Sharing sharing = running(id);
        if (!to.isAfter(sharing.agreed().to())) {
            throw new DispatchRefused(
                    "dispatch.sharing.refused.extends-nothing",
                    to,
                    sharing.agreed().to());
        }
        List<SharedWorker> still =
                rows.workers(id).stream().filter(one -> one.endedOn() == null).toList();
        List<SharedWorker> past = still.stream()
                .filter(one -> spells.find(one.spell())
                        .map(Lendable::of)
                        .filter(job -> job.goneBeyond(to))
                        .isPresent())
                .toList();
        String why = beyond.strip();
        if (!past.isEmpty() && why.length() < 2) {
            throw new DispatchRefused("dispatch.sharing.refused.beyond", past.size());
        }
        rows.extend(id, to, by());
        past.forEach(one -> rows.beyond(one.id(), why));
        rows.step(id, "EXTENDED", to, reason.strip(), by());
        told("sharing-extend", sharing, why, to.toString());
    }

    /** It ends before its day, for everybody. */
    public void endEarly(long id, LocalDate on, String reason) {
        rows.lock(id);
        Sharing sharing = running(id);
        if (reason.strip().length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        if (on.isBefore(sharing.agreed().from()) || on.isAfter(sharing.agreed().to())) {
            throw new DispatchRefused(
                    "dispatch.sharing.refused.ends-outside",
                    on,
                    sharing.agreed().from(),
                    sharing.agreed().to());
        }
        rows.end(id, on, reason.strip(), by());
        rows.step(id, "ENDED_EARLY", on, reason.strip(), by());
        told("sharing-end", sharing, reason.strip(), on.toString());
    }

    /** Some of the workers go back before the others. @return how many */
    public int endFor(long id, Collection<Long> people, LocalDate on, String reason) {
        rows.lock(id);
        Sharing sharing = running(id);
        if (reason.strip().length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        int ended = rows.endWorkers(id, people, on, reason.strip(), by());
        told("sharing-end", sharing, reason.strip(), "-" + ended);
        return ended;
    }

    /** The office made sure that everybody is back at the lender. */
    public void back(long id) {
        rows.lock(id);
        Sharing sharing = changeable(id);
        LocalDate ended = sharing.endedOn();
        LocalDate today = businessDate.today();
        if (ended == null || ended.isAfter(today)) {
            throw new DispatchRefused("dispatch.sharing.refused.not-ended");
        }
        rows.back(id, today, by());
        rows.step(id, "BACK", sharing.agreed().to(), "", by());
        told("sharing-back", sharing, "", today.toString());
    }

    private Sharing running(long id) {
        Sharing sharing = changeable(id);
        if (sharing.on(businessDate.today()) == Sharing.State.ENDED) {
            throw new DispatchRefused("dispatch.sharing.refused.over", sharing.number());
        }
        return sharing;
    }

    private Sharing changeable(long id) {
        return rows.find(id)
                .filter(Sharings::mayChange)
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
    }

    private static boolean isAt(Spell job, long employer, LocalDate day) {
        return job.main() && job.employer() != null && job.employer() == employer && job.covers(day);
    }

    private static String by() {
        return Acting.now().name();
    }

    private void told(String action, Sharing sharing, String reason, String detail) {
        audit.record(
                action,
                "sharing",
                Long.toString(sharing.id()),
                sharing.agreed().region(),
                reason.isEmpty() ? null : reason,
                sharing.number() + " " + detail);
    }
}
