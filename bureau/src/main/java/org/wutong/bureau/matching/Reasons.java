package org.wutong.bureau.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wutong.bureau.matching.Reason.Kind;
import org.wutong.bureau.offices.PlaceReader;
import org.wutong.matching.Factor;
import org.wutong.matching.Match;
import org.wutong.matching.Matcher;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.RegionCode.Level;
import org.wutong.vocabulary.Truth;

/** Says why a worker and a vacancy fit, factor by factor: the points are the engine's, the words are ours. */
@Component
class Reasons {
    private static final List<Level> NEAREST_FIRST =
            List.of(Level.VILLAGE, Level.TOWNSHIP, Level.COUNTY, Level.CITY, Level.PROVINCE);
    private static final int SHORT_HOLDING = 3;
    private static final int SHORT_UNKNOWN = 2;
    private static final int SHORT_LACKING = 1;

    private static final String WHY = "matching.why.";

    /** Nothing is asked, so nothing lacks, whatever it earns. */
    private static final Set<String> ASKS_NOTHING =
            Set.of(WHY + "certificates.none", WHY + "languages.none", WHY + "age.no-wish", WHY + "stay_near_home.free");

    /** What hardly speaks for a job: told last. */
    private static final String SAYS_LITTLE = WHY + "occupation.distant";

    private final Matcher matcher;
    private final Occupations occupations;
    private final PlaceReader places;

    Reasons(Matcher matcher, Occupations occupations, PlaceReader places) {
        this.matcher = matcher;
        this.occupations = occupations;
        this.places = places;
    }

    /** Every factor, in the order of the policy. */
    List<Reason> of(Worker worker, Vacancy vacancy, Match match) {
        Map<Factor, Integer> points = new EnumMap<>(Factor.class);
        match.reasons().forEach(reason -> points.put(reason.factor(), reason.points()));
        List<Reason> reasons = new ArrayList<>();
        for (Factor factor : Factor.values()) {
            int earned = points.getOrDefault(factor, 0);
            Words words = words(factor, earned, worker, vacancy);
            boolean holds = earned > 0 || ASKS_NOTHING.contains(WHY + words.key());
            Kind kind = words.unknown() ? Kind.UNKNOWN : holds ? Kind.HOLDS : Kind.LACKS;
            reasons.add(new Reason(
                    factor,
                    kind,
                    WHY + words.key(),
                    List.of(words.args()),
                    earned,
                    matcher.policy().points(factor)));
        }
        return reasons;
    }

