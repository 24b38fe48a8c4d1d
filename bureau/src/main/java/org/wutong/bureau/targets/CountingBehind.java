package org.wutong.bureau.targets;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.targets.Recount.Reading;

/** Counts behind a page's back, one thing after the other, each once however many ask for it. */
@Component
class CountingBehind implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CountingBehind.class);

    private final TransactionTemplate reading;
    private final Set<Asked> asked = new HashSet<>();
    private final ExecutorService counting = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "wutong-figures");
        thread.setDaemon(true);
        return thread;
    });

    CountingBehind(PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        // One state of the records for all that is counted together.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    private record Asked(Scope view, Reading reading) {}

    /** Has these counted as whoever acts now sees the records. */
    void ask(Scope view, Collection<Reading> readings, Consumer<Collection<Reading>> count) {
        Actor actor = Acting.now();
        List<Reading> fresh;
        synchronized (asked) {
            fresh = readings.stream()
                    .filter(one -> asked.add(new Asked(view, one)))
                    .toList();
        }
        if (fresh.isEmpty()) {
            return;
        }
        try {
            counting.execute(() -> {
                try {
                    Acting.as(actor, () -> reading.executeWithoutResult(status -> count.accept(fresh)));
                } catch (RuntimeException e) {
                    // What was kept stays; the next page that shows it asks again.
                    LOG.warn("figures could not be counted anew", e);
                } finally {
                    done(view, fresh);
                }
            });
        } catch (RejectedExecutionException closing) {
            done(view, fresh);
        }
    }

    private void done(Scope view, List<Reading> readings) {
        synchronized (asked) {
            readings.forEach(one -> asked.remove(new Asked(view, one)));
        }
    }

    @Override
    public void destroy() {
        counting.shutdownNow();
    }
}
