package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.drives.Drive;
import org.wutong.bureau.matching.drives.Drives;
import org.wutong.bureau.matching.drives.Offers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** Makes organised departures of what people accepted in a recruitment drive: one batch a vacancy, its people with it. */
@Component
@Transactional
public class DriveBatches {
    private final Batches batches;
    private final Passengers passengers;
    private final Drives drives;
    private final Offers offers;
    private final Vacancies vacancies;

    DriveBatches(Batches batches, Passengers passengers, Drives drives, Offers offers, Vacancies vacancies) {
        this.batches = batches;
        this.passengers = passengers;
        this.drives = drives;
        this.offers = offers;
        this.vacancies = vacancies;
    }

    /** People in sight who accepted a vacancy of a drive, by id of the vacancy, the most first. */
    @Transactional(readOnly = true)
    public Map<Long, List<Long>> accepted(long drive) {
        Map<Long, List<Long>> accepted = new LinkedHashMap<>();
        offers.accepted(drive).entrySet().stream()
                .sorted(java.util.Comparator.comparingInt(one -> -one.getValue().size()))
                .forEach(one -> accepted.put(one.getKey(), one.getValue()));
        return accepted;
    }

    /** What was made. @param added people in the batch, with what became of the others */
    public record Made(long batch, Passengers.Added added) {}

    /**
     * A batch to a vacancy of a drive with those who accepted it.
     *
     * @throws DispatchRefused when nobody in sight has accepted it, all of them are in other batches, or nobody knows where
     *     the work is
     */
    public Made make(long drive, long vacancy, LocalDate departsOn) {
        Drive of = drives.find(drive).orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
        Vacancy to = vacancies.find(vacancy).orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
        List<Long> people = accepted(drive).getOrDefault(vacancy, List.of());
        if (people.isEmpty()) {
            throw new DispatchRefused("dispatch.refused.nobody", 0);
        }
        String place = to.workRegion();
        if (place == null) {
            throw new DispatchRefused("dispatch.refused.no-destination", to.title());
        }
        long batch = batches.add(BatchDraft.of(of.name() + " · " + to.title(), of.region(), place, departsOn)
                .toVacancy(to.id(), to.employer(), to.employerName(), to.title()));
        Passengers.Added added = passengers.add(batch, people);
        if (added.added() == 0) {
            throw new DispatchRefused("dispatch.refused.all-elsewhere", people.size());
        }
        return new Made(batch, added);
    }
}
