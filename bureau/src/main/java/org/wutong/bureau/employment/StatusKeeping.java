package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.employers.EmployersRemoved;
import org.wutong.bureau.employment.storage.HeadRows;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SlipRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.employment.storage.StatusRows;
import org.wutong.bureau.facts.FactsChanged;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.WorkerMoved;
import org.wutong.bureau.people.WorkersChanged;
import org.wutong.bureau.people.WorkersClosed;
import org.wutong.bureau.people.WorkersMerged;
import org.wutong.bureau.people.WorkersParted;
import org.wutong.bureau.people.WorkersRemoved;

/** Keeps everybody's standing in step with their spells, their place and the business date. */
@Component
class StatusKeeping {
    private static final int BATCH = 2_000;
    private static final String SPELLS = "employment.spell";
    private static final String NO_LONGER_MAIN = "employment.spell-main";
    private static final String INSURANCE = "employment.insurance_month";

    private final JdbcClient jdbc;
    private final SpellRows spells;
    private final HeadRows heads;
    private final SlipRows slips;
    private final InsuranceRows insurance;
    private final StatusRows statuses;
    private final Reckoning reckoning;
    private final BusinessDate businessDate;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;
    private final boolean byItself;

    StatusKeeping(
            JdbcClient jdbc,
            SpellRows spells,
            HeadRows heads,
            SlipRows slips,
            InsuranceRows insurance,
            StatusRows statuses,
            Reckoning reckoning,
            BusinessDate businessDate,
            TransactionTemplate transactions,
            ApplicationEventPublisher events,
            @Value("${wutong.follow-the-day:true}") boolean byItself) {
        this.jdbc = jdbc;
        this.spells = spells;
        this.heads = heads;
        this.slips = slips;
        this.insurance = insurance;
        this.statuses = statuses;
        this.reckoning = reckoning;
        this.businessDate = businessDate;
        this.transactions = transactions;
        this.events = events;
        this.byItself = byItself;
    }

    @EventListener
    void on(WorkersChanged changed) {
        Held held = held();
        if (held == null) {
            reckon(changed.workers());
        } else {
            held.workers.addAll(changed.workers());
        }
    }

    /**
     * From now on, in this transaction, the standing of workers that are added or changed waits for {@link #follow}, at the latest for
     * the commit: for whoever writes many people first and their spells right after.
     */
    void hold() {
        if (held() == null) {
            TransactionSynchronizationManager.registerSynchronization(new Held());
        }
    }

    private @Nullable Held held() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(Held.class::isInstance)
                        .map(Held.class::cast)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private final class Held implements TransactionSynchronization {
        private final Set<Long> workers = new LinkedHashSet<>();

        Set<Long> release() {
            Set<Long> released = new LinkedHashSet<>(workers);
            workers.clear();
            return released;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            reckon(release());
        }
    }

    @EventListener
    void on(WorkerMoved moved) {
        spells.move(moved.worker(), moved.to());
        slips.move(moved.worker(), moved.to());
        insurance.move(moved.worker(), moved.to());
        statuses.move(moved.worker(), moved.to());
    }

    @EventListener
    void on(WorkersMerged merged) {
        SpellRows.GivenOver given = spells.give(merged.dropped(), merged.kept(), merged.region());
        merged.moved(SPELLS, given.all());
        merged.moved(NO_LONGER_MAIN, given.noLongerMain());
        slips.follow(given.all());
        merged.moved(INSURANCE, insurance.give(merged.dropped(), merged.kept(), merged.region()));
        follow(List.of(merged.kept()));
    }

    @EventListener
    void on(WorkersParted parted) {
        spells.giveBack(parted.of(SPELLS), parted.of(NO_LONGER_MAIN), parted.dropped(), parted.region());
        slips.follow(Arrays.asList(parted.of(SPELLS)));
        insurance.giveBack(parted.of(INSURANCE), parted.dropped(), parted.region());
        follow(List.of(parted.kept()));
    }

    /** Names stay as told; only the number is gone. */
    @EventListener
    void on(EmployersRemoved removed) {
        spells.forget(removed.employers());
    }

    @EventListener
    void on(WorkersClosed closed) {
        statuses.removeOf(closed.workers());
    }

    @EventListener
    void on(WorkersRemoved removed) {
        insurance.removeOf(removed.workers());
        slips.removeOf(removed.workers());
        spells.removeOf(removed.workers());
        statuses.removeOf(removed.workers());
    }

    /** Spells of these workers are about to be written: whoever employs them until now is told too. */
    void leaving(Collection<Long> workers) {
        List<Long> employers = heads.employersOf(workers);
        if (!employers.isEmpty()) {
            events.publishEvent(new FactsChanged(HeadFacts.KIND, employers));
        }
    }

    /** Spells of these workers were written: their standing is reckoned anew, and others are told. */
    void follow(Collection<Long> workers) {
        Held held = held();
        Set<Long> released = held == null ? Set.of() : held.release();
        Set<Long> all = new LinkedHashSet<>(workers);
        all.addAll(released);
        reckon(all);
        // Of whoever was held everybody has heard in this very transaction.
        Set<Long> unheard = new LinkedHashSet<>(workers);
        unheard.removeAll(released);
        if (!unheard.isEmpty()) {
            events.publishEvent(new FactsChanged(EmploymentFacts.KIND, unheard));
        }
    }

    /** Within the caller's transaction and edit scope. */
    private void reckon(Collection<Long> workers) {
        if (workers.isEmpty()) {
            return;
        }
        LocalDate today = businessDate.today();
        Map<Long, List<Spell>> recorded = spells.of(workers);
        List<StatusRows.Reckoned> standings = jdbc
                .sql("select id, region, hukou_region from people.worker where id = any (?)")
                .param(workers.toArray(Long[]::new))
                .query((row, i) -> new Reckoning.Person(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .map(person -> reckoning.reckoned(person, recorded.getOrDefault(person.id(), List.of()), today))
                .toList();
        statuses.put(standings);
    }

    /** What a new day changes of whoever comes after a worker, by id, within the caller's transaction. @see DayTurn */
    DayTurn.Step turn(long after, int most) {
        statuses.waitForTheOther();
        return done(statuses.stale(businessDate.today(), after, most), after, most);
    }

    private DayTurn.Step done(List<Long> workers, long after, int most) {
        reckon(workers);
        return new DayTurn.Step(
                workers.isEmpty() ? after : workers.get(workers.size() - 1), workers.size(), workers.size() < most);
    }

    /** A new day changes who is in work without anybody writing anything. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 * * * *", zone = "Asia/Shanghai")
    void keepUp() {
        if (byItself) {
            followTheDay();
        }
    }

    void followTheDay() {
        Acting.as(Actor.program("employment"), () -> {
            everyStep(after -> turn(after, BATCH));
            everyStep(after -> done(statuses.missing(after, BATCH), after, BATCH));
        });
    }

    private void everyStep(LongFunction<DayTurn.Step> step) {
        long after = 0;
        boolean more = true;
        while (more) {
            long from = after;
            DayTurn.Step made = Objects.requireNonNull(transactions.execute(transaction -> step.apply(from)));
            after = made.upTo();
            more = !made.last();
        }
    }
}
