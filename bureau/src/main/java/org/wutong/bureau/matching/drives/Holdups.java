package org.wutong.bureau.matching.drives;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineMarket;
import org.wutong.bureau.matching.storage.DriveLineRows;
import org.wutong.bureau.matching.storage.DrivePeopleRows;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.Priorities;

/** What happened since a plan was made that keeps it from being offered as it stands: told beforehand, and never offered silently. */
@Component
@Transactional(readOnly = true)
class Holdups {
    /** Who keeps a seat when there are fewer than planned: the first class first, then the higher score. */
    private static final Comparator<DriveLine> FIRST = Comparator.comparingInt(
                    (DriveLine line) -> line.rank() == Priorities.NO_RANK ? Integer.MAX_VALUE : line.rank())
            .thenComparing(line -> line.score() == null ? 0 : -line.score())
            .thenComparingLong(DriveLine::worker);

    private final DriveLineRows lines;
    private final DrivePeopleRows people;
    private final DriveReading reading;
    private final EngineMarket market;
    private final WishRows wishes;
    private final Vacancies vacancies;

    Holdups(
            DriveLineRows lines,
            DrivePeopleRows people,
            DriveReading reading,
            EngineMarket market,
            WishRows wishes,
            Vacancies vacancies) {
        this.lines = lines;
        this.people = people;
        this.reading = reading;
        this.market = market;
        this.wishes = wishes;
        this.vacancies = vacancies;
    }

    /** By worker, why what was planned cannot be offered now. */
    Map<Long, Why> of(Drive drive, long plan) {
        List<DriveLine> placed =
                lines.of(plan).stream().filter(line -> line.vacancy() != null).toList();
        Map<Long, Integer> seats = seats(drive);
        Set<Long> willing = wishes.all(placed.stream().map(DriveLine::worker).toList()).stream()
                .filter(row -> drive.what().covers(row.region()) ? looks(row) : true)
                .map(WishRow::id)
                .collect(Collectors.toSet());
        Set<Long> accepted = people.accepted();
        Set<Long> offered = people.offeredElsewhere(drive.id());
        Set<Long> employed = drive.what().jobless() ? people.employed() : Set.of();
        Map<Long, Set<Long>> refused = reading.refused(vacancies
                .byIds(placed.stream()
                        .flatMap(line -> java.util.stream.Stream.ofNullable(line.vacancy()))
                        .distinct()
                        .toList())
                .values());
        Map<Long, Why> held = new HashMap<>();
        Map<Long, Integer> taken = new HashMap<>();
        for (DriveLine line : placed.stream().sorted(FIRST).toList()) {
            long vacancy = line.vacancy() == null ? 0 : line.vacancy();
            long worker = line.worker();
            if (!seats.containsKey(vacancy)) {
                held.put(worker, Why.CLOSED);
            } else if (!willing.contains(worker)) {
                held.put(worker, Why.GONE);
            } else if (accepted.contains(worker)) {
                held.put(worker, Why.ACCEPTED);
            } else if (!line.fixed() && employed.contains(worker)) {
                held.put(worker, Why.EMPLOYED);
            } else if (!line.fixed() && offered.contains(worker)) {
                held.put(worker, Why.OFFERED);
            } else if (refused.getOrDefault(worker, Set.of()).contains(vacancy)) {
                held.put(worker, Why.DECLINED);
            } else if (taken.merge(vacancy, 1, Integer::sum) > seats.getOrDefault(vacancy, 0)) {
                held.put(worker, Why.NO_SEAT);
            }
        }
        return held;
    }

    private static boolean looks(WishRow row) {
        return Boolean.TRUE.equals(row.willing()) || Boolean.TRUE.equals(row.willingOut());
    }

    /** By id, seats left today of what is open, whatever the drive was narrowed to. */
    private Map<Long, Integer> seats(Drive drive) {
        Map<Long, Integer> elsewhere = people.offeredSeats(drive.id());
        Map<Long, Integer> seats = new HashMap<>();
        market.open().forEach(one -> {
            Integer counted = one.engine().headcount();
            long id = one.recorded().id();
            seats.put(id, (counted == null ? 1 : counted) - elsewhere.getOrDefault(id, 0));
        });
        return seats;
    }
}
