package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.dispatch.storage.PartyRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.employers.ChangedMeanwhile;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.vocabulary.PhoneNumber;

/**
 * Organised departures. Every signed-in officer may read them, for they name no worker; who may edit the place of the office that runs
 * one may change it.
 */
@Component
@Transactional
public class Batches {
    private final BatchRows rows;
    private final PlacementsTold placements;
    private final PartyRows party;
    private final PassengerRows passengers;
    private final BusinessDate businessDate;
    private final Audit audit;

    Batches(
            BatchRows rows,
            PartyRows party,
            PassengerRows passengers,
            BusinessDate businessDate,
            Audit audit,
            PlacementsTold placements) {
        this.placements = placements;
        this.rows = rows;
        this.party = party;
        this.passengers = passengers;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Optional<Batch> find(long id) {
        return rows.find(id);
    }

    @Transactional(readOnly = true)
    public Map<Long, Batch> byIds(Collection<Long> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toMap(Batch::id, Function.identity()));
    }

    /** By vacancy, the batches that go there; those called off left out. */
    @Transactional(readOnly = true)
    public Map<Long, List<Batch>> toVacancies(Collection<Long> vacancies) {
        Map<Long, List<Batch>> to = new java.util.HashMap<>();
        rows.toVacancies(vacancies).forEach(batch -> {
            Long vacancy = batch.vacancy();
            if (vacancy != null) {
                to.computeIfAbsent(vacancy, id -> new java.util.ArrayList<>()).add(batch);
            }
        });
        return to;
    }

    /** Latest departure first. */
    @Transactional(readOnly = true)
    public KeysetPage<Batch> page(BatchRows.Wanted wanted, @Nullable String cursor, int size) {
        return rows.page(wanted, cursor, size);
    }

    @Transactional(readOnly = true)
    public List<Batch> all(BatchRows.Wanted wanted, int most) {
        return rows.all(wanted, most);
    }

    @Transactional(readOnly = true)
    public Map<BatchState, Long> counts() {
        return rows.counts();
    }

    @Transactional(readOnly = true)
    public List<BatchRows.Step> steps(long id) {
        return rows.steps(id);
    }

    @Transactional(readOnly = true)
    public List<Vehicle> vehicles(long id) {
        return party.vehicles(id);
    }

    @Transactional(readOnly = true)
    public List<Escort> escorts(long id) {
        return party.escorts(id);
    }

    /** Whether whoever acts may change it. */
    public static boolean mayChange(Batch batch) {
        return Acting.now().edit().covers(batch.region());
    }

    public long add(BatchDraft draft) {
        reach(draft.region());
        String number = rows.nextNumber(draft.departsOn().getYear());
        long id = rows.add(number, draft, by());
        rows.step(id, BatchState.PLANNED, "", by());
        told("dispatch-add", id, draft.region(), number + " " + draft.title());
        return id;
    }

    /** @throws ChangedMeanwhile when it is no longer at this version */
    public void change(long id, int version, BatchDraft draft) {
        Batch before = changeable(id);
        reach(draft.region());
        if (before.state() == BatchState.CLOSED || before.state() == BatchState.CANCELLED) {
            throw new DispatchRefused("dispatch.refused.over", before.number());
        }
        if (!rows.change(id, version, draft, by())) {
            throw new ChangedMeanwhile("batch " + id);
        }
        told("dispatch-change", id, draft.region(), before.number());
        placements.ofBatch(id);
    }

    /** @throws DispatchRefused when the batch has one of this plate, or has left */
    public void addVehicle(long id, VehicleKind kind, String plate, int seats) {
        Batch batch = changeable(id);
        underway(batch);
        if (plate.isBlank()) {
            throw new DispatchRefused("dispatch.refused.plate");
        }
        if (!party.addVehicle(id, kind, plate.strip(), seats)) {
            throw new DispatchRefused("dispatch.refused.plate-twice", plate.strip());
        }
        told("dispatch-change", id, batch.region(), batch.number() + " " + plate.strip());
    }

    /** Whoever sat on it has no seat any more. */
    public void removeVehicle(long id, long vehicle) {
        Batch batch = changeable(id);
        underway(batch);
        if (party.removeVehicle(id, vehicle)) {
            told("dispatch-change", id, batch.region(), batch.number() + " -" + vehicle);
        }
    }

    public void addEscort(long id, String name, @Nullable PhoneNumber phone) {
        Batch batch = changeable(id);
        if (name.isBlank()) {
            throw new DispatchRefused("dispatch.refused.escort");
        }
        party.addEscort(id, name.strip(), phone);
        told("dispatch-change", id, batch.region(), batch.number() + " " + name.strip());
    }

