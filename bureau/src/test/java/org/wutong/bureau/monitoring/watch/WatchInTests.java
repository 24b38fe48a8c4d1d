package org.wutong.bureau.monitoring.watch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Actor;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.LongWork;

/** Some people whose work comes and goes, and passes over them. */
@TestFixture
public class WatchInTests {
    private final TestOffice office;
    private final Workers workers;
    private final Spells spells;
    private final WatchPass pass;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;
    private int sequence;

    WatchInTests(
            TestOffice office,
            Workers workers,
            Spells spells,
            WatchPass pass,
            BusinessDate businessDate,
            JdbcClient jdbc) {
        this.office = office;
        this.workers = workers;
        this.spells = spells;
        this.pass = pass;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    public void empty(LocalDate day) {
        office.empty();
        sequence = 0;
        businessDate.fix(day);
    }

    /** Able, grown, and of whom somebody was reached on the business date. */
    public long add(String village, String household) {
        sequence += 2;
        int number = sequence;
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(village, "马秀兰", number)
                                .household(household)
                                .set(WorkerField.BIRTH_DATE, LocalDate.of(1981, 5, 2))
                                .set(WorkerField.AT_SCHOOL, false)
                                .set(WorkerField.CONTACTED_ON, businessDate.today()),
                        "test"));
    }

    public long work(long worker, LocalDate from, @Nullable LocalDate to) {
        return work(worker, from, to, false);
    }

    public long work(long worker, LocalDate from, @Nullable LocalDate to, boolean post) {
        return office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, from)
                        .until(to)
                        .publicPost(post)
                        .employer(null, "金凤服装厂")
                        .at("640106")
                        .monthlyWage(400_000L)));
    }

    public void end(long spell, LocalDate last) {
        office.as(
                "officer",
                () -> spells.end(spell, spells.find(spell).orElseThrow().version(), last));
    }

    public void change(long worker, WorkerDraft draft) {
        office.as("officer", () -> {
            Worker now = workers.find(worker).orElseThrow();
            return workers.change(worker, now.version(), draft, "test");
        });
    }

    public void goTo(LocalDate day) {
        businessDate.fix(day);
        go();
    }

    public void go() {
        go(false, ImportsInTests.QUIET);
    }

    public boolean go(boolean fromScratch, LongWork.Progress progress) {
        return Acting.as(Actor.program("test"), () -> pass.go(fromScratch, progress));
    }

    public boolean behind() {
        return Acting.as(Actor.program("test"), pass::isBehind);
    }

    public long household(long worker) {
        return office.asProgram(() -> workers.find(worker).orElseThrow().household());
    }

    /** Everything that was found, but for numbers that differ from run to run. */
    public List<String> found() {
        List<String> found = new ArrayList<>();
        for (String sql : List.of(
                "select concat_ws(' ', 'alert', rule, worker, cause, since, state, opened_on, due_on, closed_on, times) from monitoring.alert",
                "select concat_ws(' ', 'zero', household, number, appeared_on, since, able, state, standing, closed_how, closed_on) from monitoring.zero_household",
                "select concat_ws(' ', 'doubt', household, found_on, doubts) from monitoring.zero_doubt",
                "select concat_ws(' ', 'watched', worker, household, region, next_on) from monitoring.watched",
                "select concat_ws(' ', 'task', kind, region, amount, state, standing, due_on, count(*)) from tasks.task where kind like 'alerts%' or kind like 'zero%' group by kind, region, amount, state, standing, due_on",
                "select concat_ws(' ', 'step', kind, day, count(*)) from monitoring.alert_step group by kind, day")) {
            found.addAll(office.asProgram(
                    () -> jdbc.sql(sql + " order by 1").query(String.class).list()));
        }
        return found;
    }

    /** As if nobody had ever been looked at. */
    public void forget() {
        office.owner()
                .sql(
                        "truncate monitoring.alert, monitoring.alert_step, monitoring.zero_household, monitoring.zero_doubt, monitoring.watched, monitoring.watch_stale, monitoring.watch_state, tasks.task")
                .update();
    }
}
