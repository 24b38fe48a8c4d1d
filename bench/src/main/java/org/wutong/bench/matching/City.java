package org.wutong.bench.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.Education;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.OccupationCode.Level;
import org.wutong.matching.Occupations;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * A made-up city that looks for work: many people, many vacancies, few kinds of work wished for by many, one field in
 * twenty unknown. The same seed makes the same city.
 */
public final class City {
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 30);

    private static final List<String> CERTIFICATES =
            List.of("焊工证", "电工证", "叉车证", "健康证", "驾驶证B", "驾驶证C", "月嫂证", "保育员证", "厨师证", "塔吊证", "高处作业证", "钳工证");
    private static final List<String> LANGUAGES = List.of("普通话", "英语", "粤语");

    private final Random random;
    private final CityMap map;
    private final List<OccupationCode> work;
    private final double[] cumulated;

    public City(long seed) {
        random = new Random(seed);
        map = new CityMap(random);
        work = new ArrayList<>(Occupations.load().all().keySet().stream()
                .filter(code -> code.level() == Level.OCCUPATION)
                .toList());
        Collections.shuffle(work, random);
        cumulated = new double[work.size()];
        double sum = 0;
        for (int i = 0; i < cumulated.length; i++) {
            sum += 1 / Math.pow(i + 3, 0.9);
            cumulated[i] = sum;
        }
    }

    public List<Vacancy> vacancies(int count) {
        List<Vacancy> vacancies = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            vacancies.add(vacancy("V%07d".formatted(i)));
        }
        return vacancies;
    }

    public Vacancy vacancy(String id) {
        double where = random.nextDouble();
        RegionCode place =
                where < 0.6 ? map.township() : where < 0.75 ? map.countyOfOtherCity() : map.countyElsewhere();
        long low = yuan(where < 0.75 ? 3.6 : 3.85);
        LocalDate starts = TODAY.plusDays(random.nextInt(60));
        return Vacancy.builder(id)
                .occupation(known(this::work))
                .workRegion(known(() -> place))
                .headcount(1 + (int) (-4 * Math.log(1 - random.nextDouble())))
                .wage(known(() -> low), known(() -> low + 50_000L * random.nextInt(6)))
                .ageWish(
                        known(() -> 16 + 2 * random.nextInt(3)),
                        known(() -> List.of(35, 40, 45, 50, 55, 60, 60, 65).get(random.nextInt(8))))
                .education(known(() -> random.nextInt(100) < 55 ? Education.NONE : education()))
                .certificates(known(() -> chance(18) ? Set.of(pick(CERTIFICATES)) : Set.<String>of()))
                .languages(known(() -> chance(8) ? Set.of(pick(LANGUAGES)) : Set.<String>of()))
                .contract(truth(70))
                .insurance(truth(50))
                .boardLodging(truth(40))
                .starts(known(() -> starts))
                .closes(known(() -> starts.plusDays(random.nextInt(90))))
                .build();
    }

    public List<Worker> workers(int count) {
        List<Worker> workers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            workers.add(worker("W%07d".formatted(i)));
        }
        return workers;
    }

    private Worker worker(String id) {
        RegionCode home = map.township();
        return Worker.builder(id)
                .home(known(() -> home))
                .birthDate(known(() -> TODAY.minusDays((long) (365.25 * (16 + 49 * random.nextDouble())))))
                .education(known(this::education))
                .willingRegions(willing(home))
                .occupations(wishes())
                .wageFloor(known(() -> yuan(3.4)))
                .certificates(known(() -> some(CERTIFICATES, 12)))
                .languages(known(() -> some(LANGUAGES, 40)))
                .availableFrom(known(() -> TODAY.plusDays(random.nextInt(45) - 15)))
                .stayNearHome(truth(55))
                .build();
    }

    private List<RegionCode> willing(RegionCode home) {
        int kind = random.nextInt(100);
        RegionCode county = home.parent().orElseThrow();
        if (kind < 3) {
            return List.of();
        }
        if (kind < 15) {
            return List.of(home);
        }
        if (kind < 45) {
            return List.of(county);
        }
        if (kind < 65) {
            return List.of(county, map.homeCity());
        }
        return kind < 80
                ? List.of(map.homeCity(), map.homeProvince())
                : List.of(map.provinceElsewhere(), map.otherCity(), map.homeCity());
    }

    private List<OccupationCode> wishes() {
        Set<OccupationCode> wishes = new LinkedHashSet<>();
        int many = chance(5) ? 0 : chance(50) ? 1 : chance(50) ? 2 : 3;
        for (int i = 0; i < many; i++) {
            wishes.add(work());
        }
        return List.copyOf(wishes);
    }

    private OccupationCode work() {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = java.util.Arrays.binarySearch(cumulated, at);
        return work.get(Math.min(work.size() - 1, found < 0 ? -found - 1 : found));
    }

    private Education education() {
        return Education.values()[chance(45) ? 2 : chance(60) ? 1 : random.nextInt(7)];
    }

    /** Fen a month in steps of 100 yuan. */
    private long yuan(double level) {
        long hundreds = (long) Math.exp(level + 0.3 * random.nextGaussian());
        return 10_000 * Math.max(15, Math.min(250, hundreds));
    }

    private Set<String> some(List<String> names, int percent) {
        Set<String> some = new LinkedHashSet<>();
        for (String name : names) {
            if (chance(percent)) {
                some.add(name);
            }
        }
        return some;
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private Truth truth(int percent) {
        return chance(5) ? Truth.UNKNOWN : Truth.of(chance(percent));
    }

    private <T> @Nullable T known(Supplier<T> value) {
        T drawn = value.get();
        return chance(5) ? null : drawn;
    }
}
