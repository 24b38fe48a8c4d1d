package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.employment.DayTurn;
import org.wutong.bureau.monitoring.storage.WatchMarks;
import org.wutong.bureau.monitoring.storage.WatchStates;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.LongWork.Progress;

/**
 * One pass over those whom something may have changed of: standings that the day changes, households that are marked or whose day has
 * come; of everybody where the rules are others or nobody was looked at yet. Each batch is a transaction of its own that takes what it
 * did off what is left to do, so a pass that was stopped, killed or cancelled goes on there, and nothing is done twice.
 */
@Component
public class WatchPass {
    private static final int STANDINGS = 5_000;
    private final WatchBatch batch;
    private final WatchMarks marks;
    private final WatchStates states;
    private final WatchAlone alone;
    private final DayTurn dayTurn;
    private final BusinessDate businessDate;
    private final TransactionTemplate transactions;
    private final int most;

    WatchPass(
            WatchBatch batch,
            WatchMarks marks,
            WatchStates states,
            WatchAlone alone,
            DayTurn dayTurn,
            BusinessDate businessDate,
            TransactionTemplate transactions,
            @Value("${wutong.watch-batch:1000}") int most) {
        this.batch = batch;
        this.marks = marks;
        this.states = states;
        this.alone = alone;
        this.dayTurn = dayTurn;
        this.businessDate = businessDate;
        this.transactions = transactions;
        this.most = most;
    }

    /** How far a pass has come. */
    private static final class Course {
        private final Progress progress;
        private final long began = System.nanoTime();
        private long total;
        private long done;
        private long households;

        Course(Progress progress) {
            this.progress = progress;
        }

        void expect(long more) {
            total += more;
            progress.of(total);
        }

        void did(long more) {
            done += more;
            progress.done(done);
        }

        long millis() {
            return (System.nanoTime() - began) / 1_000_000;
        }
    }

    /**
     * Goes once over what is left to do.
     *
     * @param fromScratch over everybody, whatever is known; one that was stopped half-way goes on there
     * @return false while another pass is at it
     */
    public boolean go(boolean fromScratch, Progress progress) {
        return alone.go(() -> {
            Course course = new Course(progress);
            LocalDate today = businessDate.today();
            followStandings(course);
            if (isNewRules() || fromScratch && !isHalfWay()) {
                transact(() -> {
                    states.begin(batch.rules());
                    return true;
                });
            }
            everybody(course, today);
            changed(course, today);
            transact(() -> {
                marks.dropLost();
                batch.conclude(
                        today,
                        states.find()
                                .filter(state -> today.equals(state.asOf()))
                                .isEmpty());
                states.finished(today, course.households, course.millis());
                return true;
            });
        });
    }

    private boolean isNewRules() {
        return states.find()
                .filter(state -> state.rules().equals(batch.rules()))
                .isEmpty();
    }

    private boolean isHalfWay() {
        return states.find().filter(state -> state.upTo() != null).isPresent();
    }

    /** Whether records, day or rules are newer than what was found. */
    public boolean isBehind() {
        LocalDate today = businessDate.today();
        return marks.any()
                || marks.anyDue(today)
                || states.find()
                        .filter(state -> state.upTo() == null
                                && today.equals(state.asOf())
                                && state.rules().equals(batch.rules()))
                        .isEmpty();
    }

    private void followStandings(Course course) {
        course.expect(dayTurn.behind());
        long after = 0;
        boolean more = true;
        while (more) {
            long from = after;
            DayTurn.Step step = transact(() -> dayTurn.turn(from, STANDINGS));
            course.did(step.workers());
            after = step.upTo();
            more = !step.last();
        }
    }

    private void everybody(Course course, LocalDate today) {
        Long upTo = states.find().map(WatchStates.State::upTo).orElse(null);
        if (upTo == null) {
            return;
        }
        course.expect(states.left(upTo));
        while (upTo != null) {
            long from = upTo;
            List<Long> households = transact(() -> {
                List<Long> next = states.next(from, most);
                look(next, today);
                states.goOnAfter(next.isEmpty() ? null : next.get(next.size() - 1));
                return next;
            });
            upTo = households.isEmpty() ? null : households.get(households.size() - 1);
            course.households += households.size();
            course.did(households.size());
        }
    }

    private void changed(Course course, LocalDate today) {
        List<Long> due = transact(() -> marks.due(today));
        // What a batch does may mark others, such as those insured by the same payer; once more, since whoever marks
        // meanwhile asks again.
        for (int round = 0; round < 2 && !due.isEmpty(); round++) {
            course.expect(due.size());
            for (int from = 0; from < due.size(); from += most) {
                List<Long> part = due.subList(from, Math.min(due.size(), from + most));
                transact(() -> {
                    look(part, today);
                    return true;
                });
                course.households += part.size();
                course.did(part.size());
            }
            due = transact(() -> marks.due(today));
        }
    }

    private void look(Collection<Long> households, LocalDate today) {
        if (!households.isEmpty()) {
            batch.look(marks.take(households), today);
        }
    }

    private <T> T transact(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
