package org.wutong.bureau.dispatch.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.Batch;
import org.wutong.bureau.dispatch.Batches;
import org.wutong.bureau.dispatch.Passenger;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.employment.PartOfLife;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.spells.Months;
import org.wutong.spells.TransferScope;
import org.wutong.spells.Window;

/**
 * Placements: one worker who got a job from a batch of an organiser. What is counted is the job the batch opened and what follows at the
 * same employer; work elsewhere is not the organiser's.
 */
@Component
@Transactional(readOnly = true)
public class Placements {
    private final PassengerRows passengers;
    private final Batches batches;
    private final Workers workers;
    private final Spells spells;
    private final PartOfLife part;

    Placements(PassengerRows passengers, Batches batches, Workers workers, Spells spells, PartOfLife part) {
        this.passengers = passengers;
        this.batches = batches;
        this.workers = workers;
        this.spells = spells;
        this.part = part;
    }

    /**
     * One placement.
     *
     * @param job as recorded now
     * @param jobs it and what follows at the same employer
     * @param firstOutput whether no earlier organised departure of the worker is known; null where an earlier job does not tell
     */
    public record Placement(
            Passenger passenger,
            Batch batch,
            Worker worker,
            Spell job,
            List<Spell> jobs,
            @Nullable Boolean firstOutput) {}

    /** Of these people of batches, those who have a job from it that still stands on record, by id of the passenger. */
    public Map<Long, Placement> of(Collection<Passenger> people) {
        List<Long> ids = people.stream().map(Passenger::worker).distinct().toList();
        Map<Long, Batch> known =
                batches.byIds(people.stream().map(Passenger::batch).distinct().toList());
        Map<Long, Worker> who = workers.all(ids);
        Map<Long, List<Spell>> lives = spells.of(ids);
        Map<Long, List<Passenger>> others = new HashMap<>();
        passengers
                .placedOf(ids)
                .forEach(one -> others.computeIfAbsent(one.worker(), w -> new ArrayList<>())
                        .add(one));
        Map<Long, Placement> placements = new java.util.LinkedHashMap<>();
        for (Passenger one : people) {
            Batch batch = known.get(one.batch());
            Worker worker = who.get(one.worker());
            List<Spell> life = lives.getOrDefault(one.worker(), List.of());
            Spell job = life.stream()
                    .filter(spell -> Objects.equals(spell.id(), one.spell()))
                    .findFirst()
                    .orElse(null);
            if (batch != null && worker != null && job != null) {
                placements.put(
                        one.id(),
                        new Placement(
                                one,
                                batch,
                                worker,
                                job,
                                part.from(job, life),
                                first(one, job, life, others.getOrDefault(one.worker(), List.of()))));
            }
        }
        return placements;
    }

    public Map<Long, Placement> everyone() {
        return of(passengers.placed());
    }

    public Map<Long, Placement> ofWorkers(Collection<Long> ids) {
        return of(passengers.placedOf(ids));
    }

    public Map<Long, Placement> byPassengers(Collection<Long> ids) {
        return of(passengers.byIds(ids).stream()
                .filter(one -> one.spell() != null)
                .toList());
    }

    /** What an organiser may claim for: who arrived within a period. */
    public List<Placement> claim(long organiser, LocalDate from, LocalDate to) {
        return List.copyOf(of(passengers.placedBy(organiser, from, to)).values());
    }

    /** Months of a placement up to a day: of the running year as the facts of rules tell them, and since arrival. */
    public record Clocks(Months inYear, Months continuous, Months stable, Months sinceArrival) {}

    public Clocks clocks(Placement placement, LocalDate asOf) {
        LocalDate began = placement.job().fromDate();
        Window year = new Window(asOf.withDayOfYear(1), asOf);
        return new Clocks(
                part.cumulative(placement.jobs(), asOf, year),
                part.continuous(placement.jobs(), asOf, year, 0),
                part.stable(placement.jobs(), asOf, year),
                began.isAfter(asOf) ? Months.NONE : part.cumulative(placement.jobs(), asOf, new Window(began, asOf)));
    }

    /** How far from home the work is. */
    public @Nullable TransferScope scope(Placement placement) {
        String home = placement.worker().text(WorkerField.HUKOU_REGION);
        return part.scope(home == null ? placement.worker().region() : home, placement.job());
    }

    /** False when an earlier organised departure is on record; null when an earlier job does not say whether it was one. */
    private static @Nullable Boolean first(Passenger one, Spell job, List<Spell> life, List<Passenger> placed) {
        boolean placedBefore = placed.stream().anyMatch(other -> other.id() != one.id() && other.id() < one.id());
        List<Spell> before = life.stream()
                .filter(spell -> spell.id() != job.id() && spell.fromDate().isBefore(job.fromDate()))
                .toList();
        if (placedBefore || before.stream().anyMatch(spell -> Boolean.TRUE.equals(spell.organised()))) {
            return false;
        }
        return before.stream().anyMatch(spell -> spell.organised() == null && !spell.publicPost()) ? null : true;
    }
}
