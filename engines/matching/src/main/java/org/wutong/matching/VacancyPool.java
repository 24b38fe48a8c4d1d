package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.kernel.Kernel;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;

/**
 * Vacancies laid out for a day, to be asked about many workers. Made by {@link Matcher#prepare}; safe to share between
 * threads. Answers are exact: what is left unread is proved to be no better.
 */
public final class VacancyPool {
    private final Matcher matcher;
    private final LocalDate asOf;
    private final List<Vacancy> vacancies;
    private final Index<Candidate, Vacancy> index;

    VacancyPool(Matcher matcher, List<Trait<?, ?>> traits, List<Vacancy> unsorted, LocalDate asOf, Kernel kernel) {
        this.matcher = matcher;
        this.asOf = asOf;
        this.vacancies = Matcher.byId(unsorted, Vacancy::id, "vacancy");
        List<Question<Candidate, Vacancy, ?, ?>> questions = new ArrayList<>();
        for (Trait<?, ?> trait : traits) {
            questions.add(Question.ofWorker(trait));
        }
        this.index = new Index<>(questions, matcher.policy(), vacancies, layout(matcher.policy()), kernel);
    }

    /** By county, then what the employer offers everybody, then kind of work: what scores alike lies together. */
    private static Comparator<Vacancy> layout(MatchingPolicy policy) {
        return Comparator.comparing((Vacancy vacancy) -> county(vacancy.workRegion()))
                .thenComparing(vacancy -> -Terms.points(vacancy, policy))
                .thenComparing(vacancy ->
                        vacancy.occupation() == null ? "" : vacancy.occupation().value());
    }

    private static String county(@Nullable RegionCode region) {
        return region == null ? "" : region.upTo(Level.COUNTY).value();
    }

    public int size() {
        return vacancies.size();
    }

    /** The vacancy at a place of a {@link Ranking}. */
    public Vacancy at(int place) {
        return vacancies.get(place);
    }

    /**
     * The k best of the vacancies that suit a worker, best first, each with its reasons; fewer when fewer suit.
     *
     * @throws IllegalArgumentException when k is below 1
     */
    public List<Match> topK(Worker worker, int k) {
        return matches(worker, rank(worker, k));
    }

    /** The same without the reasons, much quicker. */
    public Ranking rank(Worker worker, int k) {
        return rank(worker, k, place -> true);
    }

    /** @param open tells by place which vacancies still stand */
    Ranking rank(Worker worker, int k, IntPredicate open) {
        Matcher.requireCount(k);
        return new TopSearch<>(index).top(Candidate.of(worker, asOf), k, open);
    }

    private List<Match> matches(Worker worker, Ranking ranking) {
        List<Match> matches = new ArrayList<>(ranking.size());
        for (int i = 0; i < ranking.size(); i++) {
            matches.add(matcher.explain(worker, vacancies.get(ranking.place(i)), asOf)
                    .match());
        }
        return matches;
    }

    /**
     * The k best for each of many workers, in their order, asked by several threads; the answers do not depend on how
     * many.
     */
    public List<Ranking> rankAll(List<Worker> workers, int k, int threads) {
        Matcher.requireCount(k);
        return Crowd.ask(
                workers,
                threads,
                VacancyPool::likeness,
                () -> new TopSearch<>(index),
                (search, worker) -> search.top(Candidate.of(worker, asOf), k, place -> true));
    }

    /**
     * Puts prices on seats, so that lists can be asked for by what a vacancy is worth beyond its price.
     *
     * @param byPlace by place, 0 or more, in parts of a hundredth of a point
     * @param parts how many parts make a hundredth of a point
     */
    public Prices price(int[] byPlace, int parts) {
        return new Prices(byPlace, parts, index);
    }

    /** The same by vacancy id, in hundredths of a point; the others cost nothing. */
    public Prices price(Map<String, Integer> byId) {
        int[] byPlace = new int[vacancies.size()];
        Arrays.setAll(byPlace, place -> byId.getOrDefault(vacancies.get(place).id(), 0));
        return price(byPlace, 1);
    }

    /**
     * For each of many the k vacancies worth most beyond their price, best first, with their scores; equal ones: the smaller
     * place. Only what is worth more than nothing, with the bidder's head start, is listed. The answers do not depend on how
     * many threads ask.
     */
    public List<Ranking> rankAll(List<Bidder> bidders, int k, Prices prices, int threads) {
        Matcher.requireCount(k);
        return Crowd.ask(
                bidders,
                threads,
                bidder -> likeness(bidder.worker()),
                () -> new PricedSearch<>(index, prices),
                (search, bidder) -> search.top(
                        Candidate.of(bidder.worker(), asOf), k, bidder.headStart(), bidder.turn(), bidder.open()));
    }

    /** The same with the reasons. */
    public List<List<Match>> topAll(List<Worker> workers, int k, int threads) {
        Matcher.requireCount(k);
        return Crowd.ask(
                workers,
                threads,
                VacancyPool::likeness,
                () -> new TopSearch<>(index),
                (search, worker) -> matches(worker, search.top(Candidate.of(worker, asOf), k, place -> true)));
    }

    /** Who wishes for the same work and lives in the same place asks the same tables. */
    private static int likeness(Worker worker) {
        List<OccupationCode> wishes = worker.occupations();
        int wish = wishes.isEmpty() ? 0 : wishes.get(0).hashCode();
        return wish << Short.SIZE | (Objects.hashCode(worker.home()) & 0xffff);
    }

    /** How many vacancies suit a worker, and what bars the others. */
    public Outlook outlook(Worker worker) {
        return OutlookCount.of(index, Candidate.of(worker, asOf));
    }
}
