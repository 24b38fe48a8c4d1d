package org.wutong.bureau.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.monitoring.storage.ReachedRows;
import org.wutong.bureau.monitoring.storage.WatchMarks;
import org.wutong.bureau.monitoring.watch.WatchRefreshing;

/**
 * Where duties tell that somebody was spoken with: by phone, at home, at a talk. Alerts of people nobody has reached follow. What the
 * roster says of contacts and confirmations is known without being told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reached {
    private final ReachedRows rows;
    private final WatchMarks marks;
    private final WatchRefreshing refreshing;

    Reached(ReachedRows rows, WatchMarks marks, WatchRefreshing refreshing) {
        this.rows = rows;
        this.marks = marks;
        this.refreshing = refreshing;
    }

    /**
     * These workers were reached on a day, within the caller’s transaction and scopes. An earlier day than one told before changes
     * nothing; workers out of the edit scope are left out.
     *
     * @param source the duty or list that tells it, in a word
     */
    public void tell(Collection<Long> workers, LocalDate day, String source) {
        if (!workers.isEmpty()) {
            rows.put(workers, day, source);
            lookAgain(workers);
        }
    }

    /** Something that alerts hang on changed of these workers. */
    public void lookAgain(Collection<Long> workers) {
        if (!workers.isEmpty()) {
            marks.add(workers);
            refreshing.followAfterCommit();
        }
    }
}
