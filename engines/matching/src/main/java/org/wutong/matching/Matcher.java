package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.wutong.matching.kernel.Kernel;

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
    /** The one that tells most comes first: {@link BlockSums} reads the others only where they could matter. */
    private final List<Trait<?, ?>> traits;

    private final Kernel kernel;

    public Matcher(MatchingPolicy policy) {
        this(policy, Kernel.best());
    }

    /** With a kernel of one's own choice; it changes the speed, never an answer. */
    public Matcher(MatchingPolicy policy, Kernel kernel) {
        this.policy = policy;
        this.kernel = kernel;
        List<Trait<?, ?>> all = new ArrayList<>(List.of(
                new WorkKind(policy),
                new Willing(),
                new WayFromHome(policy),
                new Pay(policy),
                new Terms(),
                new Schooling(policy),
                new Ages(policy),
                Proofs.certificates(),
                Proofs.languages()));
        all.addAll(Timing.traits());
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
        return new VacancyPool(this, traits, vacancies, asOf, kernel);
    }

    /**
     * Lays workers out for asking about many vacancies on one day.
     *
     * @throws IllegalArgumentException when two workers bear the same id
     */
    public WorkerPool prepareWorkers(List<Worker> workers, LocalDate asOf) {
        return new WorkerPool(this, traits, workers, asOf, kernel);
    }

    /** Which inner loops are in use. */
    public String kernelName() {
        return kernel.name();
    }

    static <T> List<T> byId(List<T> unsorted, Function<T, String> id, String what) {
        List<T> sorted = unsorted.stream().sorted(Comparator.comparing(id)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (id.apply(sorted.get(i)).equals(id.apply(sorted.get(i - 1)))) {
                throw new IllegalArgumentException("%s id '%s' stands twice: expected one %s per id"
                        .formatted(what, id.apply(sorted.get(i)), what));
            }
        }
        return sorted;
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

    private void judge(Candidate candidate, Vacancy vacancy, Sheet sheet) {
        sheet.clear();
        for (Trait<?, ?> trait : traits) {
            judge(trait, candidate, vacancy, sheet);
        }
    }

    private static <W, V> void judge(Trait<W, V> trait, Candidate candidate, Vacancy vacancy, Sheet sheet) {
        trait.judge(trait.of(candidate), trait.of(vacancy), sheet);
    }

    static void requireCount(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k is " + k + ": expected 1 or more");
        }
    }
}