    /** The few that say most: the largest that hold, then what is not known, then what lacks; nothing twice. */
    List<Reason> shortened(List<Reason> all) {
        List<Reason> chosen = new ArrayList<>();
        all.stream()
                .filter(reason -> reason.kind() == Kind.HOLDS)
                .sorted(Comparator.comparing((Reason reason) -> ASKS_NOTHING.contains(reason.key())
                                || reason.key().equals(SAYS_LITTLE))
                        .thenComparing(Comparator.comparingInt(Reason::points).reversed()))
                .limit(SHORT_HOLDING)
                .forEach(chosen::add);
        Set<String> said = new HashSet<>();
        for (Kind kind : List.of(Kind.UNKNOWN, Kind.LACKS)) {
            all.stream()
                    .filter(reason -> reason.kind() == kind && reason.most() > 0 && said.add(reason.key()))
                    .sorted(Comparator.comparingInt(Reason::most).reversed())
                    .limit(kind == Kind.UNKNOWN ? SHORT_UNKNOWN : SHORT_LACKING)
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private record Words(boolean unknown, String key, Object... args) {
        static Words known(String key, Object... args) {
            return new Words(false, key, args);
        }

        static Words open(String key, Object... args) {
            return new Words(true, key, args);
        }
    }

    private Words words(Factor factor, int points, Worker worker, Vacancy vacancy) {
        return switch (factor) {
            case OCCUPATION -> occupation(points, worker, vacancy);
            case REGION -> region(points, worker, vacancy);
            case DISTANCE -> distance(worker, vacancy);
            case STAY_NEAR_HOME -> nearHome(points, worker, vacancy);
            case WAGE_FLOOR -> wage(points, worker, vacancy);
            case WAGE_ABOVE -> above(points, worker, vacancy);
            case EDUCATION -> education(points, worker, vacancy);
            case AGE -> age(points, worker, vacancy);
            case CERTIFICATES -> proofs("certificates", worker.certificates(), vacancy.certificates());
            case LANGUAGES -> proofs("languages", worker.languages(), vacancy.languages());
            case CONTRACT -> offered("contract", vacancy.contract());
            case INSURANCE -> offered("insurance", vacancy.insurance());
            case BOARD_LODGING -> offered("board_lodging", vacancy.boardLodging());
            case AVAILABILITY -> availability(points, worker, vacancy);
        };
    }

    private Words occupation(int points, Worker worker, Vacancy vacancy) {
        OccupationCode offered = vacancy.occupation();
        if (worker.occupations().isEmpty()) {
            return Words.open("occupation.no-wish");
        }
        if (offered == null) {
            return Words.open("occupation.unsure");
        }
        String name = occupations.name(offered).orElse(offered.value());
        String how = points == matcher.policy().points(Factor.OCCUPATION)
                ? "same"
                : points > 0 ? kin(worker, offered) : "other";
        return Words.known("occupation." + how, name);
    }

    /** How near the nearest of the works wished for is to the one offered. */
    private static String kin(Worker worker, OccupationCode offered) {
        return switch (worker.occupations().stream()
                .map(offered::shared)
                .max(Comparator.naturalOrder())
                .orElse(OccupationCode.Level.NONE)) {
            case OCCUPATION, MINOR -> "near";
            case MIDDLE -> "related";
            case MAJOR, NONE -> "distant";
        };
    }

    private Words region(int points, Worker worker, Vacancy vacancy) {
        String place = brief(vacancy.workRegion());
        if (points > 0) {
            return Words.known("region.willing", place);
        }
        if (worker.willingRegions().isEmpty()) {
            return Words.open("region.no-wish");
        }
        RegionCode work = vacancy.workRegion();
        return work == null
                ? Words.open("region.no-place")
                : worker.willingRegions().stream().anyMatch(wish -> work.within(wish) != Truth.FALSE)
                        ? Words.open("region.vague", place)
                        : Words.known("region.elsewhere", place);
    }

    private Words distance(Worker worker, Vacancy vacancy) {
        RegionCode home = worker.home();
        RegionCode work = vacancy.workRegion();
        if (home == null || work == null) {
            return Words.open("distance.unknown");
        }
        return NEAREST_FIRST.stream()
                .filter(level -> home.sameAt(level, work) == Truth.TRUE)
                .findFirst()
                .map(level -> Words.known("distance." + level))
                .orElseGet(() -> Words.known("distance.far", brief(work)));
    }

    private Words nearHome(int points, Worker worker, Vacancy vacancy) {
        return switch (worker.stayNearHome()) {
            case UNKNOWN -> Words.open("stay_near_home.unknown");
            case FALSE -> Words.known("stay_near_home.free");
            case TRUE ->
                vacancy.workRegion() == null
                        ? Words.open("region.no-place")
                        : Words.known(points > 0 ? "stay_near_home.met" : "stay_near_home.far");
        };
    }

    private static Words wage(int points, Worker worker, Vacancy vacancy) {
        Long floor = worker.wageFloor();
        Long low = vacancy.wageLow();
        if (floor == null) {
            return Words.open("wage_floor.no-wish");
        }
        if (low == null) {
            return Words.open("wage_floor.no-sum");
        }
        return points > 0 || low >= floor
                ? Words.known("wage_floor.met", yuan(low), yuan(floor))
                : Words.open("wage_floor.short", yuan(floor - low));
    }

    private static Words above(int points, Worker worker, Vacancy vacancy) {
        if (worker.wageFloor() == null) {
            return Words.open("wage_floor.no-wish");
        }
        if (vacancy.wageLow() == null && vacancy.wageHigh() == null) {
            return Words.open("wage_floor.no-sum");
        }
        if (vacancy.wageLow() == null || vacancy.wageHigh() == null) {
            return Words.open("wage_above.no-sum");
        }
        return Words.known(points > 0 ? "wage_above.more" : "wage_above.not", yuan(vacancy.wageHigh()));
    }

    private static Words education(int points, Worker worker, Vacancy vacancy) {
        if (worker.education() == null || vacancy.education() == null) {
            return Words.open(vacancy.education() == null ? "education.not-said" : "education.unknown");
        }
        boolean enough = worker.education().step() >= vacancy.education().step();
        return Words.known(enough ? "education.enough" : points > 0 ? "education.nearly" : "education.short");
    }

    private Words age(int points, Worker worker, Vacancy vacancy) {
        if (vacancy.ageWish() == null) {
            return Words.known("age.no-wish");
        }
        if (worker.birthDate() == null) {
            return Words.open("age.unknown");
        }
        boolean inside = points == matcher.policy().points(Factor.AGE);
        return Words.known(inside ? "age.inside" : "age.outside", range(vacancy));
    }

    private static String range(Vacancy vacancy) {
        var wish = vacancy.ageWish();
        return wish == null ? "" : text(wish.least()) + "–" + text(wish.most());
    }

    private static String text(@Nullable Integer end) {
        return end == null ? "" : end.toString();
    }

    private static Words proofs(String factor, @Nullable Set<String> held, @Nullable Set<String> asked) {
        if (asked == null || asked.isEmpty()) {
            return Words.known(factor + ".none");
        }
        String names = String.join("、", asked);
        return held == null
                ? Words.open(factor + ".unknown", names)
                : Words.known(held.containsAll(asked) ? factor + ".held" : factor + ".lacking", names);
    }

    private static Words offered(String factor, Truth offered) {
        return switch (offered) {
            case TRUE -> Words.known(factor + ".yes");
            case FALSE -> Words.known(factor + ".no");
            case UNKNOWN -> Words.open(factor + ".unknown");
        };
    }

    private static Words availability(int points, Worker worker, Vacancy vacancy) {
        if (worker.availableFrom() == null || vacancy.starts() == null) {
            return Words.open("availability.unknown");
        }
        return Words.known(
                points > 0 ? "availability.free" : "availability.late",
                vacancy.starts().toString());
    }

    private String brief(@Nullable RegionCode place) {
        return place == null ? "—" : places.brief(place.value());
    }

    private static String yuan(long fen) {
        return fen % 100 == 0 ? String.format("%,d", fen / 100) : String.format("%,d.%02d", fen / 100, fen % 100);
    }
}
