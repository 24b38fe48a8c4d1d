package org.wutong.bureau.targets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

/** Counts behind a page's back, each reading once however many ask for it. */
@Component
class CountingBehind implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(CountingBehind.class);
    /** A small view need not wait until a large one is counted. */
    private static final int AT_ONCE = 2;

    /** For the reading under way when the program ends; what is left of it then breaks off with the database. */
    private static final Duration LAST_READING = Duration.ofSeconds(5);

    private final TransactionTemplate reading;
    private final Map<Asked, CompletableFuture<Void>> asked = new HashMap<>();
    private final ExecutorService counting = Executors.newFixedThreadPool(AT_ONCE, work -> {
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
        if (!readings.isEmpty()) {
            asking(view, readings, count);
        }
    }

    /** As {@link #ask}; whether they were counted before so long. What cannot be counted is told to who waits. */
    boolean within(Duration wait, Scope view, Collection<Reading> readings, Consumer<Collection<Reading>> count) {
        try {
            asking(view, readings, count).get(wait.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        }
    }

    private CompletableFuture<Void> asking(
            Scope view, Collection<Reading> readings, Consumer<Collection<Reading>> count) {
        Actor actor = Acting.now();
        List<Reading> fresh = new ArrayList<>();
        List<CompletableFuture<Void>> all = new ArrayList<>();
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (asked) {
            for (Reading one : readings) {
                CompletableFuture<Void> before = asked.putIfAbsent(new Asked(view, one), done);
                if (before == null) {
                    fresh.add(one);
                } else {
                    all.add(before);
                }
            }
        }
        if (!fresh.isEmpty()) {
            all.add(done);
            start(actor, view, fresh, count, done);
        }
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
    }

    private void start(
            Actor actor,
            Scope view,
            List<Reading> fresh,
            Consumer<Collection<Reading>> count,
            CompletableFuture<Void> done) {
        try {
            counting.execute(() -> {
                try {
                    Acting.as(
                            actor,
                            () -> reading.executeWithoutResult(status -> fresh.forEach(one -> {
                                refuseAtTheEnd();
                                count.accept(List.of(one));
                                // A change from now on is counted without waiting for the others.
                                forget(view, List.of(one), done);
                            })));
                    done.complete(null);
                } catch (RejectedExecutionException closing) {
                    forget(view, fresh, done);
                    done.completeExceptionally(closing);
                } catch (RuntimeException e) {
                    // What was kept stays; the next page that shows it asks again.
                    LOG.warn("figures could not be counted anew", e);
                    forget(view, fresh, done);
                    done.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException closing) {
            forget(view, fresh, done);
            done.completeExceptionally(closing);
        }
    }

    private void refuseAtTheEnd() {
        if (counting.isShutdown()) {
            throw new RejectedExecutionException("the program ends");
        }
    }

    /** Unless they were asked for once more meanwhile. */
    private void forget(Scope view, List<Reading> readings, CompletableFuture<Void> done) {
        synchronized (asked) {
            readings.forEach(one -> asked.remove(new Asked(view, one), done));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        counting.shutdown();
        counting.awaitTermination(LAST_READING.toMillis(), TimeUnit.MILLISECONDS);
    }
}
