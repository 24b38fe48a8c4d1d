package org.wutong.bench.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;

/**
 * Draws people with shares as counties that send workers away report them. What a household has in common – home, being lifted from
 * poverty, monitored, relocated – its members share, so that caps over the household bind as they do in life.
 */
final class PopulationGenerator {
    private static final int[] HOMES = codes("home");
    private static final int[] FAR = codes("far");
    private static final double MEDIAN_INCOME_FEN = 2_500_000;
    private static final double INCOME_SPREAD = 0.7;

    private final Random random;

    /** Counties of {@code counties.csv}. */
    private static int[] codes(String kind) {
        try (InputStream file = Objects.requireNonNull(PopulationGenerator.class.getResourceAsStream("counties.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(kind + ","))
                    .mapToInt(line -> Integer.parseInt(line.substring(kind.length() + 1)))
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PopulationGenerator(long seed) {
        this.random = new Random(seed);
    }

    Population generate(int people) {
        Worker[] workers = new Worker[people];
        Placement[] placements = new Placement[people];
        Trainee[] trainees = new Trainee[people];
        int[] households = new int[people];
        int household = 0;
        for (int person = 0; person < people; household++) {
            Household common = household();
            for (int members = members(); members > 0 && person < people; members--, person++) {
                households[person] = household;
                Worker worker = worker(person, common);
                workers[person] = worker;
                placements[person] = placement(worker);
                trainees[person] = trainee(worker);
            }
        }
        return new Population(workers, placements, trainees, households);
    }

    private record Household(int home, boolean poverty, boolean monitored, boolean relocated) {}

    private Household household() {
        return new Household(HOMES[random.nextInt(HOMES.length)], percent(35), percent(6), percent(25));
    }

    /** 1 to 5, three on average. */
    private int members() {
        int drawn = random.nextInt(100);
        return drawn < 15 ? 1 : drawn < 40 ? 2 : drawn < 65 ? 3 : drawn < 85 ? 4 : 5;
    }

    private Worker worker(int person, Household common) {
        int work = workplace(common.home());
        return new Worker(
                person,
                common.home(),
                province(common.home()),
                work,
                province(work),
                common.poverty(),
                common.poverty(),
                common.monitored(),
                percent(15),
                common.relocated(),
                random.nextInt(13),
                percent(60),
                percent(50),
                percent(20),
                random.nextInt(120_000),
                income());
    }

    private int workplace(int home) {
        int drawn = random.nextInt(100);
        if (drawn < 45) {
            return home;
        }
        return drawn < 75 ? HOMES[random.nextInt(HOMES.length)] : FAR[random.nextInt(FAR.length)];
    }

    /** Some earn nothing. As many earn as lets the cap of JF-7 bind for about 12 % of all people. */
    private long income() {
        return percent(70) ? (long) (MEDIAN_INCOME_FEN * Math.exp(random.nextGaussian() * INCOME_SPREAD)) : 0;
    }

    private Placement placement(Worker worker) {
        int inYear = random.nextInt(13);
        return new Placement(
                worker.person(),
                OrganiserKind.values()[random.nextInt(3)],
                worker.homeCounty(),
                city(worker.homeCounty()),
                worker.homeProvince(),
                worker.workCounty(),
                city(worker.workCounty()),
                worker.workProvince(),
                percent(85),
                worker.poverty(),
                percent(60),
                worker.contract(),
                worker.insured(),
                percent(60),
                inYear,
                random.nextInt(inYear + 1),
                worker.monthsStable(),
                random.nextInt(37));
    }

    private Trainee trainee(Worker worker) {
        return new Trainee(
                worker.person(),
                worker.homeCounty(),
                worker.poverty(),
                worker.relocated(),
                percent(8),
                percent(70),
                programme(),
                1 + random.nextInt(60),
                50 + random.nextInt(51),
                percent(70) ? 0 : 1 + random.nextInt(4),
                random.nextInt(300_000));
    }

    private Programme programme() {
        int drawn = random.nextInt(100);
        return drawn < 40
                ? Programme.SKILLS_UPGRADE
                : drawn < 60
                        ? Programme.RESTAURANT_BASE
                        : drawn < 80
                                ? Programme.SPECIAL_CAPABILITY
                                : drawn < 90 ? Programme.APPRENTICESHIP : Programme.TERM;
    }

    private boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    private static int city(int county) {
        return county / 100;
    }

    private static int province(int county) {
        return county / 10_000;
    }
}
