package org.wutong.matching.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wutong.matching.Fit;
import org.wutong.matching.Matcher;
import org.wutong.matching.Vacancy;

/** Placements made by hand, which a plan leaves as they are. */
final class Fixed {
    private final PlanTask task;
    private final List<Placement> placements = new ArrayList<>();
    private final Map<String, Integer> seatsTaken = new HashMap<>();

    /** @throws IllegalArgumentException when one of them cannot be */
    Fixed(PlanTask task, Map<String, String> vacancyOfWorker, Matcher matcher) {
        this.task = task;
        Map<String, Seeker> seekers = task.seekers().stream()
                .collect(Collectors.toMap(seeker -> seeker.worker().id(), Function.identity()));
        Map<String, Vacancy> vacancies =
                task.vacancies().stream().collect(Collectors.toMap(Vacancy::id, Function.identity()));
        vacancyOfWorker.forEach((workerId, vacancyId) -> {
            Seeker seeker = seekers.get(workerId);
            Vacancy vacancy = vacancies.get(vacancyId);
            if (seeker == null || vacancy == null) {
                throw new IllegalArgumentException(
                        "worker %s at vacancy %s: expected both in the drive".formatted(workerId, vacancyId));
            }
            placements.add(placement(seeker, vacancy, matcher, task.asOf()));
            int taken = seatsTaken.merge(vacancyId, 1, Integer::sum);
            if (taken > Planner.seats(vacancy)) {
                throw new IllegalArgumentException("vacancy %s has %d seats: %d are given away by hand"
                        .formatted(vacancyId, Planner.seats(vacancy), taken));
            }
        });
    }

    private static Placement placement(Seeker seeker, Vacancy vacancy, Matcher matcher, LocalDate asOf) {
        Fit fit = matcher.explain(seeker.worker(), vacancy, asOf);
        if (!fit.isSuitable()) {
            throw new IllegalArgumentException("worker %s at vacancy %s: barred by %s"
                    .formatted(seeker.worker().id(), vacancy.id(), fit.barredBy()));
        }
        return new Placement(seeker.worker().id(), vacancy.id(), fit.match().score(), seeker.rank());
    }

    /** Everybody else. */
    PlanTask rest() {
        Set<String> ids = placements.stream().map(Placement::workerId).collect(Collectors.toSet());
        return new PlanTask(
                task.seekers().stream()
                        .filter(seeker -> !ids.contains(seeker.worker().id()))
                        .toList(),
                task.vacancies(),
                task.asOf(),
                task.priorities(),
                task.gapPerMillion(),
                task.threads());
    }

    /** By vacancy id, how many seats these take. */
    Map<String, Integer> seatsTaken() {
        return Map.copyOf(seatsTaken);
    }

    /** A plan of the rest, with these besides. */
    Plan with(Plan rest) {
        long score = placements.stream().mapToLong(Placement::score).sum();
        List<Placement> all = new ArrayList<>(rest.placements());
        all.addAll(placements);
        all.sort(Comparator.comparing(Placement::workerId));
        List<ClassResult> classes = new ArrayList<>();
        for (int rank = 0; rank < rest.classes().size(); rank++) {
            int own = rank;
            int more =
                    (int) placements.stream().filter(one -> one.rank() == own).count();
            ClassResult of = rest.classes().get(rank);
            classes.add(new ClassResult(of.of(), of.people() + more, of.placed() + more, of.withoutAny()));
        }
        return new Plan(
                all,
                new Certificate(
                        rest.certificate().total() + score, rest.certificate().bound() + score),
                classes,
                rest.seekers() + placements.size(),
                rest.seats(),
                rest.prices());
    }
}
