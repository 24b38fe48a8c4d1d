package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lists of many workers, kept exact while vacancies come, change, fill and go and workers change. Every change tells
 * whose list is another now, so that only they need to hear of it; all lists are at any time what matching everybody anew
 * would make. Not safe for several threads at once.
 */
public final class LiveLists {
    private final int k;
    private final LiveVacancies vacancies;
    private final LiveWorkers workers;
    private final Map<String, List<Scored>> lists = new HashMap<>();

    /**
     * Matches everybody.
     *
     * @param k how long a list is at most
     * @throws IllegalArgumentException when k is below 1 or an id stands twice
     */
    public LiveLists(Matcher matcher, List<Worker> workers, List<Vacancy> vacancies, int k, LocalDate asOf) {
        Matcher.requireCount(k);
        this.k = k;
        this.vacancies = new LiveVacancies(matcher, vacancies, asOf);
        for (Worker worker : workers) {
            lists.put(worker.id(), this.vacancies.top(worker, k));
        }
        this.workers = new LiveWorkers(matcher, workers, asOf, this::least);
    }

    /** The list of one worker, best first; empty for whoever is not here. */
    public List<Scored> list(String workerId) {
        return lists.getOrDefault(workerId, List.of());
    }

    /** A vacancy as it stands now, with the seats that are left. */
    public Optional<Vacancy> vacancy(String id) {
        return Optional.ofNullable(vacancies.find(id));
    }

    /**
     * A vacancy is new, or is another now.
     *
     * @return ids of the workers whose list changed
     */
    public Set<String> put(Vacancy vacancy) {
        Set<String> had = vacancies.find(vacancy.id()) == null ? Set.of() : listing(vacancy.id());
        vacancies.put(vacancy);
        Set<String> changed = matchAnew(had);
        workers.reachedBy(vacancy).forEach((worker, score) -> {
            if (!had.contains(worker) && insert(worker, new Scored(vacancy.id(), score))) {
                changed.add(worker);
            }
        });
        return changed;
    }

    /** A vacancy is gone; the answer as for {@link #put(Vacancy)}. */
    public Set<String> removeVacancy(String id) {
        if (vacancies.find(id) == null) {
            return Set.of();
        }
        Set<String> had = listing(id);
        vacancies.remove(id);
        return matchAnew(had);
    }

    /** One seat is taken; the last one takes the vacancy off every list. Seats nobody counted stay uncounted. */
    public Set<String> takeSeat(String id) {
        Vacancy vacancy = vacancies.find(id);
        Integer seats = vacancy == null ? null : vacancy.headcount();
        if (vacancy == null || seats == null || seats == 0) {
            return Set.of();
        }
        return put(vacancy.withHeadcount(seats - 1));
    }

    /** A worker is new, or is another now. */
    public Set<String> put(Worker worker) {
        workers.put(worker);
        return matchAnew(Set.of(worker.id()));
    }

    /** A worker is gone. */
    public void removeWorker(String id) {
        workers.remove(id);
        lists.remove(id);
    }

    /** What must at least be earned to come onto a list. */
    private int least(String workerId) {
        List<Scored> list = list(workerId);
        return list.size() < k ? 0 : list.get(k - 1).score();
    }

    private Set<String> listing(String vacancyId) {
        Set<String> listing = new TreeSet<>();
        lists.forEach((worker, list) -> {
            if (list.stream().anyMatch(one -> one.id().equals(vacancyId))) {
                listing.add(worker);
            }
        });
        return listing;
    }

    private Set<String> matchAnew(Set<String> ids) {
        Set<String> changed = new TreeSet<>();
        for (String id : ids) {
            Worker worker = workers.find(id);
            if (worker != null && replace(id, vacancies.top(worker, k))) {
                changed.add(id);
            }
        }
        return changed;
    }

    private boolean insert(String worker, Scored one) {
        List<Scored> list = new ArrayList<>(list(worker));
        list.add(one);
        list.sort(Scored.BEST_FIRST);
        return replace(worker, List.copyOf(list.subList(0, Math.min(k, list.size()))));
    }

    private boolean replace(String worker, List<Scored> list) {
        boolean isOther = !list.equals(lists.put(worker, list));
        if (isOther) {
            workers.listChanged(worker);
        }
        return isOther;
    }
}
