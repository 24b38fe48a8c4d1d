package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import org.wutong.matching.kernel.Kernel;
import org.wutong.vocabulary.RegionCode;

/**
 * Workers laid out for a day, to be asked about many vacancies. Made by {@link Matcher#prepareWorkers}; safe to share
 * between threads. Answers are exact.
 */
public final class WorkerPool {
    private final Matcher matcher;
    private final LocalDate asOf;
    private final List<Worker> workers;
    private final Index<Vacancy, Candidate> index;

    WorkerPool(Matcher matcher, List<Trait<?, ?>> traits, List<Worker> unsorted, LocalDate asOf, Kernel kernel) {
        this.matcher = matcher;
        this.asOf = asOf;
        this.workers = Matcher.byId(unsorted, Worker::id, "worker");
        List<Question<Vacancy, Candidate, ?, ?>> questions = new ArrayList<>();
        for (Trait<?, ?> trait : traits) {
            questions.add(Question.ofVacancy(trait));
        }
        List<Candidate> candidates =
                workers.stream().map(worker -> Candidate.of(worker, asOf)).toList();
        this.index = new Index<>(questions, matcher.policy(), candidates, layout(), kernel);
    }

    /** By the first kind of work wished for, then home, then floor. */
    private static Comparator<Candidate> layout() {
        return Comparator.comparing((Candidate candidate) ->
                        candidate.worker().occupations().isEmpty()
                                ? ""
                                : candidate.worker().occupations().get(0).value())
                .thenComparing(candidate -> {
                    RegionCode home = candidate.worker().home();
                    return home == null ? "" : home.value();
                })
                .thenComparing(candidate -> {
                    Long floor = candidate.worker().wageFloor();
                    return floor == null ? -1 : floor;
                });
    }

    public int size() {
        return workers.size();
    }

    /** The worker at a place of a {@link Ranking}. */
    public Worker at(int place) {
        return workers.get(place);
    }

    /**
     * The k best of the workers a vacancy suits, best first, each with its reasons; fewer when it suits fewer.
     *
     * @throws IllegalArgumentException when k is below 1
     */
    public List<Match> topK(Vacancy vacancy, int k) {
        Ranking ranking = rank(vacancy, k);
        List<Match> matches = new ArrayList<>(ranking.size());
        for (int i = 0; i < ranking.size(); i++) {
            matches.add(matcher.explain(workers.get(ranking.place(i)), vacancy, asOf)
                    .match());
        }
        return matches;
    }

    /** The same without the reasons, much quicker. */
    public Ranking rank(Vacancy vacancy, int k) {
        return rank(vacancy, k, place -> true);
    }

    /** @param open tells by place which workers still stand */
    Ranking rank(Vacancy vacancy, int k, IntPredicate open) {
        Matcher.requireCount(k);
        return new TopSearch<>(index).top(vacancy, k, open);
    }

    Index<Vacancy, Candidate> index() {
        return index;
    }

    /** How many workers a vacancy suits, and what bars the others. */
    public Outlook outlook(Vacancy vacancy) {
        return OutlookCount.of(index, vacancy);
    }
}
