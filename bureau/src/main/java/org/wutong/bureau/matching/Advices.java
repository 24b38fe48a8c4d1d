package org.wutong.bureau.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.Recommendations.Barred;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.Advice;
import org.wutong.matching.Advisor;
import org.wutong.matching.Fit;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Matcher;
import org.wutong.matching.Relaxation;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;

/** What a worker, or a vacancy, could give way in and what that would add; on the records as they stand now. */
@Component
@Transactional(readOnly = true)
public class Advices {
    private static final int MOST = 12;

    private final WishRows wishes;
    private final EngineWorkers workers;
    private final EngineVacancies engineVacancies;
    private final Vacancies vacancies;
    private final Matcher matcher;
    private final BusinessDate businessDate;

    Advices(
            WishRows wishes,
            EngineWorkers workers,
            EngineVacancies engineVacancies,
            Vacancies vacancies,
            Matcher matcher,
            BusinessDate businessDate) {
        this.wishes = wishes;
        this.workers = workers;
        this.engineVacancies = engineVacancies;
        this.vacancies = vacancies;
        this.matcher = matcher;
        this.businessDate = businessDate;
    }

    /**
     * One piece of advice beside how it stands now.
     *
     * @param nowFen the pay asked for or offered now, fen a month
     * @param nowDay the day free from, or begun on, now
     */
    public record Advised(
            Relaxation relaxation,
            int adds,
            @Nullable Long nowFen,
            @Nullable LocalDate nowDay) {
        public HardCondition condition() {
            return relaxation.condition();
        }
    }

    /** What there is for a worker with too few suitable vacancies; the list is empty when there are enough. */
    public record ForWorker(int suitable, boolean enough, List<Advised> advised) {}

    /**
     * What there is for a vacancy; the list is empty when it suits as many people as it has seats, and when it is over.
     *
     * @param over past its last day, closed or full: nobody suits, whatever gives way
     */
    public record ForVacancy(int suitable, boolean over, boolean enough, int elsewhere, List<Advised> advised) {}

    public Optional<ForWorker> forWorker(long id) {
        return wishes.find(id).map(row -> {
            Worker worker = workers.one(row);
            Advisor.ForWorker found = advise(worker, engineVacancies.open());
            int lacking = Matches.ENOUGH - found.suitable();
            return lacking <= 0
                    ? new ForWorker(found.suitable(), true, List.of())
                    : new ForWorker(
                            found.suitable(),
                            false,
                            Advice.shortened(found.advice(), lacking, MOST).stream()
                                    .map(advice -> beside(worker, advice))
                                    .toList());
        });
    }

    /** For each of these workers the one piece of advice to name. Who has enough, or none that helps alone, is not in it. */
    public Map<Long, Advised> handiest(Collection<Long> ids) {
        OpenPool open = engineVacancies.open();
        EngineWorkers.Reading reading = workers.reading();
        Map<Long, Advised> result = new HashMap<>();
        for (WishRow row : wishes.all(ids)) {
            Worker worker = reading.worker(row);
            Advisor.ForWorker found = advise(worker, open);
            int lacking = Matches.ENOUGH - found.suitable();
            if (lacking > 0) {
                Advice.handiest(found.advice(), lacking)
                        .ifPresent(advice -> result.put(row.id(), beside(worker, advice)));
            }
        }
        return result;
    }

    /** The vacancies that giving way in this adds for a worker, best first. */
    public List<Barred> added(long id, Relaxation relaxation, int most) {
        return wishes.find(id)
                .map(row -> {
                    Worker worker = workers.one(row);
                    Worker yielding = relaxation.on(worker);
                    OpenPool open = engineVacancies.open();
                    LocalDate today = businessDate.today();
                    return open.engines().values().stream()
                            .filter(vacancy ->
                                    !matcher.explain(worker, vacancy, today).isSuitable())
                            .map(vacancy -> matcher.explain(yielding, vacancy, today))
                            .filter(Fit::isSuitable)
                            .sorted(Comparator.comparingInt(
                                            (Fit fit) -> fit.match().score())
                                    .reversed()
                                    .thenComparing(fit -> fit.match().vacancyId()))
                            .limit(most)
                            .map(fit -> new Barred(
                                    open.recorded(fit.match().vacancyId()),
                                    fit.match().score(),
                                    List.of()))
                            .toList();
                })
                .orElse(List.of());
    }

    public Optional<ForVacancy> forVacancy(long id) {
        return vacancies.find(id).map(recorded -> {
            Vacancy vacancy = engineVacancies.of(recorded);
            if (isOver(vacancy)) {
                return new ForVacancy(0, true, false, 0, List.of());
            }
            Advisor.ForVacancy found = advisor().forVacancy(vacancy, willing());
            int lacking = (vacancy.headcount() == null ? 1 : vacancy.headcount()) - found.suitable();
            List<Advised> advised = Advice.shortened(found.advice(), lacking, MOST).stream()
                    .map(advice ->
                            new Advised(advice.relaxation(), advice.adds(), vacancy.wageHigh(), vacancy.starts()))
                    .toList();
            return lacking <= 0
                    ? new ForVacancy(found.suitable(), false, true, 0, List.of())
                    : new ForVacancy(found.suitable(), false, false, found.elsewhere(), advised);
        });
    }

    private boolean isOver(Vacancy vacancy) {
        boolean full = vacancy.headcount() != null && vacancy.headcount() <= 0;
        return full || vacancy.closes() != null && vacancy.closes().isBefore(businessDate.today());
    }

    /** The people in sight whom giving way in this adds for a vacancy; without a relaxation those who would have to come. */
    public List<Long> addedPeople(long id, @Nullable Relaxation relaxation, int most) {
        return vacancies
                .find(id)
                .map(recorded -> {
                    Vacancy vacancy = engineVacancies.of(recorded);
                    Vacancy yielding = relaxation == null ? vacancy : relaxation.on(vacancy);
                    LocalDate today = businessDate.today();
                    return willing().stream()
                            .filter(worker -> isAdded(
                                    matcher.explain(worker, vacancy, today),
                                    relaxation == null ? null : matcher.explain(worker, yielding, today)))
                            .limit(most)
                            .map(worker -> Long.parseLong(worker.id()))
                            .toList();
                })
                .orElse(List.of());
    }

    private static boolean isAdded(Fit before, @Nullable Fit after) {
        return after == null
                ? before.barredBy().equals(java.util.Set.of(HardCondition.REGION))
                : !before.isSuitable() && after.isSuitable();
    }

    private List<Worker> willing() {
        EngineWorkers.Reading reading = workers.reading();
        List<Worker> all = new ArrayList<>();
        wishes.willing().forEach(row -> all.add(reading.worker(row)));
        return all;
    }

    private Advisor.ForWorker advise(Worker worker, OpenPool open) {
        return advisor().forWorker(worker, open.engines().values());
    }

    private Advisor advisor() {
        return new Advisor(matcher, businessDate.today());
    }

    private static Advised beside(Worker worker, Advice advice) {
        return new Advised(advice.relaxation(), advice.adds(), worker.wageFloor(), worker.availableFrom());
    }
}
