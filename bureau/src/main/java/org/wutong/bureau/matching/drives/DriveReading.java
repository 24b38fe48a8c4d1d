package org.wutong.bureau.matching.drives;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.EngineMarket;
import org.wutong.bureau.matching.answers.Answer;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.storage.DrivePeopleRows;
import org.wutong.bureau.matching.storage.WishRow;
import org.wutong.bureau.matching.storage.WishRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.matching.Fit;
import org.wutong.matching.Matcher;
import org.wutong.matching.Priorities;
import org.wutong.matching.Worker;

/** Reads what a drive is planned of: its people and vacancies as they stand, and what was decided by hand. */
@Component
@Transactional(readOnly = true)
class DriveReading {
    /** The category of the policy that no record of a person holds: it follows from who of the household is in work. */
    private static final String NOBODY_IN_WORK = "nobody_in_work";

    private final EngineMarket market;
    private final WishRows wishes;
    private final DrivePeopleRows people;
    private final Answers answers;
    private final Priorities priorities;
    private final Matcher matcher;
    private final BusinessDate businessDate;

    DriveReading(
            EngineMarket market,
            WishRows wishes,
            DrivePeopleRows people,
            Answers answers,
            Priorities priorities,
            Matcher matcher,
            BusinessDate businessDate) {
        this.market = market;
        this.wishes = wishes;
        this.people = people;
        this.answers = answers;
        this.priorities = priorities;
        this.matcher = matcher;
        this.businessDate = businessDate;
    }

    /** The classes of the policy that the drive puts first, in the policy's order. */
    Priorities chosen(DriveDraft what) {
        return new Priorities(priorities.classes().stream()
                .filter(one -> what.classes().contains(one.id()))
                .toList());
    }

    /** Open vacancies of the drive with the seats that are left of them beside what other drives have offered; by number. */
    Map<String, EngineMarket.Open> vacancies(Drive drive) {
        Map<Long, Integer> offered = people.offeredSeats(drive.id());
        Map<String, EngineMarket.Open> left = new LinkedHashMap<>();
        for (EngineMarket.Open one : market.open()) {
            int gone = offered.getOrDefault(one.recorded().id(), 0);
            Integer counted = one.engine().headcount();
            int seats = (counted == null ? 1 : counted) - gone;
            if (seats > 0 && belongs(one.recorded(), drive.what())) {
                left.put(
                        one.recorded().number(),
                        gone == 0
                                ? one
                                : new EngineMarket.Open(
                                        one.recorded(), one.engine().withHeadcount(seats)));
            }
        }
        return left;
    }

    private static boolean belongs(Vacancy vacancy, DriveDraft what) {
        String place = vacancy.workRegion();
        return (what.workPlace() == null || place != null && place.startsWith(what.workPlace()))
                && vacancy.employerName().contains(what.employer())
                && (what.startsUntil() == null
                        || vacancy.starts() == null
                        || !vacancy.starts().isAfter(what.startsUntil()));
    }

    /** One person as the engine reads them. */
    @Nullable
    Worker worker(long id) {
        return wishes.find(id).map(row -> market.workers(List.of(row)).get(id)).orElse(null);
    }

    /** By worker, ids of vacancies that they said no to or whose shortlist they left. */
    Map<Long, Set<Long>> refused(Collection<Vacancy> of) {
        Map<Long, Set<Long>> refused = people.offShortlists();
        answers.everyones()
                .forEach((worker, standing) -> no(standing, of)
                        .forEach(vacancy -> refused.computeIfAbsent(worker, id -> new HashSet<>())
                                .add(vacancy)));
        return refused;
    }

    private Set<Long> no(List<Answer> standing, Collection<Vacancy> of) {
        return answers.effects(standing, of).leftOut().keySet();
    }

    /** @param hands what is decided by hand, with the change that is asked for */
    DriveInput read(Drive drive, List<Hand> hands) {
        Map<String, EngineMarket.Open> open = vacancies(drive);
        Map<String, Vacancy> recorded = new LinkedHashMap<>();
        Map<Long, String> numbers = new HashMap<>();
        open.forEach((number, one) -> {
            recorded.put(number, one.recorded());
            numbers.put(one.recorded().id(), number);
        });
        Set<Long> added = of(hands, Hand.Kind.ADD);
        Set<Long> insisted = new HashSet<>(added);
        insisted.addAll(of(hands, Hand.Kind.FIX));
        List<WishRow> rows = rows(drive.what(), added);
        Map<Long, Why> busy = busy(drive, rows, insisted, of(hands, Hand.Kind.OUT));
        Map<Long, Worker> read = market.workers(rows);
        Map<Long, Set<String>> held = held(drive.what());
        List<Worker> seekers = new ArrayList<>();
        List<DriveLine> leftOut = new ArrayList<>();
        Map<String, String> regions = new HashMap<>();
        Map<String, Set<String>> categories = new HashMap<>();
        Priorities chosen = chosen(drive.what());
        for (WishRow row : rows) {
            Set<String> own = held.getOrDefault(row.id(), Set.of());
            Why why = busy.get(row.id());
            if (why != null) {
                leftOut.add(
                        new DriveLine(row.id(), row.region(), chosen.rank(own), null, null, why, false, null, null));
            } else {
                Worker worker = Objects.requireNonNull(read.get(row.id()));
                seekers.add(worker);
                regions.put(worker.id(), row.region());
                categories.put(worker.id(), own);
            }
        }
        Map<String, Set<String>> closed = closed(hands, numbers, recorded.values());
        return new DriveInput(
                drive,
                businessDate.today(),
                chosen,
                seekers,
                regions,
                categories,
                recorded,
                open.values().stream().map(EngineMarket.Open::engine).toList(),
                leftOut,
                fixed(hands, seekers, open, numbers),
                Map.of(),
                closed,
                hands);
    }

