package org.wutong.bureau.analysis.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;

/**
 * Keeps the roster as columns, so that a page need not wait for the database to look at everybody. Read whole once a business date; of what changed
 * since, only the people and their households are read again. All of it is read behind the pages by one thread, for which a page waits no longer than
 * {@code wutong.analysis-wait}.
 */
@Component
public class Roster {
    private final Reading reading;
    private final ReadingBehind behind;
    private final BusinessDate businessDate;
    private final Duration wait;
    private final Set<Long> changed = new HashSet<>();
    /** Changes that are being read; guarded by {@link #changed}. */
    private boolean reads;

    private volatile @Nullable Snapshot kept;
    private volatile int forgotten;
    private @Nullable CompletableFuture<Void> asked;

    Roster(
            Reading reading,
            ReadingBehind behind,
            BusinessDate businessDate,
            @Value("${wutong.analysis-wait:PT0.5S}") Duration wait) {
        this.reading = reading;
        this.behind = behind;
        this.businessDate = businessDate;
        this.wait = wait;
    }

    /**
     * What there is to count.
     *
     * @param snapshot null while everybody is being read for the first time on a business date
     * @param current whether it tells all that is recorded; else the rest is being read
     * @param read how many people have been read of a reading under way
     * @param people how many of them there are; 0 where that is not known yet
     */
    public record Standing(@Nullable Snapshot snapshot, boolean current, long read, long people) {}

    /** The records of these people changed, and the change is committed. */
    void changed(Collection<Long> workers) {
        synchronized (changed) {
            changed.addAll(workers);
        }
    }

    /** The next one who asks has everybody read anew. */
    public synchronized void forget() {
        forgotten++;
        kept = null;
    }

    boolean isRead() {
        return kept != null;
    }

    /** What stands by now, after a short wait for what is recorded since. */
    public Standing standing() {
        LocalDate today = businessDate.today();
        if (!isCurrent(today)) {
            await(follow(), wait);
        }
        Snapshot known = kept;
        Snapshot usable = known != null && known.today().equals(today) ? known : null;
        Reading.Progress progress = reading.progress();
        return new Standing(usable, isCurrent(today), progress.read(), progress.people());
    }

    /** The roster as it is recorded now, however long it takes to read. */
    public Snapshot now() {
        while (true) {
            Snapshot known = kept;
            if (known != null && isCurrent(businessDate.today())) {
                return known;
            }
            await(follow(), null);
        }
    }

    private boolean isCurrent(LocalDate today) {
        Snapshot known = kept;
        if (known == null || !known.today().equals(today)) {
            return false;
        }
        synchronized (changed) {
            return changed.isEmpty() && !reads;
        }
    }

    /** Has read behind what is not read yet. @return done when nothing is left to read */
    synchronized CompletableFuture<Void> follow() {
        CompletableFuture<Void> under = asked;
        if (under == null || under.isDone()) {
            under = behind.run(this::catchUp);
            asked = under;
        }
        return under;
    }

    /** Has looked behind whether anything was written that nobody told of. */
    CompletableFuture<Void> check() {
        return behind.run(() -> {
            int before = forgotten;
            Snapshot known = kept;
            if (known != null && known.today().equals(businessDate.today())) {
                keep(before, reading.checked(known));
            }
        });
    }

    private void catchUp() {
        for (LocalDate today = businessDate.today(); !isCurrent(today); today = businessDate.today()) {
            int before = forgotten;
            Snapshot known = kept;
            Set<Long> marked = taken();
            try {
                keep(
                        before,
                        known == null || !known.today().equals(today)
                                ? reading.whole(today)
                                : reading.following(known, marked));
            } catch (RuntimeException failed) {
                changed(marked);
                throw failed;
            } finally {
                synchronized (changed) {
                    reads = false;
                }
            }
        }
    }

    private Set<Long> taken() {
        synchronized (changed) {
            Set<Long> taken = new HashSet<>(changed);
            changed.clear();
            reads = true;
            return taken;
        }
    }

    /** Unless it was forgotten meanwhile. */
    private synchronized void keep(int before, Snapshot made) {
        if (forgotten == before) {
            kept = made;
        }
    }

    /** @param longest null to wait until it is done */
    private static void await(CompletableFuture<Void> done, @Nullable Duration longest) {
        try {
            if (longest == null) {
                done.get();
            } else {
                done.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException later) {
            // What stands is shown.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the roster", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the roster could not be read", e.getCause());
        }
    }
}
