package org.wutong.bureau.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerDraft;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employers.Employers;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

/** Firms, people and batches for tests. */
@TestFixture
public class Departures {
    public static final LocalDate LEFT = LocalDate.of(2024, 5, 10);
    public static final String SHAOXING = "330602";

    private final TestOffice office;
    private final Employers employers;
    private final Workers workers;
    private final Batches batches;
    private final Passengers passengers;
    private final Checks checks;
    private final Arriving arriving;
    private final Spells spells;

    Departures(
            TestOffice office,
            Employers employers,
            Workers workers,
            Batches batches,
            Passengers passengers,
            Checks checks,
            Arriving arriving,
            Spells spells) {
        this.office = office;
        this.employers = employers;
        this.workers = workers;
        this.batches = batches;
        this.passengers = passengers;
        this.checks = checks;
        this.arriving = arriving;
        this.spells = spells;
    }

    public long firm(String name, EmployerKind kind) {
        return office.asProgram(() -> employers.add(
                new EmployerDraft(SHAOXING, name, null, kind, null, "C18", "", "", null, null, null, false)));
    }

    public long worker(String village, String name, int sequence) {
        return office.asProgram(() -> workers.add(draft(village, name, sequence), "test"));
    }

    private static WorkerDraft draft(String village, String name, int sequence) {
        return MadeUp.worker(village, name, sequence)
                .household("H" + sequence / 3)
                .set(WorkerField.RURAL_HUKOU, true)
                .set(WorkerField.WILLING_OUT, true);
    }

    /** A planned batch of the county to Shaoxing. */
    public long batch(long firm, long organiser) {
        return office.as("officer", () -> batches.add(draft(firm, organiser)));
    }

    BatchDraft draft(long firm, long organiser) {
        return BatchDraft.of("绍兴缝纫工第一批", TestOffice.COUNTY, SHAOXING, LEFT)
                .to(firm, "绍兴柯岭服饰", "缝纫工", 520_000L, organiser)
                .contract(true, 12);
    }

    /** Gives somebody a job in Xiamen that goes on. */
    public void busy(long worker) {
        office.asProgram(() -> spells.add(SpellDraft.of(worker, LEFT.minusMonths(2))
                .employer(null, "厦门思明电子")
                .at("350203")));
    }

    /** Gives somebody a job at a firm that goes on, with a contract of so many months. */
    public void busyAt(long worker, long firm, int months) {
        office.asProgram(
                () -> spells.add(SpellDraft.of(worker, LEFT).employer(firm, "").contract(true, months)));
    }

    /** Adds these, all on board, and leaves. @return ids of the passengers in the order of the workers */
    public List<Long> leave(long batch, List<Long> people) {
        return office.as("officer", () -> {
            passengers.add(batch, people);
            List<Long> ids = new ArrayList<>();
            List<Passenger> all = passengers.of(batch);
            people.forEach(
                    worker -> all.stream().filter(one -> one.worker() == worker).forEach(one -> ids.add(one.id())));
            checks.departure(batch, ids, PassengerState.DEPARTED, "");
            batches.depart(batch, LEFT);
            return ids;
        });
    }

    Passenger passenger(long batch, long worker) {
        return office.asProgram(() -> passengers.of(batch)).stream()
                .filter(one -> one.worker() == worker)
                .findFirst()
                .orElseThrow();
    }

    Arriving.Arrived arrive(long batch, LocalDate on, boolean endOpen, Long... people) {
        List<Long> ids =
                Arrays.stream(people).map(one -> passenger(batch, one).id()).toList();
        return office.as("officer", () -> arriving.arrive(batch, ids, on, endOpen));
    }
}