    private static Set<Long> of(List<Hand> hands, Hand.Kind kind) {
        return hands.stream()
                .filter(hand -> hand.kind() == kind)
                .map(Hand::worker)
                .collect(Collectors.toSet());
    }

    private List<WishRow> rows(DriveDraft what, Set<Long> added) {
        Map<Long, WishRow> rows = new LinkedHashMap<>();
        wishes.willing().stream().filter(row -> what.covers(row.region())).forEach(row -> rows.put(row.id(), row));
        if (!added.isEmpty()) {
            wishes.all(added).forEach(row -> rows.putIfAbsent(row.id(), row));
        }
        return List.copyOf(rows.values());
    }

    /** By worker, why somebody is not to be placed. Whoever is added or fixed by hand is, unless they have accepted another job. */
    private Map<Long, Why> busy(Drive drive, List<WishRow> rows, Set<Long> insisted, Set<Long> out) {
        Set<Long> accepted = people.accepted();
        Set<Long> offered = people.offeredElsewhere(drive.id());
        Set<Long> employed = drive.what().jobless() ? people.employed() : Set.of();
        Map<Long, Why> busy = new HashMap<>();
        for (WishRow row : rows) {
            long id = row.id();
            if (out.contains(id)) {
                busy.put(id, Why.OUT);
            } else if (accepted.contains(id)) {
                busy.put(id, Why.ACCEPTED);
            } else if (!insisted.contains(id) && offered.contains(id)) {
                busy.put(id, Why.OFFERED);
            } else if (!insisted.contains(id) && employed.contains(id)) {
                busy.put(id, Why.EMPLOYED);
            }
        }
        return busy;
    }

    /** By worker, categories in the policy's spelling. */
    private Map<Long, Set<String>> held(DriveDraft what) {
        Set<String> asked = chosen(what).categories();
        Map<Long, Set<String>> held = new HashMap<>();
        people.categories(
                        asked.stream().map(one -> one.toUpperCase(Locale.ROOT)).toList(), businessDate.today())
                .forEach((worker, kinds) -> held.put(
                        worker,
                        kinds.stream().map(one -> one.toLowerCase(Locale.ROOT)).collect(Collectors.toSet())));
        if (asked.contains(NOBODY_IN_WORK)) {
            people.nobodyInWork()
                    .forEach(worker ->
                            held.computeIfAbsent(worker, id -> new HashSet<>()).add(NOBODY_IN_WORK));
        }
        return held;
    }

    private Map<String, Set<String>> closed(List<Hand> hands, Map<Long, String> numbers, Collection<Vacancy> offered) {
        Map<String, Set<String>> closed = new HashMap<>();
        refused(offered)
                .forEach((worker, vacancies) ->
                        vacancies.forEach(vacancy -> close(worker, numbers.get(vacancy), closed)));
        hands.stream()
                .filter(hand -> hand.kind() == Hand.Kind.BAR)
                .forEach(hand -> close(hand.worker(), numbers.get(hand.vacancy()), closed));
        return closed;
    }

    private static void close(long worker, @Nullable String number, Map<String, Set<String>> closed) {
        if (number != null) {
            closed.computeIfAbsent(EngineMarket.engineId(worker), id -> new HashSet<>())
                    .add(number);
        }
    }

    /** What is fixed and can still be; the rest is told by the line of whoever it was given to. */
    private Map<String, String> fixed(
            List<Hand> hands, List<Worker> seekers, Map<String, EngineMarket.Open> open, Map<Long, String> numbers) {
        Map<String, Worker> byId = seekers.stream().collect(Collectors.toMap(Worker::id, worker -> worker));
        Map<String, Integer> taken = new HashMap<>();
        Map<String, String> fixed = new HashMap<>();
        for (Hand hand : hands) {
            String number = hand.kind() == Hand.Kind.FIX ? numbers.get(hand.vacancy()) : null;
            Worker worker = byId.get(EngineMarket.engineId(hand.worker()));
            EngineMarket.Open one = number == null ? null : open.get(number);
            if (number != null && worker != null && one != null && suits(worker, one.engine())) {
                Integer seats = one.engine().headcount();
                if (taken.merge(number, 1, Integer::sum) <= (seats == null ? 1 : seats)) {
                    fixed.put(worker.id(), number);
                }
            }
        }
        return fixed;
    }

    private boolean suits(Worker worker, org.wutong.matching.Vacancy vacancy) {
        return fit(worker, vacancy).isSuitable();
    }

    /** How a vacancy suits somebody today. */
    Fit fit(Worker worker, org.wutong.matching.Vacancy vacancy) {
        return matcher.explain(worker, vacancy, businessDate.today());
    }
}
