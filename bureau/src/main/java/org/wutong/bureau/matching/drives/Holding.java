package org.wutong.bureau.matching.drives;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.wutong.bureau.matching.EngineMarket;
import org.wutong.matching.Matcher;
import org.wutong.matching.Vacancy;
import org.wutong.matching.Worker;

/**
 * Who keeps their seat while somebody else is changed by hand: everybody but that person, and but those at the vacancy that person is
 * given when it is full. So a change moves those it has to, and nobody for the sake of a hundredth of a point.
 */
final class Holding {
    private final DriveInput input;
    private final Matcher matcher;
    private final Map<String, Worker> workers;
    private final Map<String, Vacancy> vacancies;
    private final Map<Long, String> numbers = new HashMap<>();

    Holding(DriveInput input, Matcher matcher) {
        this.input = input;
        this.matcher = matcher;
        this.workers = input.seekers().stream().collect(Collectors.toMap(Worker::id, one -> one));
        this.vacancies = input.engines().stream().collect(Collectors.toMap(Vacancy::id, one -> one));
        input.offered().forEach((number, vacancy) -> numbers.put(vacancy.id(), number));
    }

    /**
     * By the engine's id of a worker, the number of the vacancy they keep, what is fixed by hand among them.
     *
     * @param before the lines of the plan that is changed
     */
    Map<String, String> of(List<DriveLine> before, Change change) {
        String given = change.kind() == PlanKind.FIX ? numbers.get(change.vacancy()) : null;
        Map<String, String> kept = new HashMap<>(input.fixed());
        Map<String, Integer> taken = new HashMap<>();
        kept.values().forEach(number -> taken.merge(number, 1, Integer::sum));
        long sitting = before.stream()
                .filter(line -> given != null
                        && line.worker() != change.worker()
                        && Objects.equals(numbers.get(line.vacancy()), given))
                .count();
        boolean full = given != null && sitting + 1 > seats(given);
        for (DriveLine line : before) {
            String number = line.vacancy() == null ? null : numbers.get(line.vacancy());
            String id = EngineMarket.engineId(line.worker());
            if (number != null
                    && line.worker() != change.worker()
                    && !kept.containsKey(id)
                    && !(full && number.equals(given))
                    && suits(id, number)
                    && taken.getOrDefault(number, 0) < seats(number)) {
                kept.put(id, number);
                taken.merge(number, 1, Integer::sum);
            }
        }
        return kept;
    }

    private int seats(String number) {
        Vacancy vacancy = vacancies.get(number);
        Integer counted = vacancy == null ? null : vacancy.headcount();
        return vacancy == null ? 0 : counted == null ? 1 : counted;
    }

    private boolean suits(String id, String number) {
        Worker worker = workers.get(id);
        Vacancy vacancy = vacancies.get(number);
        return worker != null
                && vacancy != null
                && !input.closed().getOrDefault(id, Set.of()).contains(number)
                && matcher.explain(worker, vacancy, input.asOf()).isSuitable();
    }
}
