package org.wutong.bureau.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.storage.MatchRows.Stored;
import org.wutong.matching.Fit;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Matcher;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;

/** Which vacancies are others than those that lists were made of, and what that means for one list. */
final class PoolDelta {
    private final Map<Long, Vacancy> before = new HashMap<>();
    private final Map<Long, Vacancy> after = new HashMap<>();
    private final Map<Long, String> contents = new HashMap<>();

    private PoolDelta() {}

    /** @param known contents by vacancy, as lists were made of them */
    static PoolDelta between(Map<Long, String> known, OpenPool open) {
        PoolDelta delta = new PoolDelta();
        Set<Long> gone = new HashSet<>(known.keySet());
        open.byNumber().values().forEach(recorded -> {
            Vacancy vacancy = open.engine(recorded.number());
            String content = VacancyText.write(vacancy);
            String old = known.get(recorded.id());
            gone.remove(recorded.id());
            if (!content.equals(old)) {
                delta.contents.put(recorded.id(), content);
                delta.after.put(recorded.id(), vacancy);
                if (old != null) {
                    delta.before.put(recorded.id(), VacancyText.read(old));
                }
            }
        });
        gone.forEach(id -> delta.before.put(id, VacancyText.read(String.valueOf(known.get(id)))));
        return delta;
    }

    boolean isEmpty() {
        return before.isEmpty() && after.isEmpty();
    }

    int size() {
        return before.size() + after.size();
    }

    /** To be kept in the place of what was kept of these. */
    Map<Long, String> contents() {
        return contents;
    }

    /** No longer as they were kept. */
    List<Long> outdated() {
        return before.keySet().stream().sorted(Comparator.naturalOrder()).toList();
    }

    /** @return what the counts of a worker come to, or null when the list itself is touched and has to be made again */
    @Nullable
    Stored counted(Worker worker, Stored stored, OpenPool open, Matcher matcher, LocalDate asOf) {
        Map<HardCondition, Integer> barred = OutlookText.counts(stored.barred());
        Map<HardCondition, Integer> alone = OutlookText.counts(stored.advice());
        int suitable = stored.suitable();
        for (Map.Entry<Long, Vacancy> one : before.entrySet()) {
            if (stored.vacancies().contains(one.getKey())) {
                return null;
            }
            suitable -= count(matcher.explain(worker, one.getValue(), asOf), barred, alone, -1);
        }
        for (Vacancy vacancy : after.values()) {
            Fit fit = matcher.explain(worker, vacancy, asOf);
            if (fit.isSuitable() && entersList(fit, stored, open)) {
                return null;
            }
            suitable += count(fit, barred, alone, 1);
        }
        return new Stored(
                suitable,
                stored.leftOut(),
                stored.best(),
                OutlookText.counts(barred),
                OutlookText.counts(alone),
                stored.vacancies(),
                stored.lastScore());
    }

    private static int count(Fit fit, Map<HardCondition, Integer> barred, Map<HardCondition, Integer> alone, int step) {
        fit.barredBy().forEach(condition -> barred.merge(condition, step, Integer::sum));
        if (fit.barredBy().size() == 1) {
            alone.merge(fit.barredBy().iterator().next(), step, Integer::sum);
        }
        return fit.isSuitable() ? 1 : 0;
    }

    private boolean entersList(Fit fit, Stored stored, OpenPool open) {
        if (stored.vacancies().size() < MatchRun.KEPT) {
            return true;
        }
        int score = fit.match().score();
        if (score != stored.lastScore()) {
            return score > stored.lastScore();
        }
        String last = open.number(stored.vacancies().get(stored.vacancies().size() - 1));
        return last == null || fit.match().vacancyId().compareTo(last) < 0;
    }
}
