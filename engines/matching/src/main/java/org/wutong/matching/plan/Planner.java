package org.wutong.matching.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.wutong.matching.Bidder;
import org.wutong.matching.Fit;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.Priorities;
import org.wutong.matching.Vacancy;
import org.wutong.matching.VacancyPool;
import org.wutong.matching.Worker;

/**
 * Plans whole drives: one vacancy at most for each worker and no more workers than seats; as many of the first class as can
 * be, then of the second, and so on (C2: RS（十四）, XZ 二(二), JF（十四）); beside that the highest total score, with a proved
 * bound. What is small is solved exactly, so that total and bound are equal. The same plan whatever the order of the input
 * and however many threads. Safe to share between threads.
 */
public final class Planner {
    /** So many pairs of worker and vacancy are few enough to look at each. */
    static final long FEW_PAIRS = 400_000;

    /** What a class is worth beyond the next in a large market: whoever it brings in, hardly any chain of moves costs more. */
    private static final int HEAD_START = 2 * MatchingPolicy.FULL_SCORE;

    /** Beyond any score; what priorities add above it tells lists nothing. */
    private static final long DEAREST = 100_000_000;

    private final Matcher matcher;
    private final long fewPairs;

    public Planner(Matcher matcher) {
        this(matcher, FEW_PAIRS);
    }

    Planner(Matcher matcher, long fewPairs) {
        this.matcher = matcher;
        this.fewPairs = fewPairs;
    }

    /**
     * Plans.
     *
     * @throws java.util.concurrent.CancellationException when the watch gives it up
     * @throws IllegalArgumentException when two workers or two vacancies bear the same id
     */
    public Plan plan(PlanTask task, PlanWatch watch) {
        return plan(task, (worker, vacancy) -> false, Map.of(), watch);
    }

    /**
     * Plans around placements made by hand: they stay, everybody else gets the best of what is left. Held against the plan
     * without them ({@link Loss#between}) it tells what the change costs.
     *
     * @param vacancyOfWorker ids of what is fixed
     * @throws IllegalArgumentException when one of them is barred, is not in the task, or has no seat
     */
    public Plan planAround(PlanTask task, Map<String, String> vacancyOfWorker, PlanWatch watch) {
        return planAround(task, vacancyOfWorker, (worker, vacancy) -> false, watch);
    }

    /**
     * The same where some of what suits may not be planned: somebody said no to it, or it is ruled out by hand. What is fixed stays,
     * closed or not.
     */
    public Plan planAround(PlanTask task, Map<String, String> vacancyOfWorker, Closed closed, PlanWatch watch) {
        Fixed fixed = new Fixed(task, vacancyOfWorker, matcher);
        return fixed.with(plan(fixed.rest(), closed, fixed.seatsTaken(), watch));
    }

    /** What may not be planned although it suits. Asked by several threads. */
    @FunctionalInterface
    public interface Closed {
        boolean isClosed(Worker worker, Vacancy vacancy);
    }

    /** @param gone by vacancy id, seats that are not to be had */
    Plan plan(PlanTask task, Closed closed, Map<String, Integer> gone, PlanWatch watch) {
        List<Seeker> seekers = task.seekers().stream()
                .sorted(Comparator.comparing(seeker -> seeker.worker().id()))
                .toList();
        requireSingle(seekers);
        VacancyPool pool = matcher.prepare(task.vacancies(), task.asOf());
        int[] seats = new int[pool.size()];
        Arrays.setAll(
                seats,
                place -> Math.min(
                        seats(pool.at(place)) - gone.getOrDefault(pool.at(place).id(), 0), seekers.size()));
        Drive drive = new Drive(task, pool, seekers, seats, closed);
        return (long) seekers.size() * pool.size() <= fewPairs ? exact(drive, watch) : near(drive, watch);
    }

    /** What the priorities of a planned task cost. */
    public Loss priceOfPriority(PlanTask task, Plan plan, PlanWatch watch) {
        return Loss.between(
                plan.certificate(), plan(task.withoutPriorities(), watch).certificate());
    }

    /** What is sorted and laid out. */
    private record Drive(PlanTask task, VacancyPool pool, List<Seeker> seekers, int[] seats, Closed closed) {
        /** Who bids, each starting elsewhere among what is worth the same. */
        List<Bidder> bidders(int headStart) {
            List<Bidder> bidders = new ArrayList<>();
            for (int w = 0; w < seekers.size(); w++) {
                Seeker seeker = seekers.get(w);
                int turn = (int) ((long) w * pool.size() / seekers.size());
                bidders.add(new Bidder(
                        seeker.worker(),
                        ahead(seeker) * headStart,
                        turn,
                        place -> !closed.isClosed(seeker.worker(), pool.at(place))));
            }
            return bidders;
        }

        int[] ranks() {
            return seekers.stream().mapToInt(Seeker::rank).toArray();
        }

