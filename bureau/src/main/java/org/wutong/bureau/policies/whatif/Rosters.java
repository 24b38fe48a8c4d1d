package org.wutong.bureau.policies.whatif;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.policies.PublishedPolicies;

/**
 * Keeps the rosters of the last few offices that tried something, so that a slider need not wait for the database. Each is read whole
 * once, in the background, and follows committed changes before the next answer.
 */
@Component
public class Rosters {
    /** Not asked for so long, a roster is let go. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private static final int MOST_KEPT = 4;

    private final RosterReading reading;
    private final PublishedPolicies policies;
    private final BusinessDate businessDate;
    private final Clock clock;
    private final Map<Key, KeptRoster> kept = new LinkedHashMap<>();
    /** One at a time: two would read no sooner, and hold twice the memory. */
    private final ExecutorService readers = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "roster-reading");
        thread.setDaemon(true);
        return thread;
    });

    Rosters(RosterReading reading, PublishedPolicies policies, BusinessDate businessDate, Clock clock) {
        this.reading = reading;
        this.policies = policies;
        this.businessDate = businessDate;
        this.clock = clock;
    }

    /** Officers of one view scope see the same people; another edition of the law may know other facts. */
    private record Key(Scope view, LocalDate asOf, String law) {}

    /** How many people are read of how many; the number of all is 0 until it is known. */
    public record Progress(int done, int all) {}

    /** The roster of whoever acts as it is recorded now, however long reading takes. */
    public Roster mine() {
        return entry().roster();
    }

    /** The same, unless it is not there within some time; it goes on being read. */
    public Optional<Roster> mineWithin(Duration patience) {
        return entry().rosterWithin(patience);
    }

    /** How far the reading is. */
    public Progress progress() {
        return entry().progress();
    }

    /** The next one who asks reads the roster anew. */
    public void forget() {
        synchronized (kept) {
            kept.remove(key());
        }
    }

    /** The records of these people changed, and the change is committed. */
    void changed(Collection<Long> workers) {
        List<KeptRoster> all;
        synchronized (kept) {
            all = List.copyOf(kept.values());
        }
        all.forEach(one -> one.changed(workers));
    }

    @PreDestroy
    void stop() {
        readers.shutdownNow();
    }

    private Key key() {
        return new Key(
                Acting.now().view(), businessDate.today(), policies.inForce().hash());
    }

    private KeptRoster entry() {
        Key key = key();
        synchronized (kept) {
            kept.values()
                    .removeIf(one -> one.isFailed() || one.askedAt().plus(KEPT).isBefore(clock.instant()));
            KeptRoster known = kept.remove(key);
            if (known == null) {
                while (kept.size() >= MOST_KEPT) {
                    kept.remove(kept.keySet().iterator().next());
                }
                known = begun(key.asOf());
            }
            known.asked(clock.instant());
            kept.put(key, known);
            return known;
        }
    }

    private KeptRoster begun(LocalDate asOf) {
        Actor actor = Acting.now();
        return new KeptRoster(
                reading,
                watch -> CompletableFuture.supplyAsync(
                        () -> Acting.as(actor, () -> reading.whole(asOf, watch)), readers));
    }
}
