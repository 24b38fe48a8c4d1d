package org.wutong.bureau.matching;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.answers.AnswerChanged;
import org.wutong.bureau.matching.storage.AnswerRows;
import org.wutong.bureau.matching.storage.DealingRows;
import org.wutong.bureau.matching.storage.ListMarks;
import org.wutong.bureau.matching.storage.MatchRows;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersChanged;
import org.wutong.bureau.people.WorkersClosed;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;
import org.wutong.bureau.vacancies.VacanciesChanged;

/**
 * Hears of changes: whose list they touch is marked in the same transaction, and worked out again after it. What is kept of a worker
 * moves and goes with the worker.
 */
@Component
class MatchUpkeep {
    private final MatchRows rows;
    private final AnswerRows answers;
    private final DealingRows dealings;
    private final ListMarks marks;
    private final ListRefreshing refreshing;

    MatchUpkeep(MatchRows rows, AnswerRows answers, DealingRows dealings, ListMarks marks, ListRefreshing refreshing) {
        this.rows = rows;
        this.answers = answers;
        this.dealings = dealings;
        this.marks = marks;
        this.refreshing = refreshing;
    }

    /** Which ones changed is found by comparing with what lists were made of. */
    @EventListener
    void on(VacanciesChanged changed) {
        refreshing.followAfterCommit();
    }

    @EventListener
    void on(WorkersChanged changed) {
        marks.add(changed.workers());
        refreshing.followAfterCommit();
    }

    @EventListener
    void on(AnswerChanged changed) {
        marks.add(List.of(changed.worker()));
        refreshing.followAfterCommit();
    }

    @EventListener
    void on(WorkerMoved moved) {
        rows.moved(moved.worker(), moved.to());
        answers.moved(moved.worker(), moved.to());
        dealings.moved(moved.worker(), moved.to());
        marks.moved(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        dealings.give(merged);
    }

    @EventListener
    void on(WorkersParted parted) {
        dealings.giveBack(parted);
    }

    /** Nobody is proposed to them and they to nobody; what they answered stays. */
    @EventListener
    void on(WorkersClosed closed) {
        rows.removed(closed.workers());
        marks.removed(closed.workers());
        refreshing.followAfterCommit();
    }

    @EventListener
    void on(WorkersRemoved removed) {
        rows.removed(removed.workers());
        answers.removed(removed.workers());
        marks.removed(removed.workers());
    }
}
