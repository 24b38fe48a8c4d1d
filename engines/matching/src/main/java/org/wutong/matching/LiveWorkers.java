package org.wutong.matching;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Workers that come, change and go, and what a vacancy must earn to come onto each one's list: a large pool that does not
 * change, and those who changed since, asked one by one. When they have become many, all are laid out anew.
 */
final class LiveWorkers {
    private static final int FEW = 64;
    private static final int FEW_PART = 32;

    private final Matcher matcher;
    private final LocalDate asOf;
    private final ToIntFunction<String> least;
    private final Map<String, Worker> standing = new HashMap<>();
    private final Map<String, Worker> changed = new LinkedHashMap<>();
    private final Map<String, Integer> placeInPool = new HashMap<>();
    private WorkerPool pool;
    private Thresholds thresholds;

    /** @param least by id, what must at least be earned to come onto a list */
    LiveWorkers(Matcher matcher, List<Worker> workers, LocalDate asOf, ToIntFunction<String> least) {
        this.matcher = matcher;
        this.asOf = asOf;
        this.least = least;
        workers.forEach(worker -> standing.put(worker.id(), worker));
        pool = matcher.prepareWorkers(workers, asOf);
        thresholds = laidOut(pool);
    }

    @Nullable
    Worker find(String id) {
        return standing.get(id);
    }

    void put(Worker worker) {
        standing.put(worker.id(), worker);
        changed.put(worker.id(), worker);
        close(worker.id());
        if (changed.size() > Math.max(FEW, pool.size() / FEW_PART)) {
            changed.clear();
            pool = matcher.prepareWorkers(List.copyOf(standing.values()), asOf);
            thresholds = laidOut(pool);
        }
    }

    void remove(String id) {
        standing.remove(id);
        changed.remove(id);
        close(id);
    }

    private void close(String id) {
        Integer place = placeInPool.get(id);
        if (place != null) {
            thresholds.set(place, Thresholds.CLOSED);
        }
    }

    private Thresholds laidOut(WorkerPool workers) {
        placeInPool.clear();
        Thresholds ofAll = new Thresholds(workers.index());
        for (int place = 0; place < workers.size(); place++) {
            String id = workers.at(place).id();
            placeInPool.put(id, place);
            ofAll.set(place, least.applyAsInt(id));
        }
        return ofAll;
    }

    /** Somebody's list is another one now. */
    void listChanged(String id) {
        Integer place = placeInPool.get(id);
        if (place != null && !changed.containsKey(id)) {
            thresholds.set(place, least.applyAsInt(id));
        }
    }

    /** Whose list a vacancy could come onto, and what it earns with each. */
    Map<String, Integer> reachedBy(Vacancy vacancy) {
        Map<String, Integer> reached = new HashMap<>();
        new TopSearch<>(pool.index())
                .reaching(
                        vacancy,
                        thresholds.byEntry(),
                        thresholds.byBlock(),
                        (place, score) -> reached.put(pool.at(place).id(), score));
        for (Worker worker : changed.values()) {
            Fit fit = matcher.explain(worker, vacancy, asOf);
            if (fit.isSuitable() && fit.match().score() >= least.applyAsInt(worker.id())) {
                reached.put(worker.id(), fit.match().score());
            }
        }
        return reached;
    }
}
