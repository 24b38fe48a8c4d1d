package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Vacancies that come, change and go: a large pool that does not change, marks on what no longer stands in it, and a small
 * pool of what came since. When the small one has grown, both become one.
 */
final class LiveVacancies {
    private static final int SMALLEST_GROWN = 64;
    private static final int GROWN_PART = 32;

    private final Matcher matcher;
    private final LocalDate asOf;
    private final Map<String, Vacancy> standing = new HashMap<>();
    private final Map<String, Vacancy> recent = new HashMap<>();
    private VacancyPool base;
    private Map<String, Integer> placeInBase;
    private BitSet gone = new BitSet();
    private VacancyPool delta;

    LiveVacancies(Matcher matcher, List<Vacancy> vacancies, LocalDate asOf) {
        this.matcher = matcher;
        this.asOf = asOf;
        base = matcher.prepare(vacancies, asOf);
        placeInBase = places(base);
        delta = matcher.prepare(List.of(), asOf);
        vacancies.forEach(vacancy -> standing.put(vacancy.id(), vacancy));
    }

    @Nullable
    Vacancy find(String id) {
        return standing.get(id);
    }

    void put(Vacancy vacancy) {
        forget(vacancy.id());
        standing.put(vacancy.id(), vacancy);
        recent.put(vacancy.id(), vacancy);
        renew();
    }

    void remove(String id) {
        boolean wasRecent = recent.containsKey(id);
        forget(id);
        if (wasRecent) {
            renew();
        }
    }

    private void forget(String id) {
        standing.remove(id);
        recent.remove(id);
        Integer place = placeInBase.get(id);
        if (place != null) {
            gone.set(place);
        }
    }

    private void renew() {
        if (recent.size() > Math.max(SMALLEST_GROWN, base.size() / GROWN_PART)) {
            base = matcher.prepare(List.copyOf(standing.values()), asOf);
            placeInBase = places(base);
            gone = new BitSet();
            recent.clear();
        }
        delta = matcher.prepare(List.copyOf(recent.values()), asOf);
    }

    private static Map<String, Integer> places(VacancyPool pool) {
        Map<String, Integer> places = new HashMap<>();
        for (int place = 0; place < pool.size(); place++) {
            places.put(pool.at(place).id(), place);
        }
        return places;
    }

    List<Scored> top(Worker worker, int k) {
        List<Scored> both = new ArrayList<>();
        BitSet closed = gone;
        add(base, base.rank(worker, k, place -> !closed.get(place)), both);
        add(delta, delta.rank(worker, k), both);
        both.sort(Scored.BEST_FIRST);
        return List.copyOf(both.subList(0, Math.min(k, both.size())));
    }

    private static void add(VacancyPool pool, Ranking ranking, List<Scored> into) {
        for (int i = 0; i < ranking.size(); i++) {
            into.add(new Scored(pool.at(ranking.place(i)).id(), ranking.score(i)));
        }
    }
}
