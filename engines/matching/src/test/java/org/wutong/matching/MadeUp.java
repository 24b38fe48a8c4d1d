package org.wutong.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/** Random people and vacancies in a small world where much is unknown and ties are common. */
public final class MadeUp {
    public static final LocalDate TODAY = LocalDate.of(2024, 11, 30);
    private static final String[] PLACES = {
        "64", "6401", "640106", "640106100", "640106100207", "640106101", "640104", "640302", "33", "3301", "330110"
    };
    private static final String[] WORK = {"6-18-02-04", "6-18-02-05", "6-18-01-01", "6-29-03", "4-10-01-06", "5-03-02"};
    private static final String[] PAPERS = {"焊工证", "驾驶证", "健康证"};

    private final Random random;

    public MadeUp(long seed) {
        random = new Random(seed);
    }

    public List<Worker> workers(int count) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(Worker.builder("w" + i)
                    .home(maybe(this::place))
                    .birthDate(maybe(n -> TODAY.minusDays(5_000 + random.nextInt(20_000))))
                    .education(maybe(n -> Education.values()[random.nextInt(7)]))
                    .willingRegions(some(this::place))
                    .occupations(some(this::work))
                    .wageFloor(maybe(n -> 100_000L * random.nextInt(8)))
                    .certificates(maybe(n -> papers()))
                    .languages(maybe(n -> papers()))
                    .availableFrom(maybe(this::day))
                    .stayNearHome(truth())
                    .build());
        }
        return workers;
    }

    public List<Vacancy> vacancies(int count) {
        List<Vacancy> vacancies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Long low = maybe(n -> 100_000L * random.nextInt(6));
            Long high = maybe(n -> 500_000L + 100_000L * random.nextInt(4));
            vacancies.add(Vacancy.builder("v" + i)
                    .occupation(maybe(this::work))
                    .workRegion(maybe(this::place))
                    .headcount(maybe(n -> random.nextInt(6)))
                    .wage(low, high)
                    .ageWish(maybe(n -> 16 + random.nextInt(10)), maybe(n -> 30 + random.nextInt(30)))
                    .education(maybe(n -> Education.values()[random.nextInt(7)]))
                    .certificates(maybe(n -> papers()))
                    .languages(maybe(n -> papers()))
                    .contract(truth())
                    .insurance(truth())
                    .boardLodging(truth())
                    .starts(maybe(this::day))
                    .closes(maybe(this::day))
                    .build());
        }
        return vacancies;
    }

    private <T> @Nullable T maybe(IntFunction<T> value) {
        return random.nextInt(3) == 0 ? null : value.apply(0);
    }

    private <T> List<T> some(IntFunction<T> value) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value.apply(0));
        }
        return list;
    }

    private RegionCode place(int ignored) {
        return RegionCode.parse(PLACES[random.nextInt(PLACES.length)]);
    }

    private OccupationCode work(int ignored) {
        return new OccupationCode(WORK[random.nextInt(WORK.length)]);
    }

    private LocalDate day(int ignored) {
        return TODAY.plusDays(random.nextInt(60) - 10);
    }

    private Set<String> papers() {
        return random.nextBoolean() ? Set.of() : Set.of(PAPERS[random.nextInt(PAPERS.length)]);
    }

    private Truth truth() {
        return Truth.values()[random.nextInt(3)];
    }
}
