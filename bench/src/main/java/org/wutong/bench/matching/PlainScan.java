package org.wutong.bench.matching;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * The baseline: every vacancy scored for every worker in one loop over plain arrays, written by hand with the shipped
 * figures, hard conditions first so that most pairs end early. What a careful programmer writes before thinking of an
 * index.
 */
public final class PlainScan {
    private static final int UNKNOWN = Integer.MIN_VALUE;
    private static final int OPEN = Integer.MAX_VALUE;
    private static final int[] DISTANCE = {600, 540, 450, 240, 90};
    private static final int[] STAY = {600, 600, 480, 150, 0};

    private final String[] places;
    private final List<Vacancy> vacancies;
    private final List<String> papers;
    private final int[] ranks;
    private final int[] from;
    private final int[] to;
    private final int[] occupation;
    private final int[] low;
    private final int[] high;
    private final int[] least;
    private final int[] most;
    private final int[] education;
    private final long[] certificates;
    private final long[] languages;
    private final int[] terms;
    private final int[] starts;
    private final int[] closes;

    /**
     * @param unsorted all closing on {@link City#TODAY} or later
     * @param byRegion whether they are read in order of their places, which the processor guesses better, or of their ids
     */
    public PlainScan(List<Vacancy> unsorted, boolean byRegion) {
        List<Vacancy> byId =
                unsorted.stream().sorted(Comparator.comparing(Vacancy::id)).toList();
        ranks = IntStream.range(0, byId.size())
                .boxed()
                .sorted(Comparator.comparing(i -> byRegion ? region(byId.get(i)) : ""))
                .mapToInt(i -> i)
                .toArray();
        vacancies = Arrays.stream(ranks).mapToObj(byId::get).toList();
        Set<String> codes = new TreeSet<>();
        Set<String> names = new TreeSet<>();
        for (Vacancy vacancy : vacancies) {
            if (vacancy.workRegion() != null) {
                codes.add(vacancy.workRegion().value());
            }
            names.addAll(vacancy.certificates() == null ? Set.of() : vacancy.certificates());
            names.addAll(vacancy.languages() == null ? Set.of() : vacancy.languages());
        }
        places = codes.toArray(String[]::new);
        papers = List.copyOf(names);
        from = ints(v -> v.workRegion() == null ? UNKNOWN : start(v.workRegion().value()));
        to = ints(v -> v.workRegion() == null ? UNKNOWN : end(v.workRegion().value()));
        occupation = ints(v -> packed(v.occupation()));
        low = ints(v -> yuan(v.wageLow()));
        high = ints(v -> yuan(v.wageHigh()));
        least = ints(v -> v.ageWish() == null
                ? UNKNOWN
                : v.ageWish().least() == null ? 0 : v.ageWish().least());
        most = ints(v -> v.ageWish() == null
                ? UNKNOWN
                : v.ageWish().most() == null ? OPEN : v.ageWish().most());
        education = ints(v -> v.education() == null ? UNKNOWN : v.education().step());
        certificates = vacancies.stream().mapToLong(v -> bits(v.certificates())).toArray();
        languages = vacancies.stream().mapToLong(v -> bits(v.languages())).toArray();
        terms = ints(v -> (v.contract() == Truth.TRUE ? 600 : 0)
                + (v.insurance() == Truth.TRUE ? 600 : 0)
                + (v.boardLodging() == Truth.TRUE ? 400 : 0));
        starts = ints(v -> v.starts() == null ? UNKNOWN : (int) v.starts().toEpochDay());
        closes = ints(v -> v.closes() == null ? UNKNOWN : (int) v.closes().toEpochDay());
    }

    private static String region(Vacancy vacancy) {
        RegionCode region = vacancy.workRegion();
        return region == null ? "" : region.value();
    }

    private int[] ints(java.util.function.ToIntFunction<Vacancy> value) {
        return vacancies.stream().mapToInt(value).toArray();
    }

    /** A worker as the loop reads one. */
    public record Asker(
            int[] willingFrom,
            int[] willingTo,
            int[] homeFrom,
            int[] homeTo,
            Truth stayNear,
            int[] occupations,
            int floor,
            int age,
            int education,
            long certificates,
            long languages,
            int free) {}

    public List<Asker> askers(List<Worker> workers) {
        return workers.stream().map(this::asker).toList();
    }

    private Asker asker(Worker w) {
        List<Integer> homeFrom = new ArrayList<>();
        List<Integer> homeTo = new ArrayList<>();
        if (w.home() != null) {
            for (int digits : new int[] {12, 9, 6, 4, 2}) {
                boolean known = w.home().value().length() >= digits;
                String code = known ? w.home().value().substring(0, digits) : "";
                homeFrom.add(known ? start(code) : 0);
                homeTo.add(known ? end(code) : 0);
            }
        }
        return new Asker(
                w.willingRegions().stream().mapToInt(r -> start(r.value())).toArray(),
                w.willingRegions().stream().mapToInt(r -> end(r.value())).toArray(),
                homeFrom.stream().mapToInt(i -> i).toArray(),
                homeTo.stream().mapToInt(i -> i).toArray(),
                w.stayNearHome(),
                w.occupations().stream().mapToInt(PlainScan::packed).toArray(),
                yuan(w.wageFloor()),
                w.birthDate() == null ? UNKNOWN : (int) ChronoUnit.YEARS.between(w.birthDate(), City.TODAY),
                w.education() == null ? UNKNOWN : w.education().step(),
                bits(w.certificates()),
                bits(w.languages()),
                w.availableFrom() == null ? UNKNOWN : (int) w.availableFrom().toEpochDay());
    }