    public void removeEscort(long id, long escort) {
        Batch batch = changeable(id);
        if (party.removeEscort(id, escort)) {
            told("dispatch-change", id, batch.region(), batch.number());
        }
    }

    /** It leaves: whoever did not get on is absent. @return how many those are */
    public int depart(long id, LocalDate day) {
        Batch batch = locked(id, Set.of(BatchState.PLANNED));
        notAhead(day);
        List<Passenger> people = passengers.of(id);
        if (people.stream().noneMatch(one -> one.state() == PassengerState.DEPARTED)) {
            throw new DispatchRefused("dispatch.refused.nobody-on");
        }
        List<Passenger> missing = people.stream()
                .filter(one -> one.state() == PassengerState.REGISTERED)
                .toList();
        passengers.move(missing, PassengerState.ABSENT, "", null, by());
        rows.move(id, BatchState.DEPARTED, day, null, "", by());
        told("dispatch-depart", id, batch.region(), batch.number() + " " + day);
        return missing.size();
    }

    /** It has arrived: everybody who left is there or turned back. */
    public void arrive(long id, LocalDate day) {
        Batch batch = locked(id, Set.of(BatchState.DEPARTED));
        notAhead(day);
        long open = passengers.of(id).stream()
                .filter(one -> one.state() == PassengerState.DEPARTED)
                .count();
        if (open > 0) {
            throw new DispatchRefused("dispatch.refused.not-checked", open);
        }
        rows.move(id, BatchState.ARRIVED, null, day, "", by());
        told("dispatch-arrive", id, batch.region(), batch.number() + " " + day);
    }

    /** Nobody is asked any more. */
    public void close(long id, String reason) {
        Batch batch = locked(id, Set.of(BatchState.ARRIVED));
        rows.move(id, BatchState.CLOSED, null, null, reason.strip(), by());
        told("dispatch-close", id, batch.region(), batch.number());
    }

    /** Called off before it left. */
    public void cancel(long id, String reason) {
        Batch batch = locked(id, Set.of(BatchState.PLANNED));
        if (reason.strip().length() < 2) {
            throw new DispatchRefused("dispatch.refused.reason");
        }
        rows.move(id, BatchState.CANCELLED, null, null, reason.strip(), by());
        audit.record("dispatch-cancel", "dispatch", Long.toString(id), batch.region(), reason.strip(), batch.number());
    }

    /** Takes the last step back, as long as nothing was built on it. */
    public BatchState back(long id) {
        Batch batch = locked(id, Set.of(BatchState.values()));
        BatchState to = switch (batch.state()) {
            case DEPARTED, CANCELLED -> BatchState.PLANNED;
            case ARRIVED -> BatchState.DEPARTED;
            case CLOSED -> BatchState.ARRIVED;
            case PLANNED -> throw new DispatchRefused("dispatch.refused.no-step");
        };
        if (batch.state() == BatchState.DEPARTED
                && passengers.of(id).stream()
                        .anyMatch(one -> one.state().came() || one.state() == PassengerState.TURNED_BACK)) {
            throw new DispatchRefused("dispatch.refused.arrivals-first");
        }
        rows.move(id, to, null, null, "", by());
        told("dispatch-back", id, batch.region(), batch.number() + " " + to);
        return to;
    }

    /** The batch, for somebody who may change it. */
    Batch changeable(long id) {
        return rows.find(id)
                .filter(Batches::mayChange)
                .orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
    }

    /** The same, in one of these states, with nobody else at it. */
    private Batch locked(long id, Set<BatchState> states) {
        rows.lock(id);
        Batch batch = changeable(id);
        if (!states.contains(batch.state())) {
            throw new DispatchRefused("dispatch.refused.state." + batch.state());
        }
        return batch;
    }

    private void notAhead(LocalDate day) {
        if (day.isAfter(businessDate.today())) {
            throw new DispatchRefused("dispatch.refused.ahead", day, businessDate.today());
        }
    }

    private static void underway(Batch batch) {
        if (!batch.state().underway()) {
            throw new DispatchRefused("dispatch.refused.state." + batch.state());
        }
    }

    private static void reach(String region) {
        if (!Acting.now().edit().covers(region)) {
            throw new DispatchRefused("dispatch.refused.reach");
        }
    }

    private static String by() {
        return Acting.now().name();
    }

    private void told(String action, long id, String region, String detail) {
        audit.record(action, "dispatch", Long.toString(id), region, null, detail);
    }
}
