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
    Vacancies vacancies;

    @Autowired
    DriveBench bench;

    @BeforeEach
    void twoJobsThreePeople() {
        bench.twoJobsThreePeople();
    }

    @Test
    void plansEverybodyWhomSomethingSuitsAndTellsTheOthersWhy() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.welding);
        assertThat(vacancyOf(id, bench.seamstress)).isEqualTo(bench.sewing);
        assertThat(bench.line(id, bench.idle).why()).isEqualTo(Why.NONE_SUITS);
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
                .containsExactly(bench.idle);
    }

    @Test
    void showsATownshipItsOwnPeopleAlone() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(office.as("clerk2", () -> plans.lines(bench.stored(id).id())))
                .extracting(DriveLine::worker)
                .containsExactly(bench.idle);
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
        bench.plan(id, PlanKind.FIX, bench.welder, bench.sewing);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.welding);
        StoredPlan trial =
                office.as("officer", () -> plans.trials(bench.at(id))).get(0);
        assertThat(trial.cost())
                .isNotNull()
                .satisfies(cost -> assertThat(cost.least()).isPositive());
        assertThat(office.as("officer", () -> plans.moves(bench.stored(id).id(), trial.id())))
                .hasSize(2);
        apply(id, trial);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.sewing);
        assertThat(bench.line(id, bench.welder).fixed()).isTrue();
        assertThat(bench.line(id, bench.seamstress).why()).isEqualTo(Why.NO_SEAT);
        assertThat(bench.at(id).state()).isEqualTo(DriveState.ADJUSTED);
    }

    @Test
    void takesChangesBackStepByStep() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.FIX, bench.welder, bench.sewing);
        change(id, PlanKind.OUT, bench.welder, null);
        assertThat(bench.line(id, bench.welder).why()).isEqualTo(Why.OUT);
        undo(id);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.sewing);
        undo(id);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.welding);
        assertThat(bench.at(id).state()).isEqualTo(DriveState.PLANNED);
        assertThatThrownBy(() -> undo(id)).hasMessage("drives.refused.nothing-to-undo");
    }

    @Test
    void plansNobodyForAVacancyTheyAreKeptFrom() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.BAR, bench.welder, bench.welding);
        assertThat(vacancyOf(id, bench.welder)).isNotEqualTo(bench.welding);
        change(id, PlanKind.FREE, bench.welder, null);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.welding);
    }

    @Test
    void plansAroundWhatIsFixedOnNewerRecords() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        change(id, PlanKind.FIX, bench.welder, bench.sewing);
        long more = office.asProgram(() -> vacancies.load(List.of(DriveBench.job("缝纫工", 1))))
                .get(0);
        change(id, PlanKind.AGAIN, 0, null);
        assertThat(vacancyOf(id, bench.welder)).isEqualTo(bench.sewing);
        assertThat(vacancyOf(id, bench.seamstress)).isEqualTo(more);
    }

    @Test
    void addsSomebodyFromOutsideByHand() {
        long id = bench.drive(MadeUp.OTHER_VILLAGE);
        bench.plan(id);
        change(id, PlanKind.ADD, bench.seamstress, null);
        assertThat(vacancyOf(id, bench.seamstress)).isEqualTo(bench.sewing);
    }

    @Test
    void refusesToFixWhatDoesNotSuitOrWhereAllSeatsAreGiven() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThatThrownBy(() -> ask(id, PlanKind.FIX, bench.seamstress, bench.welding))
                .hasMessage("drives.refused.barred");
        change(id, PlanKind.FIX, bench.welder, bench.sewing);
        assertThatThrownBy(() -> ask(id, PlanKind.FIX, bench.seamstress, bench.sewing))
                .hasMessage("drives.refused.fixed-full");
    }

    @Test
    void refusesATrialOfAPlanThatSomebodyElseHasChanged() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        bench.plan(id, PlanKind.OUT, bench.welder, null);
        StoredPlan trial =
                office.as("officer", () -> plans.trials(bench.at(id))).get(0);
        long standing = bench.stored(id).id();
        apply(id, trial);
        assertThatThrownBy(() ->
                        office.as("officer", () -> planning.ask(id, PlanKind.OUT, standing, bench.seamstress, null)))
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
        office.as("specialist", () -> answers.record(bench.welder, bench.welding, Choice.DECLINED, "TOO_FAR", null));
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        assertThat(vacancyOf(id, bench.welder)).isNotEqualTo(bench.welding);
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
