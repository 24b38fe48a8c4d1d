package org.wutong.bureau.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineVacancies.OpenPool;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.AnswerEffects.LeftOut;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Fit;
import org.wutong.matching.HardCondition;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.Outlook;
import org.wutong.matching.Worker;

/** Answers for one worker or one vacancy on the records as they stand now; a worker outside the view scope is not found. */
@Component
@Transactional(readOnly = true)
public class Recommendations {
    private final WishRows wishes;
    private final EngineWorkers workers;
    private final EngineVacancies engineVacancies;
    private final Vacancies vacancies;
    private final Matcher matcher;
    private final Reasons reasons;
    private final BusinessDate businessDate;
    private final RankedLists lists;
    private final Answers answers;

    Recommendations(
            WishRows wishes,
            EngineWorkers workers,
            EngineVacancies engineVacancies,
            Vacancies vacancies,
            Matcher matcher,
            Reasons reasons,
            BusinessDate businessDate,
            RankedLists lists,
            Answers answers) {
        this.wishes = wishes;
        this.workers = workers;
        this.engineVacancies = engineVacancies;
        this.vacancies = vacancies;
        this.matcher = matcher;
        this.reasons = reasons;
        this.businessDate = businessDate;
        this.lists = lists;
        this.answers = answers;
    }

    /**
     * What there is for one worker.
     *
     * @param willing whether the worker looks for work
     * @param open how many vacancies are open
     * @param suitable how many suit, the accepted ones with them, without those left out
     * @param accepted what the worker accepted, newest first
     * @param jobs the best suitable ones without an answer, best first
     * @param leftOut what would suit but was declined
     */
    public record ForWorker(
            long worker,
            boolean willing,
            int open,
            int suitable,
            Outlook outlook,
            List<Accepted> accepted,
            List<Job> jobs,
            List<LeftOut> leftOut) {}

    /** A job the worker accepted; it may have closed since. */
    public record Accepted(Answer answer, Vacancy vacancy, boolean open) {}

    /**
     * One suitable vacancy.
     *
     * @param reasons every factor
     * @param lines the few that say most
     */
    public record Job(int rank, Vacancy vacancy, int score, List<Reason> reasons, List<Reason> lines) {
        public String scoreText() {
            return Match.text(score);
        }
    }

    /** One vacancy that is barred, and by what else. */
    public record Barred(Vacancy vacancy, int wouldScore, List<HardCondition> by) {
        public String scoreText() {
            return Match.text(wouldScore);
        }
    }

    /** One worker whom a vacancy suits. */
    public record Candidate(int rank, long worker, int score, List<Reason> lines) {
        public String scoreText() {
            return Match.text(score);
        }
    }

    public Optional<ForWorker> forWorker(long id, int most) {
        return wishes.find(id).map(row -> {
            Worker worker = workers.one(row);
            OpenPool open = engineVacancies.open();
            List<Job> jobs = new ArrayList<>();
            List<Answer> standing = answers.standing(id);
            RankedLists.Ranked list =
                    lists.of(worker, answers.effects(standing, open.byNumber().values()), open, most);
            for (Match match : list.best()) {
                List<Reason> all = reasons.of(worker, open.engine(match.vacancyId()), match);
                jobs.add(new Job(
                        jobs.size() + 1, open.recorded(match.vacancyId()), match.score(), all, reasons.shortened(all)));
            }
            return new ForWorker(
                    id,
                    looks(row),
                    open.pool().size(),
                    list.suitable(),
                    list.outlook(),
                    accepted(standing),
                    jobs,
                    list.leftOut());
        });
    }

    /** One open vacancy for one worker, with the reasons; whether it suits or not. Empty when either is not to be seen or it is closed. */
    public Optional<Job> about(long id, long vacancy) {
        return wishes.find(id).flatMap(row -> {
            OpenPool open = engineVacancies.open();
            String number = open.number(vacancy);
            if (number == null) {
                return Optional.empty();
            }
            Worker worker = workers.one(row);
            Match match = matcher.explain(worker, open.engine(number), businessDate.today())
                    .match();
            List<Reason> all = reasons.of(worker, open.engine(number), match);
            return Optional.of(new Job(1, open.recorded(number), match.score(), all, reasons.shortened(all)));
        });
    }

    private List<Accepted> accepted(List<Answer> standing) {
        List<Answer> accepted = standing.stream()
                .filter(answer -> answer.choice() == Choice.ACCEPTED)
                .toList();
        Map<Long, Vacancy> known =
                vacancies.byIds(accepted.stream().map(Answer::vacancy).toList());
        return accepted.stream()
                .flatMap(answer -> java.util.stream.Stream.ofNullable(known.get(answer.vacancy()))
                        .map(vacancy -> new Accepted(answer, vacancy, vacancy.openOn(businessDate.today()))))
                .toList();
    }

    /** Open vacancies that this condition bars for the worker: first those that nothing else bars, then by what they would score. */
    public List<Barred> barred(long id, HardCondition condition, int most) {
        return wishes.find(id)
                .map(row -> {
                    Worker worker = workers.one(row);
                    OpenPool open = engineVacancies.open();
                    return open.engines().values().stream()
                            .map(vacancy -> matcher.explain(worker, vacancy, businessDate.today()))
                            .filter(fit -> fit.barredBy().contains(condition))
                            .sorted(Comparator.comparingInt(
                                            (Fit fit) -> fit.barredBy().size())
                                    .thenComparing(Comparator.comparingInt(
                                                    (Fit fit) -> fit.match().score())
                                            .reversed())
                                    .thenComparing(fit -> fit.match().vacancyId()))
                            .limit(most)
                            .map(fit -> new Barred(
                                    open.recorded(fit.match().vacancyId()),
                                    fit.match().score(),
                                    List.copyOf(fit.barredBy())))
                            .toList();
                })
                .orElse(List.of());
    }

    /** Workers from whose list an answer keeps this vacancy. */
    private Set<Long> saidNo(Vacancy vacancy) {
        Set<Long> unwilling = new HashSet<>();
        answers.everyones().forEach((worker, standing) -> {
            if (answers.effects(standing, List.of(vacancy)).leftOut().containsKey(vacancy.id())) {
                unwilling.add(worker);
            }
        });
        return unwilling;
    }

    /** The best of the willing workers in sight for a vacancy, without those who declined it; empty when there is no such vacancy. */
    public Optional<List<Candidate>> forVacancy(long id, int most) {
        return vacancies.find(id).map(recorded -> {
            org.wutong.matching.Vacancy vacancy = engineVacancies.of(recorded);
            EngineWorkers.Reading reading = workers.reading();
            Map<String, Worker> byId = new HashMap<>();
            Set<Long> unwilling = saidNo(recorded);
            wishes.willing().stream()
                    .filter(row -> !unwilling.contains(row.id()))
                    .forEach(row -> byId.put(EngineWorkers.engineId(row.id()), reading.worker(row)));
            List<Candidate> candidates = new ArrayList<>();
            for (Match match : matcher.topWorkers(vacancy, byId.values(), most, businessDate.today())) {
                Worker worker = byId.get(match.workerId());
                if (worker != null) {
                    candidates.add(new Candidate(
                            candidates.size() + 1,
                            Long.parseLong(match.workerId()),
                            match.score(),
                            reasons.shortened(reasons.of(worker, vacancy, match))));
                }
            }
            return candidates;
        });
    }

    private static boolean looks(WishRow row) {
        return Boolean.TRUE.equals(row.willing()) || Boolean.TRUE.equals(row.willingOut());
    }
}
