package org.wutong.bureau.matching.drives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.matching.candidates.Entry;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;

/** What is offered by a plan, and what came of it. */
@BureauTest
class DriveOffersTest {
    @Autowired
    TestOffice office;

    @Autowired
    Plans plans;

    @Autowired
    Planning planning;

    @Autowired
    Offers offers;

    @Autowired
    Answers answers;

    @Autowired
    Shortlists shortlists;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    DriveBench bench;

    @BeforeEach
    void twoJobsThreePeople() {
        bench.twoJobsThreePeople();
    }

    @Test
    void offersOnceAndOnlyOnce() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        long plan = bench.stored(id).id();
        assertThat(confirm(id, plan)).isEqualTo(new Offers.Made(true, 2, Map.of()));
        assertThat(confirm(id, plan)).isEqualTo(new Offers.Made(false, 0, Map.of()));
        assertThat(office.as("officer", () -> shortlists.of(bench.sewing, null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.worker()).isEqualTo(bench.seamstress));
        assertThatThrownBy(() -> office.as("officer", () -> planning.ask(id, PlanKind.OUT, plan, bench.welder, null)))
                .hasMessage("drives.refused.offered");
    }

    @Test
    void offersNothingAtAVacancyThatClosedSinceAndSaysSo() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        office.asProgram(() -> {
            Vacancy vacancy = vacancies.find(bench.sewing).orElseThrow();
            vacancies.close(bench.sewing, vacancy.version(), true);
            return true;
        });
        assertThat(confirm(id, bench.stored(id).id())).isEqualTo(new Offers.Made(true, 1, Map.of(Why.CLOSED, 1L)));
        assertThat(bench.line(id, bench.seamstress).heldBy()).isEqualTo(Why.CLOSED);
        assertThat(office.as("officer", () -> shortlists.of(bench.sewing, null)))
                .isEmpty();
    }

    @Test
    void offersNothingToWhoeverAcceptedAnotherJobOrNoLongerLooks() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        office.as("officer", () -> answers.record(bench.seamstress, bench.welding, Choice.ACCEPTED, null, null));
        office.asProgram(
                () -> workers.change(bench.welder, 0, WorkerDraft.change().set(WorkerField.WILLING, false), "test"));
        assertThat(office.as(
                        "officer",
                        () -> offers.holdups(bench.at(id), bench.stored(id).id())))
                .containsOnly(Map.entry(bench.seamstress, Why.ACCEPTED), Map.entry(bench.welder, Why.GONE));
        assertThatThrownBy(() -> confirm(id, bench.stored(id).id())).hasMessage("drives.refused.nobody");
        assertThat(bench.at(id).state()).isEqualTo(DriveState.PLANNED);
    }

    @Test
    void givesFewerSeatsThanPlannedToTheFirstOfThem() {
        long many = office.asProgram(() -> vacancies.load(List.of(DriveBench.job("缝纫工", 2))))
                .get(0);
        office.asProgram(() -> {
            Vacancy vacancy = vacancies.find(bench.sewing).orElseThrow();
            vacancies.close(bench.sewing, vacancy.version(), true);
            return true;
        });
        long other = bench.add(DriveBench.seeker(MadeUp.VILLAGE, "马秀英", 8, "护理员证"));
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        office.asProgram(() -> {
            Vacancy vacancy = vacancies.find(many).orElseThrow();
            vacancies.seats(many, vacancy.version(), 1);
            return true;
        });
        assertThat(confirm(id, bench.stored(id).id()).held()).isEqualTo(Map.of(Why.NO_SEAT, 1L));
        assertThat(bench.line(id, bench.seamstress).offered()).isTrue();
        assertThat(bench.line(id, other).heldBy()).isEqualTo(Why.NO_SEAT);
    }

    @Test
    void plansNobodyForASeatThatAnotherDriveHasOffered() {
        long first = bench.drive(MadeUp.VILLAGE);
        bench.plan(first);
        confirm(first, bench.stored(first).id());
        long later = bench.add(DriveBench.seeker(MadeUp.VILLAGE, "马秀英", 8, "护理员证"));
        long second = bench.drive(TestOffice.COUNTY);
        bench.plan(second);
        assertThat(bench.line(second, bench.seamstress).why()).isEqualTo(Why.OFFERED);
        assertThat(bench.line(second, later).why()).isEqualTo(Why.NONE_SUITS);
    }

    @Test
    void tellsWhatCameOfItByVacancy() {
        long id = bench.drive(TestOffice.COUNTY);
        bench.plan(id);
        confirm(id, bench.stored(id).id());
        office.as("specialist", () -> answers.record(bench.seamstress, bench.sewing, Choice.ACCEPTED, null, null));
        office.as("specialist", () -> answers.record(bench.welder, bench.welding, Choice.DECLINED, "TOO_FAR", null));
        Entry entry =
                office.as("officer", () -> shortlists.of(bench.sewing, null)).get(0);
        office.as("officer", () -> {
            shortlists.step(entry.id(), entry.version(), Status.HIRED, "");
            return true;
        });
        assertThat(office.as("officer", () -> plans.byVacancy(bench.stored(id).id())))
                .containsExactlyInAnyOrder(
                        new Tally(Long.toString(bench.sewing), 1, 1, 1, 0, 0, 1, 0, 1),
                        new Tally(Long.toString(bench.welding), 1, 1, 1, 0, 0, 0, 1, 0));
    }

    private Offers.Made confirm(long id, long plan) {
        return office.as("officer", () -> offers.confirm(id, plan));
    }
}