        /** How many classes a worker's comes before, and the end of them. */
        int ahead(Seeker seeker) {
            return seeker.rank() == Priorities.NO_RANK
                    ? 0
                    : task.priorities().classes().size() - seeker.rank();
        }
    }

    private static void requireSingle(List<Seeker> sorted) {
        for (int i = 1; i < sorted.size(); i++) {
            String id = sorted.get(i).worker().id();
            if (id.equals(sorted.get(i - 1).worker().id())) {
                throw new IllegalArgumentException("worker id '" + id + "' stands twice: expected one worker per id");
            }
        }
    }

    /** Where nobody counted them there is surely one. */
    static int seats(Vacancy vacancy) {
        Integer counted = vacancy.headcount();
        return counted == null ? 1 : counted;
    }

    private Plan exact(Drive drive, PlanWatch watch) {
        long allSeats = Arrays.stream(drive.seats()).asLongStream().sum();
        // One more or one less of a class can move no more people than there are, or than there are seats.
        long headStart = MatchingPolicy.FULL_SCORE * (Math.min(drive.seekers().size(), allSeats) + 1);
        long[] headStarts = drive.seekers().stream()
                .mapToLong(seeker -> drive.ahead(seeker) * headStart)
                .toArray();
        Choices choices = drive.pool().size() == 0
                ? new Choices(new int[headStarts.length + 1], new int[0], new int[0])
                : Choices.of(drive.pool()
                        .rankAll(
                                drive.bidders(0).stream()
                                        .map(bidder -> bidder.withHeadStart(1))
                                        .toList(),
                                drive.pool().size(),
                                drive.pool().price(Map.of()),
                                drive.task().threads()));
        ShortestPaths paths = new ShortestPaths(choices, drive.seats(), headStarts);
        paths.run(watch::isGivenUp);
        int[] prices = Arrays.stream(paths.prices())
                .mapToInt(price -> (int) Math.min(DEAREST, price))
                .toArray();
        Plan plan = plan(drive, paths.taken(), headStarts, paths.bound(), prices);
        watch.progress(1, plan.certificate().total(), plan.certificate().bound());
        return plan;
    }

    private Plan near(Drive drive, PlanWatch watch) {
        List<Bidder> bidders = drive.bidders(HEAD_START);
        Market market = new Market(
                drive.pool(),
                bidders,
                drive.seats(),
                drive.task().gapPerMillion(),
                drive.task().threads(),
                watch);
        market.run();
        Chains chains = new Chains(drive.pool(), bidders, drive.ranks(), drive.seats(), market.taken());
        for (int rank = 0; rank < drive.task().priorities().classes().size(); rank++) {
            chains.place(rank, watch::isGivenUp);
        }
        long[] headStarts = bidders.stream().mapToLong(Bidder::headStart).toArray();
        int[] prices = Arrays.stream(market.prices())
                .map(price -> price / Market.PARTS)
                .toArray();
        return plan(drive, market.taken(), headStarts, market.boundOfWorth(), prices);
    }

    private Plan plan(Drive drive, int[] taken, long[] headStarts, long boundOfWorth, int[] prices) {
        List<Placement> placements = new ArrayList<>();
        long total = 0;
        long started = 0;
        for (int w = 0; w < taken.length; w++) {
            if (taken[w] >= 0) {
                Seeker seeker = drive.seekers().get(w);
                Vacancy vacancy = drive.pool().at(taken[w]);
                Fit fit = matcher.explain(seeker.worker(), vacancy, drive.task().asOf());
                placements.add(new Placement(
                        seeker.worker().id(), vacancy.id(), fit.match().score(), seeker.rank()));
                total += fit.match().score();
                started += headStarts[w];
            }
        }
        Map<String, Integer> priceOf = new TreeMap<>();
        for (int place = 0; place < prices.length; place++) {
            if (prices[place] > 0) {
                priceOf.put(drive.pool().at(place).id(), prices[place]);
            }
        }
        return new Plan(
                placements,
                new Certificate(total, boundOfWorth - started),
                classes(drive, taken),
                taken.length,
                drive.task().vacancies().stream().mapToLong(Planner::seats).sum(),
                priceOf);
    }

    private static List<ClassResult> classes(Drive drive, int[] taken) {
        int many = drive.task().priorities().classes().size();
        int[] people = new int[many];
        int[] placed = new int[many];
        int[] withoutAny = new int[many];
        for (int w = 0; w < taken.length; w++) {
            Seeker seeker = drive.seekers().get(w);
            if (seeker.rank() != Priorities.NO_RANK) {
                people[seeker.rank()]++;
                if (taken[w] >= 0) {
                    placed[seeker.rank()]++;
                } else if (drive.pool().rank(seeker.worker(), 1).size() == 0) {
                    withoutAny[seeker.rank()]++;
                }
            }
        }
        List<ClassResult> results = new ArrayList<>();
        for (int rank = 0; rank < many; rank++) {
            results.add(new ClassResult(
                    drive.task().priorities().classes().get(rank), people[rank], placed[rank], withoutAny[rank]));
        }
        return results;
    }
}
