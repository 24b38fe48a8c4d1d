package org.wutong.bureau.matching.drives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Vacancies;

/** How a drive is planned and its plan changed. */
@BureauTest
class DrivesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Drives drives;

    @Autowired
    Plans plans;

    @Autowired
    Planning planning;

    @Autowired
    PlanMaking making;

    @Autowired
    Offers offers;

    @Autowired
    Answers answers;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    private DriveBench bench;
    private long sewing;
    private long welding;
    private long welder;
    private long seamstress;
    private long idle;

    /** The welder suits both jobs; who holds another certificate may not weld. */
    @BeforeEach
    void twoJobsThreePeople() {
        office.empty();
        bench = new DriveBench(office, drives, planning, making, plans);
        List<Long> jobs = office.asProgram(
                () -> vacancies.load(List.of(DriveBench.job("缝纫工", 1), DriveBench.job("电焊工", 1, "焊工证"))));
        sewing = jobs.get(0);
        welding = jobs.get(1);
        welder = add(DriveBench.seeker(MadeUp.VILLAGE, "马秀兰", 2, "焊工证"));
        seamstress = add(DriveBench.seeker(MadeUp.VILLAGE, "马秀梅", 4, "护理员证"));
        idle = add(DriveBench.seeker(MadeUp.OTHER_VILLAGE, "马秀芳", 6, null).set(WorkerField.WISH_WAGE, 900_000L));
    }

    @Test
    void plansEverybodyWhomSomethingSuitsAndTellsTheOthersWhy() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(vacancyOf(id, welder)).isEqualTo(welding);
        assertThat(vacancyOf(id, seamstress)).isEqualTo(sewing);
        assertThat(bench.line(id, idle).why()).isEqualTo(Why.NONE_SUITS);
        assertThat(bench.at(id).state()).isEqualTo(DriveState.PLANNED);
        StoredPlan plan = bench.stored(id);
        assertThat(plan.seekers()).isEqualTo(3);
        assertThat(plan.placed()).isEqualTo(2);
    }

    @Test
    void keepsTheCertificateAsTheEngineGivesIt() {
        long id = bench.drive(TestOffice.COUNTY);
        PlanMaking.Made made = bench.plan(id);
        assertThat(bench.stored(id).certificate()).isEqualTo(made.plan().certificate());
        assertThat(bench.stored(id).price()).isEqualTo(made.price());
        assertThat(office.as("officer", () -> plans.classes(bench.stored(id).id())))
                .isEqualTo(made.classes());
    }

    @Test
    void leavesPeopleOfOtherVillagesOut() {
        long id = bench.drive(MadeUp.OTHER_VILLAGE);
        bench.plan(id);
        assertThat(office.as("officer", () -> plans.lines(bench.stored(id).id())))
                .extracting(DriveLine::worker)
                .containsExactly(idle);
    }

    @Test
    void showsATownshipItsOwnPeopleAlone() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(office.as("clerk2", () -> plans.lines(bench.stored(id).id())))
                .extracting(DriveLine::worker)
                .containsExactly(idle);
        assertThat(office.as("clerk2", () -> plans.find(bench.stored(id).id())))
                .hasValueSatisfying(plan -> assertThat(plan.placed()).isEqualTo(2));
    }

    @Test
    void letsNobodyChangeItWhoMayNotEditItsPlace() {
        long id = bench.drive(TestOffice.COUNTY);
        assertThatThrownBy(() -> office.as("clerk", () -> planning.ask(id, PlanKind.WHOLE, null, null, null)))
                .isInstanceOf(DriveRefused.class)
                .hasMessage("drives.refused.reach");
        assertThatThrownBy(() -> office.as(
                        "clerk", () -> drives.add(TestOffice.TOWNSHIP, DriveBench.draft(MadeUp.OTHER_VILLAGE))))
                .hasMessage("drives.refused.place");
    }

    @Test
    void triesAChangeWithItsCostAndChangesNothingBeforeItIsPutInPlace() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        bench.plan(id, PlanKind.FIX, welder, sewing);
        assertThat(vacancyOf(id, welder)).isEqualTo(welding);
        StoredPlan trial =
                office.as("officer", () -> plans.trials(bench.at(id))).get(0);
        assertThat(trial.cost())
                .isNotNull()
                .satisfies(cost -> assertThat(cost.least()).isPositive());
        assertThat(office.as("officer", () -> plans.moves(bench.stored(id).id(), trial.id())))
                .hasSize(2);
        apply(id, trial);
        assertThat(vacancyOf(id, welder)).isEqualTo(sewing);
        assertThat(bench.line(id, welder).fixed()).isTrue();
        assertThat(bench.line(id, seamstress).why()).isEqualTo(Why.NO_SEAT);
        assertThat(bench.at(id).state()).isEqualTo(DriveState.ADJUSTED);
    }

    @Test
    void takesChangesBackStepByStep() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.FIX, welder, sewing);
        change(id, PlanKind.OUT, welder, null);
        assertThat(bench.line(id, welder).why()).isEqualTo(Why.OUT);
        undo(id);
        assertThat(vacancyOf(id, welder)).isEqualTo(sewing);
        undo(id);
        assertThat(vacancyOf(id, welder)).isEqualTo(welding);
        assertThat(bench.at(id).state()).isEqualTo(DriveState.PLANNED);
        assertThatThrownBy(() -> undo(id)).hasMessage("drives.refused.nothing-to-undo");
    }

    @Test
    void plansNobodyForAVacancyTheyAreKeptFrom() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.BAR, welder, welding);
        assertThat(vacancyOf(id, welder)).isNotEqualTo(welding);
        change(id, PlanKind.FREE, welder, null);
        assertThat(vacancyOf(id, welder)).isEqualTo(welding);
    }

    @Test
    void plansAroundWhatIsFixedOnNewerRecords() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.FIX, welder, sewing);
        long more = office.asProgram(() -> vacancies.load(List.of(DriveBench.job("缝纫工", 1))))
                .get(0);
        change(id, PlanKind.AGAIN, 0, null);
        assertThat(vacancyOf(id, welder)).isEqualTo(sewing);
        assertThat(vacancyOf(id, seamstress)).isEqualTo(more);
    }

    @Test
    void addsSomebodyFromOutsideByHand() {
        long id = bench.drive(MadeUp.OTHER_VILLAGE);
        bench.plan(id);
        change(id, PlanKind.ADD, seamstress, null);
        assertThat(vacancyOf(id, seamstress)).isEqualTo(sewing);
    }

    @Test
    void refusesToFixWhatDoesNotSuitOrWhereAllSeatsAreGiven() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThatThrownBy(() -> ask(id, PlanKind.FIX, seamstress, welding)).hasMessage("drives.refused.barred");
        change(id, PlanKind.FIX, welder, sewing);
        assertThatThrownBy(() -> ask(id, PlanKind.FIX, seamstress, sewing)).hasMessage("drives.refused.fixed-full");
    }

    @Test
    void refusesATrialOfAPlanThatSomebodyElseHasChanged() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        bench.plan(id, PlanKind.OUT, welder, null);
        StoredPlan trial =
                office.as("officer", () -> plans.trials(bench.at(id))).get(0);
        long standing = bench.stored(id).id();
        apply(id, trial);
        assertThatThrownBy(() -> office.as("officer", () -> planning.ask(id, PlanKind.OUT, standing, seamstress, null)))
                .hasMessage("drives.refused.meanwhile");
        assertThatThrownBy(() -> office.as("officer", () -> offers.confirm(id, standing)))
                .hasMessage("drives.refused.meanwhile");
    }

    @Test
    void keepsNothingOfAPlanWhenTheDriveWasDescribedOtherwiseMeanwhile() {
        long id = bench.drive(TestOffice.COUNTY);
        Drive before = bench.at(id);
        Change change = new Change(id, before.version(), 0, PlanKind.WHOLE, 0, null);
        DriveInput input = office.as("officer", () -> planning.read(change));
        office.as("officer", () -> {
            drives.change(id, before.version(), DriveBench.draft(MadeUp.VILLAGE));
            return true;
        });
        PlanMaking.Made made = making.make(input, false, DriveBench.SILENT);
        assertThatThrownBy(() -> office.as("officer", () -> {
                    planning.store(change, input, made, 0);
                    return true;
                }))
                .isInstanceOf(LongWork.Cancelled.class);
        assertThat(bench.at(id).plan()).isNull();
    }

    @Test
    void plansNobodyForAJobTheyDeclined() {
        office.as("specialist", () -> answers.record(welder, welding, Choice.DECLINED, "TOO_FAR", null));
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(vacancyOf(id, welder)).isNotEqualTo(welding);
    }

    @Test
    void givesUpWhenSomebodyAsksToStopAndLeavesThePlanThatStands() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        long plan = bench.stored(id).id();
        Drive drive = bench.at(id);
        DriveInput input = office.as(
                "officer", () -> planning.read(new Change(id, drive.version(), plan, PlanKind.WHOLE, 0, null)));
        assertThatThrownBy(() -> making.make(input, true, new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {
                        throw new LongWork.Cancelled();
                    }
                }))
                .isInstanceOf(LongWork.Cancelled.class);
        assertThat(bench.at(id).plan()).isEqualTo(plan);
    }

    private long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    private long vacancyOf(long id, long worker) {
        return Objects.requireNonNullElse(bench.line(id, worker).vacancy(), 0L);
    }

    private boolean ask(long id, PlanKind kind, long worker, @Nullable Long vacancy) {
        return office.as("officer", () -> planning.ask(id, kind, bench.at(id).plan(), worker, vacancy));
    }

    private void apply(long id, StoredPlan trial) {
        office.as("officer", () -> {
            planning.apply(id, trial.id());
            return true;
        });
    }

    private void change(long id, PlanKind kind, long worker, @Nullable Long vacancy) {
        bench.plan(id, kind, worker, vacancy);
        apply(id, office.as("officer", () -> plans.trials(bench.at(id))).get(0));
    }

    private void undo(long id) {
        office.as("officer", () -> {
            planning.undo(id, bench.stored(id).id());
            return true;
        });
    }
}
