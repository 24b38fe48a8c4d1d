package org.wutong.bureau.policies.whatif;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.wutong.bureau.policies.whatif.RosterReading.Watch;
import org.wutong.bureau.policies.whatif.Rosters.Progress;

/** One roster, being read or there, and whose records changed since. */
final class KeptRoster {
    /** So many changed records are hardly less work than everybody's. */
    private static final int MANY = 5000;

    private static final Duration ANY_TIME = Duration.ofDays(1);

    private final RosterReading reading;
    private final Function<Watch, CompletableFuture<Roster>> reader;
    private final Set<Long> changed = new HashSet<>();
    private volatile Progress progress = new Progress(0, 0);
    private volatile Instant askedAt = Instant.MIN;
    private volatile CompletableFuture<Roster> read;

    /**
     * Begins to read at once.
     *
     * @param reader begins to read everybody in the background
     */
    KeptRoster(RosterReading reading, Function<Watch, CompletableFuture<Roster>> reader) {
        this.reading = reading;
        this.reader = reader;
        this.read = begun();
    }

    private CompletableFuture<Roster> begun() {
        return reader.apply((done, all) -> progress = new Progress(done, all));
    }

    Progress progress() {
        return progress;
    }

    Instant askedAt() {
        return askedAt;
    }

    void asked(Instant now) {
        askedAt = now;
    }

    /** Also of people being read right now: whether the change was seen nobody can tell. */
    void changed(Collection<Long> workers) {
        synchronized (changed) {
            changed.addAll(workers);
        }
    }

    private Set<Long> taken() {
        synchronized (changed) {
            Set<Long> taken = new HashSet<>(changed);
            changed.clear();
            return taken;
        }
    }

    /** As it is recorded now, however long it takes. */
    Roster roster() {
        Optional<Roster> found = rosterWithin(ANY_TIME);
        while (found.isEmpty()) {
            found = rosterWithin(ANY_TIME);
        }
        return found.get();
    }

    /** As it is recorded now; empty while everybody is still being read. */
    Optional<Roster> rosterWithin(Duration patience) {
        return done(read, patience).flatMap(first -> followed());
    }

    private static Optional<Roster> done(Future<Roster> read, Duration patience) {
        try {
            return Optional.of(read.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException stillReading) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the roster could not be read", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the roster was read", stopped);
        }
    }

    boolean isFailed() {
        return read.isCompletedExceptionally();
    }

    /** One after the other: whoever asks meanwhile waits for the changes as well. */
    private synchronized Optional<Roster> followed() {
        Optional<Roster> known = done(read, Duration.ZERO);
        if (known.isEmpty()) {
            return known;
        }
        Set<Long> marked = taken();
        if (marked.isEmpty()) {
            return known;
        }
        if (marked.size() > MANY) {
            read = begun();
            return Optional.empty();
        }
        try {
            Roster made = reading.following(known.get(), marked);
            read = CompletableFuture.completedFuture(made);
            return Optional.of(made);
        } catch (RuntimeException failed) {
            changed(marked);
            throw failed;
        }
    }
}
