package org.wutong.bureau.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.InsuranceKind;
import org.wutong.bureau.employment.InsuranceMonth;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.Closing;
import org.wutong.bureau.people.ClosingReason;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.LongWork;

@BureauTest
class WatchPassTest {
    private static final LocalDate BEGINNING = LocalDate.of(2024, 9, 2);

    @Autowired
    TestOffice office;

    @Autowired
    WatchInTests watch;

    @Autowired
    Closing closing;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void empty() {
        watch.empty(BEGINNING);
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TestOffice.TODAY);
    }

    /** Households of two, of whom every other one has lost the work. */
    private List<Long> county(int households) {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < households; i++) {
            String village = i % 2 == 0 ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE;
            for (int j = 0; j < 2; j++) {
                long worker = watch.add(village, "h" + i);
                watch.work(
                        worker,
                        BEGINNING.minusMonths(6),
                        i % 2 == 0 || j == 0 ? BEGINNING.minusDays(1 + i) : BEGINNING.plusDays(20 + i));
                people.add(worker);
            }
        }
        return people;
    }

    /** A program that dies after so many batches. */
    private static LongWork.Progress dyingAfter(int batches) {
        return new LongWork.Progress() {
            private int reported;

            @Override
            public void of(long total) {}

            @Override
            public void done(long done) {
                if (++reported > batches) {
                    throw new IllegalStateException("killed");
                }
            }
        };
    }

    private int goDying(int batches) {
        int died = 0;
        while (true) {
            try {
                watch.go(false, dyingAfter(batches));
                return died;
            } catch (IllegalStateException killed) {
                assertThat(++died).isLessThan(100);
            }
        }
    }

    @Test
    void firstPassThatIsKilledOverAndOverEndsWhereAnUninterruptedOneDoes() {
        county(12);
        watch.go();
        List<String> whole = watch.found();
        assertThat(whole).anyMatch(row -> row.startsWith("alert AL-01")).anyMatch(row -> row.startsWith("zero "));
        watch.forget();
        assertThat(goDying(2)).isGreaterThan(1);
        assertThat(watch.found()).isEqualTo(whole);
        assertThat(watch.behind()).isFalse();
    }

    @Test
    void nightThatIsKilledEndsWhereAnUninterruptedOneDoes() {
        county(12);
        watch.go();
        List<String> before = watch.found();
        businessDate.fix(BEGINNING.plusDays(29));
        watch.go();
        List<String> whole = watch.found();
        assertThat(whole).isNotEqualTo(before);

        watch.empty(BEGINNING);
        county(12);
        watch.go();
        businessDate.fix(BEGINNING.plusDays(29));
        assertThat(goDying(1)).isGreaterThan(1);
        assertThat(shapes(watch.found())).isEqualTo(shapes(whole));
    }

    /** Ids are others in another run. */
    private static List<String> shapes(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("(alert AL-\\d+) \\d+ \\d+( \\S+)?", "$1")
                        .replaceAll("(zero|doubt|watched) \\d+( \\d+ 64)?", "$1"))
                .sorted()
                .toList();
    }

    @Test
    void passOverEverybodyThatWasKilledGoesOnWhereItStopped() {
        county(12);
        watch.go();
        List<String> whole = watch.found();
        assertThatThrownBy(() -> watch.go(true, dyingAfter(3))).hasMessage("killed");
        List<Long> done = new ArrayList<>();
        watch.go(true, new LongWork.Progress() {
            @Override
            public void of(long total) {}

            @Override
            public void done(long reported) {
                done.add(reported);
            }
        });
        // Three households a batch: two batches were reported and a third stood before it died.
        assertThat(done.get(done.size() - 1)).isEqualTo(3);
        assertThat(watch.found()).isEqualTo(whole);
    }

    @Test
    void batchThatFailsLeavesNothingBehind() {
        List<Long> people = county(12);
        watch.go();
        List<String> whole = watch.found();
        watch.forget();
        office.owner().sql("""
                create function monitoring.dies() returns trigger language plpgsql as $$ begin
                  if new.worker = %d then raise exception 'killed in the middle of a batch'; end if; return new; end $$""".formatted(people.get(13))).update();
        office.owner()
                .sql(
                        "create trigger dies before insert on monitoring.watched for each row execute function monitoring.dies()")
                .update();
        try {
            assertThatThrownBy(() -> watch.go()).hasMessageContaining("killed in the middle");
        } finally {
            office.owner().sql("drop trigger dies on monitoring.watched").update();
            office.owner().sql("drop function monitoring.dies").update();
        }
        List<String> half = watch.found();
        assertThat(half)
                .anyMatch(row -> row.startsWith("watched"))
                .noneMatch(row -> row.startsWith("watched " + people.get(13)));
        watch.go();
        assertThat(watch.found()).isEqualTo(whole);
    }

    @Test
    void twoPassesNeverOverlap() throws Exception {
        county(4);
        CountDownLatch under = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = new Thread(() -> watch.go(false, new LongWork.Progress() {
            @Override
            public void of(long total) {}

            @Override
            public void done(long reported) {
                under.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }));
        first.start();
        under.await();
        try {
            assertThat(watch.go(false, ImportsInTests.QUIET)).isFalse();
        } finally {
            done.countDown();
            first.join();
        }
        assertThat(watch.go(false, ImportsInTests.QUIET)).isTrue();
    }

    @Test
    void looksAtNobodyOnADayThatBringsNothing() {
        county(6);
        watch.go();
        businessDate.fix(BEGINNING.plusDays(1));
        List<Long> reported = new ArrayList<>();
        watch.go(false, new LongWork.Progress() {
            @Override
            public void of(long total) {
                reported.add(total);
            }

            @Override
            public void done(long done) {}
        });
        assertThat(reported).containsOnly(0L);
    }

    /** Whatever is written on whichever day: following ends where looking at everybody from scratch does. */
    @Test
    void endsWhereLookingAtEverybodyDoes() {
        Random random = new Random(5);
        List<Long> people = new ArrayList<>(county(8));
        List<Long> jobs = new ArrayList<>();
        List<Long> steady = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            steady.add(watch.add(MadeUp.VILLAGE, "steady" + i));
            watch.work(steady.get(i), BEGINNING.minusYears(1), null);
        }
        watch.go();
        for (int round = 0; round < 90; round++) {
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                edit(random, people, jobs, round);
            }
            if (random.nextInt(4) == 0) {
                records(random, steady.get(random.nextInt(steady.size())), businessDate.today());
            }
            LocalDate next = businessDate.today().plusDays(random.nextInt(12));
            watch.goTo(next);
            if (round % 3 == 0) {
                List<String> followed = watch.found();
                watch.go(true, ImportsInTests.QUIET);
                assertThat(watch.found()).as("round %d, %s", round, next).isEqualTo(followed);
            }
        }
        assertThat(watch.found())
                .anyMatch(row -> row.startsWith("alert AL-01"))
                .anyMatch(row -> row.startsWith("alert AL-02"))
                .anyMatch(row -> row.startsWith("alert AL-03"))
                .anyMatch(row -> row.startsWith("alert AL-04"))
                .anyMatch(row -> row.startsWith("alert AL-05"))
                .anyMatch(row -> row.contains("GONE"))
                .anyMatch(row -> row.startsWith("zero") && row.contains("JOB"))
                .anyMatch(row -> row.startsWith("doubt"));
    }

    @Autowired
    org.wutong.bureau.employment.WageSlips slips;

    @Autowired
    org.wutong.bureau.employment.InsuranceMonths insurance;

    @Autowired
    org.wutong.bureau.employment.Spells spells;

    private void edit(Random random, List<Long> people, List<Long> jobs, int round) {
        long one = people.get(random.nextInt(people.size()));
        LocalDate today = businessDate.today();
        switch (random.nextInt(16)) {
            case 0, 1 -> {
                try {
                    LocalDate from = today.plusDays(random.nextInt(220) - 200);
                    jobs.add(watch.work(
                            one,
                            from,
                            random.nextInt(3) > 0 ? null : from.plusDays(random.nextInt(260)),
                            random.nextInt(4) == 0));
                } catch (org.wutong.bureau.employment.Spells.Overlap taken) {
                    // Another job stands there already.
                }
            }
            case 2 -> {
                if (!jobs.isEmpty()) {
                    long job = jobs.get(random.nextInt(jobs.size()));
                    LocalDate begun = office.asProgram(
                            () -> spells.find(job).orElseThrow().fromDate());
                    try {
                        watch.end(job, begun.isAfter(today) ? begun : today);
                    } catch (RuntimeException refused) {
                        // A slip or another job stands in the way.
                    }
                }
            }
            case 3 -> watch.change(one, WorkerDraft.change().set(WorkerField.AT_SCHOOL, random.nextBoolean()));
            case 4 ->
                watch.change(
                        one,
                        WorkerDraft.change()
                                .set(
                                        WorkerField.LABOUR_CAPACITY,
                                        random.nextInt(3) == 0
                                                ? null
                                                : random.nextBoolean() ? LabourCapacity.NONE : LabourCapacity.HALF));
            case 5 -> watch.change(one, WorkerDraft.at(MadeUp.VILLAGE).household("h" + random.nextInt(8)));
            case 6 -> people.add(watch.add(MadeUp.VILLAGE, "n" + round % 5));
            case 7 ->
                watch.change(
                        one,
                        WorkerDraft.change()
                                .set(
                                        WorkerField.BIRTH_DATE,
                                        today.minusYears(16).plusDays(random.nextInt(40) - 20))
                                .set(WorkerField.CONTACTED_ON, today));
            case 8 ->
                watch.change(
                        one,
                        WorkerDraft.change()
                                .category(new CategoryClaim(
                                        CategoryKind.MONITORED,
                                        false,
                                        true,
                                        null,
                                        today.minusDays(5),
                                        today.plusDays(random.nextInt(60)),
                                        "test")));
            case 9 -> {
                if (people.size() > 12) {
                    people.remove(one);
                    office.as(
                            "officer",
                            () -> closing.close(one, null, businessDate.today(), ClosingReason.MOVED_OUT, "", ""));
                }
            }
            default -> records(random, one, today);
        }
    }

    /** Slips and insurance of the last months of the running job. */
    private void records(Random random, long worker, LocalDate today) {
        office.as("officer", () -> {
            spells.of(worker).stream()
                    .filter(job -> job.covers(today))
                    .findFirst()
                    .ifPresent(job -> {
                        int low = random.nextInt(3);
                        int paidUntil = 1 + random.nextInt(5);
                        for (int back = 5; back >= 1; back--) {
                            java.time.YearMonth month =
                                    java.time.YearMonth.from(today).minusMonths(back);
                            if (!month.atEndOfMonth().isBefore(job.fromDate())) {
                                slips.put(job.id(), month, back <= low ? 150_000 : 400_000, null, "test");
                            }
                            insurance.put(new InsuranceMonth(
                                    0,
                                    0,
                                    worker,
                                    "",
                                    null,
                                    InsuranceKind.PENSION,
                                    month,
                                    back >= paidUntil,
                                    "厂" + random.nextInt(2),
                                    null,
                                    "test"));
                        }
                    });
            return true;
        });
    }
}
