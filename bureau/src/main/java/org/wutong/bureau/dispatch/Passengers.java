package org.wutong.bureau.dispatch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.dispatch.storage.PartyRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.Workers;

/**
 * The people of batches, within the scopes of whoever acts: each office sees, adds and checks its own people. Nobody is typed in; they come
 * from the roster.
 */
@Component
@Transactional
public class Passengers {
    private final PassengerRows rows;
    private final BatchRows batches;
    private final PartyRows party;
    private final Workers workers;
    private final DispatchRules rules;
    private final Audit audit;

    Passengers(
            PassengerRows rows, BatchRows batches, PartyRows party, Workers workers, DispatchRules rules, Audit audit) {
        this.rows = rows;
        this.batches = batches;
        this.party = party;
        this.workers = workers;
        this.rules = rules;
        this.audit = audit;
    }

    /**
     * What became of people who were to be added.
     *
     * @param standing how many stood in it already
     * @param elsewhere by worker the number of another batch that is to leave or to arrive
     * @param tooYoung workers below the least age on the day of departure
     * @param outOfReach how many are of another office
     */
    public record Added(int added, int standing, Map<Long, String> elsewhere, List<Long> tooYoung, int outOfReach) {}

    /** By vehicle and seat. */
    @Transactional(readOnly = true)
    public List<Passenger> of(long batch) {
        return rows.of(batch);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<Passenger> ofWorker(long worker) {
        return rows.ofWorker(worker);
    }

    /** Ids of workers who stand in a batch. */
    @Transactional(readOnly = true)
    public Set<Long> workersOf(long batch) {
        return rows.workersOf(batch);
    }

    @Transactional(readOnly = true)
    public Map<Long, Map<PassengerState, Long>> counts(Collection<Long> of) {
        return rows.counts(of);
    }

    /** What each was before, newest first. */
    @Transactional(readOnly = true)
    public Map<Long, List<Passenger.Step>> steps(Collection<Long> passengers) {
        return rows.steps(passengers);
    }

    /** Adds people of the roster to a batch that has not left. */
    public Added add(long batch, Collection<Long> wanted) {
        batches.lock(batch);
        Batch what = known(batch);
        if (what.state() != BatchState.PLANNED) {
            throw new DispatchRefused("dispatch.refused.state." + what.state());
        }
        Set<Long> standing = rows.workersOf(batch);
        Map<Long, String> elsewhere = rows.underwayElsewhere(batch, wanted);
        Map<Long, Worker> known = workers.all(wanted);
        Map<Long, String> regions = new LinkedHashMap<>();
        List<Long> tooYoung = new ArrayList<>();
        int stands = 0;
        int outOfReach = 0;
        for (Long id : new java.util.LinkedHashSet<>(wanted)) {
            Worker worker = known.get(id);
            if (worker == null || !Acting.now().edit().covers(worker.region())) {
                outOfReach++;
            } else if (standing.contains(id)) {
                stands++;
            } else if (!elsewhere.containsKey(id)) {
                Integer age = worker.ageOn(what.departsOn());
                if (age != null && age < rules.leastAge().number()) {
                    tooYoung.add(id);
                } else {
                    regions.put(id, worker.region());
                }
            }
        }
        elsewhere.keySet().removeIf(id -> !known.containsKey(id) || standing.contains(id));
        rows.add(batch, regions, by());
        if (!regions.isEmpty()) {
            told("dispatch-people", what, "+" + regions.size());
        }
        return new Added(regions.size(), stands, elsewhere, tooYoung, outOfReach);
    }

    /** Takes people off again who were not checked yet. @return how many */
    public int remove(long batch, Collection<Long> passengers) {
        batches.lock(batch);
        Batch what = known(batch);
        List<Long> mine =
                reachable(batch, passengers).stream().map(Passenger::id).toList();
        int removed = rows.remove(batch, mine);
        if (removed > 0) {
            told("dispatch-people", what, "-" + removed);
        }
        return removed;
    }

    /** Gives a seat to everybody who has none and still goes. @return how many found one, and how many did not */
    public int[] seatAll(long batch) {
        batches.lock(batch);
        Batch what = changeable(batch);
        List<Passenger> going = rows.of(batch).stream()
                .filter(one -> one.state() == PassengerState.REGISTERED || one.state() == PassengerState.DEPARTED)
                .toList();
        List<Passenger> standing =
                going.stream().filter(one -> one.seat() == null).toList();
        Set<Seating.Seat> taken = new HashSet<>();
        rows.of(batch).forEach(one -> {
            if (one.vehicle() != null && one.seat() != null) {
                taken.add(new Seating.Seat(one.vehicle(), one.seat()));
            }
        });
        Map<Long, Worker> known =
                workers.all(standing.stream().map(Passenger::worker).toList());
        Map<Long, Seating.Seat> seats = Seating.assign(
                standing.stream()
                        .map(one -> new Seating.Traveller(
                                one.id(),
                                one.region(),
                                java.util.Optional.ofNullable(known.get(one.worker()))
                                        .map(Worker::household)
                                        .orElse(-one.id())))
                        .toList(),
                party.vehicles(batch),
                taken);
        rows.seat(seats.entrySet().stream()
                .map(one -> new PassengerRows.Seat(
                        one.getKey(), one.getValue().vehicle(), one.getValue().number()))
                .toList());
        told("dispatch-seats", what, Integer.toString(seats.size()));
        return new int[] {seats.size(), standing.size() - seats.size()};
    }

    /** Everybody gets up. */
    public void unseatAll(long batch) {
        batches.lock(batch);
        Batch what = changeable(batch);
        rows.seat(rows.of(batch).stream()
                .map(one -> new PassengerRows.Seat(one.id(), null, null))
                .toList());
        told("dispatch-seats", what, "0");
    }

    /** Seats somebody by hand; whoever sits there takes the seat that becomes free. */
    public void seat(long batch, long passenger, long vehicle, int seat) {
        batches.lock(batch);
        Batch what = changeable(batch);
        List<Passenger> people = rows.of(batch);
        Passenger one = people.stream()
                .filter(it -> it.id() == passenger)
                .findFirst()
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
        Vehicle on = party.vehicles(batch).stream()
                .filter(it -> it.id() == vehicle)
                .findFirst()
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.no-vehicle"));
        if (seat < 1 || seat > on.seats()) {
            throw new DispatchRefused("dispatch.refused.seat", on.plate(), on.seats(), seat);
        }
        List<PassengerRows.Seat> seats = new ArrayList<>();
        seats.add(new PassengerRows.Seat(passenger, vehicle, seat));
        people.stream()
                .filter(it -> it.id() != passenger
                        && java.util.Objects.equals(it.vehicle(), vehicle)
                        && java.util.Objects.equals(it.seat(), seat))
                .forEach(it -> seats.add(new PassengerRows.Seat(it.id(), one.vehicle(), one.seat())));
        rows.seat(seats);
        told("dispatch-seats", what, on.plate() + " " + seat);
    }

    /** Those of a batch that whoever acts may check. */
    List<Passenger> reachable(long batch, Collection<Long> passengers) {
        Set<Long> wanted = Set.copyOf(passengers);
        return rows.of(batch).stream()
                .filter(one -> wanted.contains(one.id()) && Acting.now().edit().covers(one.region()))
                .collect(Collectors.toList());
    }

    private Batch known(long batch) {
        return batches.find(batch).orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
    }

    private Batch changeable(long batch) {
        Batch what = known(batch);
        if (!Batches.mayChange(what)) {
            throw new DispatchRefused("dispatch.refused.reach");
        }
        return what;
    }

    private static String by() {
        return Acting.now().name();
    }

    private void told(String action, Batch batch, String detail) {
        audit.record(
                action, "dispatch", Long.toString(batch.id()), batch.region(), null, batch.number() + " " + detail);
    }
}
