package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.FollowUpRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;

/** Asking people of a batch again after some months: still there, on what proof, for which wage; or left, when and why. */
@Component
@Transactional
public class FollowUps {
    private final FollowUpRows rows;
    private final PassengerRows passengers;
    private final Returns returns;
    private final BusinessDate businessDate;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FollowUps(
            FollowUpRows rows,
            PassengerRows passengers,
            Returns returns,
            BusinessDate businessDate,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.passengers = passengers;
        this.returns = returns;
        this.businessDate = businessDate;
        this.audit = audit;
        this.events = events;
    }

    /**
     * What somebody found, of many people at once.
     *
     * @param proof needed of whoever is still there
     * @param wageFen what they say to earn a month now; null when not asked
     * @param leftOn last day at work, of whoever left
     * @param note reason of whoever left; else free
     */
    public record Found(
            FollowUp.Result result,
            FollowUp.@Nullable Proof proof,
            @Nullable Long wageFen,
            @Nullable LocalDate leftOn,
            String note) {}

    /** By term, then place. */
    @Transactional(readOnly = true)
    public List<FollowUp> ofBatch(long batch) {
        return rows.ofBatch(batch);
    }

    @Transactional(readOnly = true)
    public List<FollowUp> of(Collection<Long> ofPassengers) {
        return rows.of(ofPassengers);
    }

    /**
     * Writes down what was found. Whoever left is told as an early return, which the office then confirms.
     *
     * @return how many; who is not due yet, or of another office, is left alone
     */
    public int answer(long batch, Collection<Long> ids, Found found) {
        LocalDate today = businessDate.today();
        if (found.result() == FollowUp.Result.THERE && found.proof() == null) {
            throw new DispatchRefused("dispatch.refused.proof");
        }
        if (found.result() == FollowUp.Result.LEFT) {
            if (found.leftOn() == null) {
                throw new DispatchRefused("dispatch.refused.left-on");
            }
            if (found.note().strip().length() < 2) {
                throw new DispatchRefused("dispatch.refused.reason");
            }
        }
        List<FollowUp> due = reachable(batch, ids).stream()
                .filter(one -> !one.dueOn().isAfter(today))
                .toList();
        boolean there = found.result() == FollowUp.Result.THERE;
        boolean left = found.result() == FollowUp.Result.LEFT;
        int answered = rows.answer(
                due.stream().map(FollowUp::id).toList(),
                found.result(),
                found.proof(),
                there ? found.wageFen() : null,
                left ? found.leftOn() : null,
                found.note().strip(),
                today,
                Acting.now().name());
        if (left) {
            LocalDate day = java.util.Objects.requireNonNull(found.leftOn());
            due.forEach(one -> returns.tell(one.passenger(), day, found.note()));
        }
        told(batch, found.result() + " " + answered);
        return answered;
    }

    /** Takes answers back; an early return that was told stays until somebody settles it. */
    public int back(long batch, Collection<Long> ids) {
        int back =
                rows.unanswer(reachable(batch, ids).stream().map(FollowUp::id).toList());
        told(batch, "back " + back);
        return back;
    }

    private List<FollowUp> reachable(long batch, Collection<Long> ids) {
        Set<Long> wanted = Set.copyOf(ids);
        Map<Long, Passenger> people =
                passengers.of(batch).stream().collect(Collectors.toMap(Passenger::id, Function.identity()));
        return rows.ofBatch(batch).stream()
                .filter(one -> wanted.contains(one.id())
                        && Acting.now().edit().covers(one.region())
                        && people.containsKey(one.passenger())
                        && people.get(one.passenger()).state() != PassengerState.WENT_HOME)
                .toList();
    }

    private void told(long batch, String detail) {
        audit.record(
                "dispatch-follow-up",
                "dispatch",
                Long.toString(batch),
                Acting.now().view().from(),
                null,
                detail);
        events.publishEvent(new AnswersTold());
    }
}