    /** Keys of the k best, best first: the score above, below it what puts the smaller place first. */
    public long[] top(Asker asker, int k) {
        long[] best = new long[k];
        int size = 0;
        for (int v = 0; v < from.length; v++) {
            int score = score(asker, v);
            if (score < 0) {
                continue;
            }
            long key = (long) score << 32 | Integer.MAX_VALUE - ranks[v];
            if (size == k && key <= best[k - 1]) {
                continue;
            }
            int at = size < k ? size++ : k - 1;
            while (at > 0 && best[at - 1] < key) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = key;
        }
        return Arrays.copyOf(best, size);
    }

    /** The vacancy at a place of the scan. */
    Vacancy at(int place) {
        return vacancies.get(place);
    }

    public int size() {
        return vacancies.size();
    }

    /** Hundredths of a point; negative when something bars. */
    int score(Asker w, int v) {
        int start = from[v];
        int score = terms[v];
        if (start != UNKNOWN) {
            boolean sure = false;
            boolean maybe = w.willingFrom.length == 0;
            for (int i = 0; i < w.willingFrom.length; i++) {
                sure |= start >= w.willingFrom[i] && to[v] <= w.willingTo[i];
                maybe |= start <= w.willingFrom[i] && to[v] >= w.willingTo[i];
            }
            if (!sure && !maybe) {
                return -1;
            }
            score += sure ? 1000 : 0;
        }
        if (w.floor != UNKNOWN && high[v] != UNKNOWN && high[v] < w.floor) {
            return -1;
        }
        if (w.free != UNKNOWN) {
            int latest = starts[v] != UNKNOWN ? starts[v] : closes[v];
            if (latest != UNKNOWN && latest < w.free) {
                return -1;
            }
            score += starts[v] != UNKNOWN ? 200 : 0;
        }
        if (w.certificates >= 0 && certificates[v] >= 0) {
            if ((certificates[v] & ~w.certificates) != 0) {
                return -1;
            }
            score += 400;
        }
        if (w.languages >= 0 && languages[v] >= 0) {
            if ((languages[v] & ~w.languages) != 0) {
                return -1;
            }
            score += 200;
        }
        return score + occupation(w, v) + way(w, v) + pay(w, v) + person(w, v);
    }

    private int occupation(Asker w, int v) {
        int offered = occupation[v];
        int best = 0;
        if (offered != UNKNOWN) {
            for (int wished : w.occupations) {
                int other = offered ^ wished;
                best = Math.max(
                        best,
                        other == 0
                                ? 2600
                                : other >>> 8 == 0 ? 1820 : other >>> 16 == 0 ? 910 : other >>> 24 == 0 ? 260 : 0);
            }
        }
        return best;
    }

    private int way(Asker w, int v) {
        int start = from[v];
        if (start == UNKNOWN) {
            return 0;
        }
        int score = w.stayNear == Truth.FALSE ? 600 : 0;
        for (int i = 0; i < w.homeFrom.length; i++) {
            if (start >= w.homeFrom[i] && to[v] <= w.homeTo[i] && w.homeFrom[i] < w.homeTo[i]) {
                return score + DISTANCE[i] + (w.stayNear == Truth.TRUE ? STAY[i] : 0);
            }
        }
        return score;
    }

    private int pay(Asker w, int v) {
        if (w.floor == UNKNOWN || low[v] == UNKNOWN) {
            return 0;
        }
        int score = low[v] >= w.floor ? 1000 : 0;
        if (high[v] != UNKNOWN) {
            int over = low[v] + high[v] - 2 * w.floor;
            score += over <= 0 ? 0 : over >= w.floor ? 900 : 900 * over / w.floor;
        }
        return score;
    }

    private int person(Asker w, int v) {
        int score = 0;
        if (w.education != UNKNOWN && education[v] != UNKNOWN) {
            int shortBy = education[v] - w.education;
            score += shortBy <= 0 ? 500 : shortBy == 1 ? 250 : 0;
        }
        if (w.age != UNKNOWN && least[v] != UNKNOWN) {
            int gap = Math.max(0, Math.max(least[v] - w.age, w.age - most[v]));
            score += Math.max(80, 400 - 32 * gap);
        }
        return score;
    }

    private static int yuan(@Nullable Long fen) {
        return fen == null ? UNKNOWN : Math.toIntExact(fen / 100);
    }

    private static int packed(@Nullable OccupationCode code) {
        if (code == null) {
            return UNKNOWN;
        }
        int packed = 0;
        for (String part : code.value().split("-")) {
            packed = packed << 8 | Integer.parseInt(part);
        }
        return packed;
    }

    private long bits(@Nullable Set<String> names) {
        return names == null
                ? -1
                : names.stream()
                        .filter(papers::contains)
                        .mapToLong(name -> 1L << papers.indexOf(name))
                        .reduce(0, (a, b) -> a | b);
    }

    private int start(String code) {
        int at = Arrays.binarySearch(places, code);
        return at < 0 ? -at - 1 : at;
    }

    private int end(String code) {
        int at = Arrays.binarySearch(places, code + '~');
        return -at - 1;
    }
}
