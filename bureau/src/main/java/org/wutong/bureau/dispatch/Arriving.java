package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.dispatch.storage.BatchRows;
import org.wutong.bureau.dispatch.storage.FollowUpRows;
import org.wutong.bureau.dispatch.storage.PassengerRows;
import org.wutong.bureau.employers.Employer;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/**
 * Arrival turns people of a batch into jobs on record, and says when they are asked again. For each person either the job stands and the
 * person is placed, or another main job stands in the way: then the person has arrived, no job is written, and the other one is named.
 */
@Component
@Transactional
public class Arriving {
    private final Passengers passengers;
    private final BatchRows batches;
    private final PassengerRows rows;
    private final FollowUpRows followUps;
    private final Spells spells;
    private final PlacementsTold told;
    private final Employers employers;
    private final Vacancies vacancies;
    private final ShortlistHires hires;
    private final DispatchRules rules;
    private final BusinessDate businessDate;
    private final MessageSource messages;
    private final Audit audit;

    Arriving(
            Passengers passengers,
            BatchRows batches,
            PassengerRows rows,
            FollowUpRows followUps,
            Spells spells,
            Employers employers,
            Vacancies vacancies,
            ShortlistHires hires,
            DispatchRules rules,
            BusinessDate businessDate,
            MessageSource messages,
            Audit audit,
            PlacementsTold told) {
        this.told = told;
        this.passengers = passengers;
        this.batches = batches;
        this.rows = rows;
        this.followUps = followUps;
        this.spells = spells;
        this.employers = employers;
        this.vacancies = vacancies;
        this.hires = hires;
        this.rules = rules;
        this.businessDate = businessDate;
        this.messages = messages;
        this.audit = audit;
    }

    /** A person whose job cannot be written, and the main job that stands in its way. */
    public record InTheWay(Passenger passenger, Spell other) {}

    /** What an arrival came to. */
    public record Arrived(int placed, List<InTheWay> inTheWay) {}

    /**
     * These are there.
     *
     * @param day the day they began to work
     * @param endOpen whether a main job that still goes on ends the day before
     */
    public Arrived arrive(long batch, Collection<Long> people, LocalDate day, boolean endOpen) {
        batches.lock(batch);
        Batch what = batches.find(batch).orElseThrow(() -> new DispatchRefused("dispatch.refused.reach"));
        if (what.state() != BatchState.DEPARTED && what.state() != BatchState.ARRIVED) {
            throw new DispatchRefused("dispatch.refused.state." + what.state());
        }
        LocalDate left = what.departedOn();
        if (day.isAfter(businessDate.today())) {
            throw new DispatchRefused("dispatch.refused.ahead", day, businessDate.today());
        }
        if (left != null && day.isBefore(left)) {
            throw new DispatchRefused("dispatch.refused.before-leaving", day, left);
        }
        List<Passenger> there = passengers.reachable(batch, people).stream()
                .filter(one -> one.state() == PassengerState.DEPARTED || one.state() == PassengerState.ARRIVED)
                .toList();
        Map<Long, Spell> conflicts = conflicts(there, day);
        Map<Long, Long> ended = endOpen ? endOpen(conflicts, day) : Map.of();
        ended.keySet().forEach(conflicts::remove);
        List<Passenger> placed = there.stream()
                .filter(one -> !conflicts.containsKey(one.worker()))
                .toList();
        open(what, placed, ended, day);
        List<Passenger> waiting = there.stream()
                .filter(one -> conflicts.containsKey(one.worker()))
                .toList();
        rows.move(
                waiting.stream()
                        .filter(one -> one.state() != PassengerState.ARRIVED)
                        .toList(),
                PassengerState.ARRIVED,
                "",
                day,
                by());
        followUps.add(there.stream()
                .flatMap(one -> rules.followUps().stream()
                        .map(said -> new FollowUpRows.Due(
                                one.id(), one.region(), said.number(), day.plusMonths(said.number()))))
                .toList());
        audit.record(
                "dispatch-check",
                "dispatch",
                Long.toString(batch),
                what.region(),
                null,
                what.number() + " " + PassengerState.PLACED + " " + placed.size() + " " + PassengerState.ARRIVED + " "
                        + waiting.size());
        return new Arrived(
                placed.size(),
                waiting.stream()
                        .flatMap(one -> Optional.ofNullable(conflicts.get(one.worker())).stream()
                                .map(other -> new InTheWay(one, other)))
                        .toList());
    }

