package org.wutong.bench.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.wutong.matching.Bidder;
import org.wutong.matching.Matcher;
import org.wutong.matching.Prices;
import org.wutong.matching.Priorities;
import org.wutong.matching.Ranking;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;
import org.wutong.matching.WorkerPool;
import org.wutong.matching.kernel.Kernel;
import org.wutong.matching.plan.Auction;
import org.wutong.matching.plan.Choices;
import org.wutong.matching.plan.Placement;
import org.wutong.matching.plan.Plan;
import org.wutong.matching.plan.PlanTask;
import org.wutong.matching.plan.PlanWatch;
import org.wutong.matching.plan.Planner;
import org.wutong.matching.plan.Seeker;

/** A made-up city that is placed as a whole: 3 in 20 of the first class, 2 in 25 of the second, one thread. */
public final class WholeDrive {
    private static final int SEED = 1;
    private static final int FIRST = 15;
    private static final int SECOND = 8;
    private static final int SPARSE = 16;
    private static final int FINE = 8;

    private final List<Worker> workers;
    private final List<Vacancy> vacancies;
    private final Matcher matcher;
    private final VacancyPool pool;
    private final PlanTask task;

    /** Makes the city up and lays it out. */
    public WholeDrive(int howManyWorkers, int howManyVacancies) throws IOException {
        City city = new City(SEED);
        vacancies = city.vacancies(howManyVacancies);
        workers = city.workers(howManyWorkers);
        matcher = Lists.matcher(Kernel.best());
        pool = matcher.prepare(vacancies, City.TODAY);
        Priorities shipped = matcher.policy().priorities();
        Priorities two = new Priorities(shipped.classes().subList(0, 2));
        Random random = new Random(SEED);
        List<Seeker> seekers = new ArrayList<>();
        for (Worker worker : workers) {
            int at = random.nextInt(100);
            seekers.add(new Seeker(worker, at < FIRST ? 0 : at < FIRST + SECOND ? 1 : Priorities.NO_RANK));
        }
        task = new PlanTask(seekers, vacancies, City.TODAY, two, PlanTask.USUAL_GAP, 1);
    }

    /** Everybody's ten best. */
    public List<Ranking> lists() {
        return pool.rankAll(workers, MatchingSideBySide.K, 1);
    }

    /** The whole, with the two classes first. */
    public Plan plan(PlanWatch watch) {
        return new Planner(matcher).plan(task, watch);
    }

    /** The whole by scores alone. */
    public Plan withoutPriorities() {
        List<Seeker> seekers = workers.stream()
                .map(worker -> new Seeker(worker, Priorities.NO_RANK))
                .toList();
        return new Planner(matcher)
                .plan(
                        new PlanTask(seekers, vacancies, City.TODAY, Priorities.NONE, PlanTask.USUAL_GAP, 1),
                        PlanWatch.NONE);
    }

    int[] seats() {
        return IntStream.range(0, pool.size())
                .map(place -> seats(pool.at(place)))
                .toArray();
    }

    private static int seats(Vacancy vacancy) {
        Integer counted = vacancy.headcount();
        return counted == null ? 1 : counted;
    }

    /**
     * No more seats than these can be filled: at a vacancy with seats to spare as many as people suit, whether or not they
     * sit elsewhere.
     */
    public long fillableSeats(Plan plan) {
        Map<String, Integer> taken = new HashMap<>();
        for (Placement placement : plan.placements()) {
            taken.merge(placement.vacancyId(), 1, Integer::sum);
        }
        WorkerPool people = null;
        long fillable = 0;
        for (Vacancy vacancy : vacancies) {
            int held = taken.getOrDefault(vacancy.id(), 0);
            if (held < seats(vacancy)) {
                people = people == null ? matcher.prepareWorkers(workers, City.TODAY) : people;
                held = people.rank(vacancy, seats(vacancy)).size();
            }
            fillable += held;
        }
        return fillable;
    }

    /**
     * What stands on the first places of everybody's lists.
     *
     * @param vacancies how many different ones
     * @param served how many people could have theirs, seats being what they are
     */
    public record FirstPlaces(int vacancies, long served) {}

    /** By score alone. */
    public FirstPlaces firstPlaces(List<Ranking> rankings) {
        Map<Integer, Integer> firsts = new HashMap<>();
        for (Ranking ranking : rankings) {
            if (ranking.size() > 0) {
                firsts.merge(ranking.place(0), 1, Integer::sum);
            }
        }
        long served = firsts.entrySet().stream()
                .mapToLong(first -> Math.min(first.getValue(), seats(pool.at(first.getKey()))))
                .sum();
        Set<Integer> different = new HashSet<>(firsts.keySet());
        return new FirstPlaces(different.size(), served);
    }

    /** Everybody's ten best by score less what a seat costs in a plan. */
    public List<Ranking> listsByPrices(Plan plan) {
        Prices prices = pool.price(plan.prices());
        List<Bidder> bidders = workers.stream()
                .map(worker -> new Bidder(worker, prices.enoughForAll()))
                .toList();
        return pool.rankAll(bidders, MatchingSideBySide.K, prices, 1);
    }

    /** The sixteen best of everybody as the whole market. */
    public Sparse sparse() {
        Choices choices = Choices.of(pool.rankAll(workers, SPARSE, 1));
        return new Sparse(choices, seats());
    }

    /** Every suitable pair, for few. */
    Sparse everyPair() {
        return new Sparse(Choices.of(pool.rankAll(workers, pool.size(), 1)), seats());
    }

    /** A market of few choices, for those who need all of them at hand. */
    public static final class Sparse {
        private final Choices choices;
        private final int[] seats;

        private Sparse(Choices choices, int[] seats) {
            this.choices = choices;
            this.seats = seats;
        }

        /** How many choices. */
        public int size() {
            return choices.size();
        }

        /** The total score of our auction, from reading the choices to the last bid. */
        public long auction() {
            Auction auction = new Auction(choices, seats, new int[choices.workers()], FINE);
            auction.run(1, () -> false);
            int[] taken = auction.taken();
            long total = 0;
            for (int w = 0; w < taken.length; w++) {
                for (int c = choices.starts()[w]; c < choices.starts()[w + 1]; c++) {
                    total += choices.vacancies()[c] == taken[w] ? choices.scores()[c] : 0;
                }
            }
            return total;
        }

        /** The total score of OR-tools' flow; only what it takes to solve it is told as its time. */
        public Solved orTools(LongSupplier clock) {
            FlowPeer flow = FlowPeer.of(choices, seats);
            long begun = clock.getAsLong();
            long total = flow.solve();
            return new Solved(total, clock.getAsLong() - begun);
        }

        /** How many people could be placed at most, whatever they score, by OR-tools. */
        long mostPlaced() {
            int[] ones = new int[choices.size()];
            Arrays.fill(ones, 1);
            return FlowPeer.of(new Choices(choices.starts(), choices.vacancies(), ones), seats)
                    .solve();
        }

        /** The total score of best choice first. */
        public long greedy() {
            return FlowPeer.greedy(choices, seats);
        }
    }

    /** A total score and what it took, nanoseconds. */
    public record Solved(long total, long nanos) {}
}
