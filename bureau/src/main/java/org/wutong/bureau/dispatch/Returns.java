package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.dispatch.storage.FollowUpRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.dispatch.storage.ReturnRows;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.tasks.TaskDraft;
import org.wutong.bureau.tasks.Tasks;

/** Early returns: told first, which makes one task a person and batch; confirmed or set aside by the office that finds out. */
@Component
@Transactional
public class Returns {
    private final ReturnRows rows;
    private final PassengerRows passengers;
    private final BatchRows batches;
    private final FollowUpRows followUps;
    private final Workers workers;
    private final Spells spells;
    private final Tasks tasks;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Returns(
            ReturnRows rows,
            PassengerRows passengers,
            BatchRows batches,
            FollowUpRows followUps,
            Workers workers,
            Spells spells,
            Tasks tasks,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.passengers = passengers;
        this.batches = batches;
        this.followUps = followUps;
        this.workers = workers;
        this.spells = spells;
        this.tasks = tasks;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<EarlyReturn> of(Collection<Long> ofPassengers) {
        return rows.of(ofPassengers);
    }

    /**
     * Somebody is said to have come home.
     *
     * @param leftOn last day at work
     * @return false when it was told already
     */
    public boolean tell(long passenger, LocalDate leftOn, String reason) {
        Passenger who = reachable(passenger);
        if (who.state() != PassengerState.PLACED && who.state() != PassengerState.ARRIVED) {
            throw new DispatchRefused("dispatch.refused.not-there");
        }
        String why = reason.strip();
        if (why.length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        checkDay(who, leftOn);
        if (!rows.tell(passenger, who.region(), leftOn, why, Acting.now().name())) {
            return false;
        }
        Batch batch = batches.find(who.batch()).orElseThrow();
        String name = workers.find(who.worker()).map(Worker::name).orElse("");
        tasks.open(
                DispatchConfiguration.RETURN,
                new TaskDraft(
                        cause(who),
                        who.region(),
                        List.of(name, batch.number(), leftOn.toString()),
                        "/dispatch/" + batch.id() + "/follow-up?view=RETURNS",
                        1));
        told("dispatch-return", who, batch, leftOn + " " + why);
        return true;
    }

    /**
     * So it is: the job ends on that day, and nobody asks any more.
     *
     * @param why the job ended, null where nobody tells
     */
    public void confirm(long id, LocalDate leftOn, @Nullable LeaveReason why, @Nullable String note) {
        EarlyReturn told = open(id);
        Passenger who = reachable(told.passenger());
        checkDay(who, leftOn);
        Batch batch = batches.find(who.batch()).orElseThrow();
        spell(who)
                .filter(job -> job.toDate() == null || job.toDate().isAfter(leftOn))
                .ifPresent(job -> {
                    if (!spells.end(job.id(), job.version(), leftOn, why)) {
                        throw new DispatchRefused("dispatch.refused.job-changed", job.employerName(), job.fromDate());
                    }
                });
        settle(told, EarlyReturn.State.CONFIRMED, leftOn, note);
        passengers.move(
                List.of(who),
                PassengerState.WENT_HOME,
                told.reason(),
                null,
                Acting.now().name());
        passengers.left(who.id(), leftOn);
        followUps.forget(List.of(who.id()));
        tasks.close(cause(who), leftOn + " " + told.reason());
        told("dispatch-return-confirmed", who, batch, leftOn + " " + told.reason());
        events.publishEvent(new AnswersTold());
    }

    /** The person is still there. */
    public void mistaken(long id, String note) {
        EarlyReturn told = open(id);
        Passenger who = reachable(told.passenger());
        if (note.strip().length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        Batch batch = batches.find(who.batch()).orElseThrow();
        settle(told, EarlyReturn.State.MISTAKEN, told.leftOn(), note);
        tasks.close(cause(who), note.strip());
        told("dispatch-return-mistaken", who, batch, note.strip());
    }

    private void settle(EarlyReturn told, EarlyReturn.State state, LocalDate leftOn, @Nullable String note) {
        if (!rows.settle(
                told.id(),
                state,
                leftOn,
                note == null ? "" : note.strip(),
                Acting.now().name())) {
            throw new DispatchRefused("dispatch.refused.settled");
        }
    }

    private EarlyReturn open(long id) {
        return rows.find(id)
                .filter(one -> one.state() == EarlyReturn.State.TOLD)
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.settled"));
    }

    private void checkDay(Passenger who, LocalDate leftOn) {
        LocalDate arrived = who.arrivedOn();
        if (leftOn.isAfter(businessDate.today())) {
            throw new DispatchRefused("dispatch.refused.ahead", leftOn, businessDate.today());
        }
        if (arrived != null && leftOn.isBefore(arrived)) {
            throw new DispatchRefused("dispatch.refused.before-arriving", leftOn, arrived);
        }
    }

    private Optional<Spell> spell(Passenger who) {
        return Optional.ofNullable(who.spell()).flatMap(spells::find);
    }

    private Passenger reachable(long passenger) {
        return passengers.byIds(List.of(passenger)).stream()
                .filter(one -> Acting.now().edit().covers(one.region()))
                .findFirst()
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
    }

    /** One a person and batch. */
    static String cause(Passenger who) {
        return "dispatch:return:" + who.batch() + ":" + who.worker();
    }

    private void told(String action, Passenger who, Batch batch, String detail) {
        audit.record(action, "worker", Long.toString(who.worker()), who.region(), null, batch.number() + " " + detail);
    }
}
