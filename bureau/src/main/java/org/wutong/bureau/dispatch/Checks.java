package org.wutong.bureau.dispatch;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.dispatch.storage.FollowUpRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;

/** Who got on, who did not, who came back on the way, many at a time; and taking any check back. */
@Component
@Transactional
public class Checks {
    private static final Set<PassengerState> BEFORE_LEAVING =
            Set.of(PassengerState.REGISTERED, PassengerState.DEPARTED, PassengerState.REFUSED, PassengerState.ABSENT);

    private final Passengers passengers;
    private final BatchRows batches;
    private final PassengerRows rows;
    private final FollowUpRows followUps;
    private final Spells spells;
    private final ShortlistHires hires;
    private final Audit audit;

    Checks(
            Passengers passengers,
            BatchRows batches,
            PassengerRows rows,
            FollowUpRows followUps,
            Spells spells,
            ShortlistHires hires,
            Audit audit) {
        this.passengers = passengers;
        this.batches = batches;
        this.rows = rows;
        this.followUps = followUps;
        this.spells = spells;
        this.hires = hires;
        this.audit = audit;
    }

    /**
     * At departure: got on, would not go, was not there.
     *
     * @param reason needed where the state asks for one
     * @return how many; who is past that is left alone
     */
    public int departure(long batch, Collection<Long> people, PassengerState to, String reason) {
        if (to != PassengerState.DEPARTED && to != PassengerState.REFUSED && to != PassengerState.ABSENT) {
            throw new IllegalArgumentException(to + " is no state of a departure");
        }
        return move(batch, people, BEFORE_LEAVING, Set.of(BatchState.PLANNED, BatchState.DEPARTED), to, reason);
    }

    /** Came back before arriving. @return how many */
    public int turnedBack(long batch, Collection<Long> people, String reason) {
        return move(
                batch,
                people,
                Set.of(PassengerState.DEPARTED),
                Set.of(BatchState.DEPARTED),
                PassengerState.TURNED_BACK,
                reason);
    }

    private int move(
            long batch,
            Collection<Long> people,
            Set<PassengerState> from,
            Set<BatchState> during,
            PassengerState to,
            String reason) {
        batches.lock(batch);
        Batch what = during(batch, during);
        String why = reason.strip();
        if (to.needsReason() && why.length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        List<Passenger> moving = passengers.reachable(batch, people).stream()
                .filter(one -> from.contains(one.state())
                        && (one.state() != to || !one.reason().equals(why)))
                .toList();
        int moved = rows.move(moving, to, to.needsReason() ? why : "", null, by());
        told(what, to + " " + moved);
        return moved;
    }

    /**
     * Takes the last check of these back. An arrival that opened a job removes it, and opens again what had been ended for it.
     *
     * @return how many
     * @throws DispatchRefused when a job was changed since, or somebody was asked already
     */
    public int back(long batch, Collection<Long> people) {
        batches.lock(batch);
        Batch what = during(batch, Set.of(BatchState.PLANNED, BatchState.DEPARTED, BatchState.ARRIVED));
        List<Passenger> mine = passengers.reachable(batch, people).stream()
                .filter(one -> one.state() != PassengerState.REGISTERED && one.state() != PassengerState.WENT_HOME)
                .toList();
        List<Long> came = mine.stream()
                .filter(one -> one.state().came())
                .map(Passenger::id)
                .toList();
        if (followUps.asked(came)) {
            throw new DispatchRefused("dispatch.refused.asked");
        }
        mine.stream().filter(one -> one.state() == PassengerState.PLACED).forEach(one -> undoJob(what, one));
        int back = rows.back(mine.stream().map(Passenger::id).toList(), by());
        followUps.forget(rows.byIds(came).stream()
                .filter(one -> !one.state().came())
                .map(Passenger::id)
                .toList());
        told(what, "back " + back);
        return back;
    }

    private void undoJob(Batch batch, Passenger one) {
        Long spell = Objects.requireNonNull(one.spell());
        spells.find(spell).ifPresent(job -> {
            if (job.version() != 0 || !spells.remove(spell, 0)) {
                throw new DispatchRefused("dispatch.refused.job-changed", job.employerName(), job.fromDate());
            }
            Long ended = one.endedSpell();
            if (ended != null) {
                spells.find(ended)
                        .filter(before ->
                                Objects.equals(before.toDate(), job.fromDate().minusDays(1)))
                        .ifPresent(this::openAgain);
            }
        });
        rows.jobs(List.of(new PassengerRows.Job(one.id(), null, null)));
        if (batch.vacancy() != null) {
            hires.takeBack(batch.vacancy(), one.worker());
        }
    }

    private void openAgain(Spell before) {
        spells.change(before.id(), before.version(), SpellDraft.of(before).until(null));
    }

    private Batch during(long batch, Set<BatchState> states) {
        Batch what = batches.find(batch).orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
        if (!states.contains(what.state())) {
            throw new DispatchRefused("dispatch.refused.state." + what.state());
        }
        return what;
    }

    private static String by() {
        return Acting.now().name();
    }

    private void told(Batch batch, String detail) {
        audit.record(
                "dispatch-check",
                "dispatch",
                Long.toString(batch.id()),
                batch.region(),
                null,
                batch.number() + " " + detail);
    }
}