    /** By passenger, the main job that stands in the way of those who arrived without one being written. */
    @Transactional(readOnly = true)
    public Map<Long, Spell> inTheWay(Collection<Passenger> people) {
        Map<Long, Spell> found = new HashMap<>();
        for (Passenger one : people) {
            LocalDate day = one.arrivedOn();
            if (one.state() == PassengerState.ARRIVED && day != null) {
                Spell other = conflicts(List.of(one), day).get(one.worker());
                if (other != null) {
                    found.put(one.id(), other);
                }
            }
        }
        return found;
    }

    private void open(Batch batch, List<Passenger> placed, Map<Long, Long> ended, LocalDate day) {
        Employer organiser = employer(batch.organiser());
        Vacancy vacancy =
                batch.vacancy() == null ? null : vacancies.find(batch.vacancy()).orElse(null);
        List<Long> ids = spells.addAll(placed.stream()
                .map(one -> job(batch, organiser, vacancy, one.worker(), day))
                .toList());
        List<PassengerRows.Job> jobs = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            Passenger one = placed.get(i);
            jobs.add(new PassengerRows.Job(one.id(), ids.get(i), ended.get(one.worker())));
        }
        rows.move(placed, PassengerState.PLACED, "", day, by());
        rows.jobs(jobs);
        told.ofBatch(batch.id());
        if (vacancy != null) {
            hires.hire(vacancy.id(), placed.stream().map(Passenger::worker).toList());
        }
    }

    private SpellDraft job(
            Batch batch, @Nullable Employer organiser, @Nullable Vacancy vacancy, long worker, LocalDate day) {
        String title = batch.job().isBlank() && vacancy != null ? vacancy.title() : batch.job();
        return SpellDraft.of(worker, day)
                .employer(batch.employer(), batch.employerName())
                .at(batch.destination())
                .occupation(
                        title,
                        vacancy == null || vacancy.occupation() == null
                                ? null
                                : vacancy.occupation().value())
                .industry(batch.industry())
                .selfEmployed(false)
                .contract(batch.contractSigned(), batch.contractMonths())
                .organised(true, organiser == null ? null : organiser.name())
                .channel(say("dispatch.channel"))
                .monthlyWage(batch.wageFen())
                .transportCost(batch.fareFen())
                .source(messages.getMessage(
                        "dispatch.source", new Object[] {batch.number()}, Locale.SIMPLIFIED_CHINESE));
    }

    /** By worker, a main job that shares a day with one from this day on. */
    private Map<Long, Spell> conflicts(List<Passenger> people, LocalDate day) {
        Map<Long, Spell> conflicts = new HashMap<>();
        spells.of(people.stream().map(Passenger::worker).toList())
                .forEach((worker, jobs) -> jobs.stream()
                        .filter(job -> job.main()
                                && (job.toDate() == null || !job.toDate().isBefore(day)))
                        .findFirst()
                        .ifPresent(job -> conflicts.put(worker, job)));
        return conflicts;
    }

    /** Ends what still goes on and began before. @return the ended job by worker */
    private Map<Long, Long> endOpen(Map<Long, Spell> conflicts, LocalDate day) {
        Map<Long, Long> ended = new HashMap<>();
        conflicts.forEach((worker, job) -> {
            if (job.toDate() == null
                    && job.fromDate().isBefore(day)
                    && spells.end(job.id(), job.version(), day.minusDays(1))) {
                ended.put(worker, job.id());
            }
        });
        return ended;
    }

    private @Nullable Employer employer(@Nullable Long id) {
        return id == null ? null : employers.find(id).orElse(null);
    }

    private String say(String key) {
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE);
    }

    private static String by() {
        return Acting.now().name();
    }
}
