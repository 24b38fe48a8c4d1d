package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Scores people against vacancies under one policy: exact, whole numbers only, the same answer whatever the order of the
 * input. Equal scores: the smaller id first, ids compared as plain text. Safe to share between threads.
 *
 * <p>Both sides' hard conditions bar; what is unknown neither bars nor earns points (LT-9, JF-13: jobs that suit). An
 * employer's age wish is soft (RS-12); sex is not looked at.
 */
public final class Matcher {
    private static final Comparator<Match> BEST_FIRST =
            Comparator.comparingInt(Match::score).reversed().thenComparing(Match::workerId);

    private final MatchingPolicy policy;
    private final List<Trait<?>> traits;

    public Matcher(MatchingPolicy policy) {
        this.policy = policy;
        List<Trait<?>> all = new ArrayList<>(List.of(
                new Place(policy),
                Proofs.certificates(),
                Proofs.languages(),
                new Ages(policy),
                new WorkKind(policy),
                new Schooling(policy),
                new Terms()));
        all.addAll(Timing.traits());
        all.addAll(Pay.traits(policy));
        this.traits = List.copyOf(all);
    }

    public MatchingPolicy policy() {
        return policy;
    }

    /**
     * Lays vacancies out for asking about many workers on one day.
     *
     * @throws IllegalArgumentException when two vacancies bear the same id
     */
    public VacancyPool prepare(List<Vacancy> vacancies, LocalDate asOf) {
        return new VacancyPool(this, traits, vacancies, asOf);
    }

    /**
     * The k best of the workers a vacancy suits, best first.
     *
     * @throws IllegalArgumentException when k is below 1
     */
    public List<Match> topWorkers(Vacancy vacancy, Iterable<Worker> workers, int k, LocalDate asOf) {
        requireCount(k);
        Sheet sheet = new Sheet(policy);
        PriorityQueue<Match> best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (Worker worker : workers) {
            judge(Candidate.of(worker, asOf), vacancy, sheet);
            if (sheet.bars() != 0
                    || best.size() == k && sheet.total() < best.element().score()) {
                continue;
            }
            best.add(new Match(worker.id(), vacancy.id(), sheet.total(), sheet.reasons()));
            if (best.size() > k) {
                best.remove();
            }
        }
        List<Match> result = new ArrayList<>(best);
        result.sort(BEST_FIRST);
        return result;
    }

    /** One pair, with its points and with whatever bars it. */
    public Fit explain(Worker worker, Vacancy vacancy, LocalDate asOf) {
        Sheet sheet = new Sheet(policy);
        judge(Candidate.of(worker, asOf), vacancy, sheet);
        return new Fit(new Match(worker.id(), vacancy.id(), sheet.total(), sheet.reasons()), sheet.barredBy());
    }

    void judge(Candidate candidate, Vacancy vacancy, Sheet sheet) {
        sheet.clear();
        for (Trait<?> trait : traits) {
            judge(trait, candidate, vacancy, sheet);
        }
    }

    private static <T> void judge(Trait<T> trait, Candidate candidate, Vacancy vacancy, Sheet sheet) {
        trait.judge(candidate, trait.of(vacancy), sheet);
    }

    static void requireCount(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + ": expected 1 or more");
        }
    }
}
