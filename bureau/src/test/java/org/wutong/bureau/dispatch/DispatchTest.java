package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employment.LeaveReason;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.vocabulary.PhoneNumber;

@BureauTest
class DispatchTest {
    private static final LocalDate THERE = Departures.LEFT.plusDays(2);

    @Autowired
    TestOffice office;

    @Autowired
    Departures departures;

    @Autowired
    Batches batches;

    @Autowired
    Passengers passengers;

    @Autowired
    Checks checks;

    @Autowired
    Arriving arriving;

    @Autowired
    FollowUps followUps;

    @Autowired
    Returns returns;

    @Autowired
    DispatchUpkeep upkeep;

    @Autowired
    Spells spells;

    @Autowired
    Workers workers;

    @Autowired
    Shortlists shortlists;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    private long firm;
    private long organiser;
    private long batch;
    private long here;
    private long there;

    @BeforeEach
    void oneBatchTwoPeople() {
        office.empty();
        firm = departures.firm("绍兴柯岭服饰", EmployerKind.ENTERPRISE);
        organiser = departures.firm("金凤人力资源", EmployerKind.HR_COMPANY);
        batch = departures.batch(firm, organiser);
        here = departures.worker(MadeUp.VILLAGE, "马秀兰", 2);
        there = departures.worker(MadeUp.OTHER_VILLAGE, "杨学明", 9);
    }

    private Passenger passenger(long worker) {
        return office.asProgram(() -> passengers.of(batch)).stream()
                .filter(one -> one.worker() == worker)
                .findFirst()
                .orElseThrow();
    }

    private Passengers.Added add(String login, Long... people) {
        return office.as(login, () -> passengers.add(batch, List.of(people)));
    }

    private int check(String login, PassengerState to, String reason, Long... people) {
        List<Long> ids =
                java.util.Arrays.stream(people).map(one -> passenger(one).id()).toList();
        return office.as(login, () -> checks.departure(batch, ids, to, reason));
    }

    private Arriving.Arrived arrive(boolean endOpen, Long... people) {
        List<Long> ids =
                java.util.Arrays.stream(people).map(one -> passenger(one).id()).toList();
        return office.as("officer", () -> arriving.arrive(batch, ids, THERE, endOpen));
    }

    private List<Spell> jobs(long worker) {
        return office.asProgram(() -> spells.of(worker));
    }

    @Test
    void numbersBatchesByTheYearOfDeparture() {
        long second = departures.batch(firm, organiser);
        assertThat(office.as("officer", () -> batches.find(second))
                        .orElseThrow()
                        .number())
                .isEqualTo("2024-002");
    }

    @Test
    void keepsEachToTheirOwnPeopleThoughEveryoneSeesTheBatch() {
        Passengers.Added byClerk = add("clerk", here, there);
        assertThat(byClerk.added()).isEqualTo(1);
        assertThat(byClerk.outOfReach()).isEqualTo(1);
        add("clerk2", there);
        assertThat(office.as("clerk", () -> passengers.of(batch)))
                .extracting(Passenger::worker)
                .containsExactly(here);
        assertThat(office.as("officer", () -> passengers.of(batch))).hasSize(2);
        assertThatThrownBy(() -> office.as("clerk", () -> {
                    batches.depart(batch, Departures.LEFT);
                    return true;
                }))
                .hasMessage("dispatch.refused.reach");
    }

    @Test
    void addsNobodyWhoStandsInAnotherBatchThatIsToLeave() {
        add("officer", here);
        long other = departures.batch(firm, organiser);
        Passengers.Added added = office.as("officer", () -> passengers.add(other, List.of(here, there)));
        assertThat(added.added()).isEqualTo(1);
        assertThat(added.elsewhere()).containsEntry(here, "2024-001");
    }

    @Test
    void addsNobodyBelowTheLeastAge() {
        WorkerDraft child = WorkerDraft.at(MadeUp.VILLAGE)
                .household("9")
                .name("马小军")
                .identity(MadeUp.identity(LocalDate.of(2009, 1, 1), 5));
        long young = office.asProgram(() -> workers.add(child, "test"));
        Passengers.Added added = add("officer", young, here);
        assertThat(added.added()).isEqualTo(1);
        assertThat(added.tooYoung()).containsExactly(young);
    }

    @Test
    void asksForAReasonOfWhoeverWillNotGo() {
        add("officer", here);
        assertThatThrownBy(() -> check("officer", PassengerState.REFUSED, " ", here))
                .hasMessage("dispatch.refused.reason");
        check("clerk", PassengerState.REFUSED, "家中有事", here);
        assertThat(passenger(here).reason()).isEqualTo("家中有事");
    }

    @Test
    void takesACheckBackToTheStepBefore() {
        add("officer", here);
        check("officer", PassengerState.DEPARTED, "", here);
        check("officer", PassengerState.REFUSED, "家中有事", here);
        long id = passenger(here).id();
        office.as("officer", () -> checks.back(batch, List.of(id)));
        assertThat(passenger(here).state()).isEqualTo(PassengerState.DEPARTED);
        office.as("officer", () -> checks.back(batch, List.of(id)));
        assertThat(passenger(here).state()).isEqualTo(PassengerState.REGISTERED);
    }

    @Test
    void recordsWhoDidNotGetOnAsAbsentWhenItLeaves() {
        add("officer", here, there);
        check("officer", PassengerState.DEPARTED, "", here);
        assertThat(office.as("officer", () -> batches.depart(batch, Departures.LEFT)))
                .isEqualTo(1);
        assertThat(passenger(there).state()).isEqualTo(PassengerState.ABSENT);
    }

    @Test
    void leavesOnlyWithSomebodyOnBoard() {
        add("officer", here);
        assertThatThrownBy(() -> office.as("officer", () -> batches.depart(batch, Departures.LEFT)))
                .hasMessage("dispatch.refused.nobody-on");
    }

    @Test
    void opensAJobOnArrivalWithWhatTheBatchSays() {
        departures.leave(batch, List.of(here));
        assertThat(arrive(false, here).placed()).isEqualTo(1);
        assertThat(jobs(here)).singleElement().satisfies(job -> {
            assertThat(job.fromDate()).isEqualTo(THERE);
            assertThat(job.employer()).isEqualTo(firm);
            assertThat(job.workRegion()).isEqualTo(Departures.SHAOXING);
            assertThat(job.organised()).isTrue();
            assertThat(job.organiser()).isEqualTo("金凤人力资源");
            assertThat(job.occupationTitle()).isEqualTo("缝纫工");
            assertThat(job.monthlyWageFen()).isEqualTo(520_000L);
            assertThat(job.contractMonths()).isEqualTo(12);
            assertThat(job.main()).isTrue();
        });
        assertThat(passenger(here).spell()).isEqualTo(jobs(here).get(0).id());
    }

    @Test
    void writesNoJobOverAnotherMainJobAndNamesIt() {
        departures.leave(batch, List.of(here, there));
        earlier(there, LocalDate.of(2024, 3, 1), null);
        Arriving.Arrived arrived = arrive(false, here, there);
        assertThat(arrived.placed()).isEqualTo(1);
        assertThat(arrived.inTheWay()).singleElement().satisfies(one -> {
            assertThat(one.passenger().worker()).isEqualTo(there);
            assertThat(one.other().employerName()).isEqualTo("厦门思明电子");
        });
        assertThat(passenger(there).state()).isEqualTo(PassengerState.ARRIVED);
        assertThat(passenger(there).spell()).isNull();
        assertThat(jobs(there)).hasSize(1);
        assertThat(office.as("officer", () -> arriving.inTheWay(List.of(passenger(there)))))
                .containsKey(passenger(there).id());
    }

    @Test
    void endsAJobThatGoesOnTheDayBeforeWhereAskedTo() {
        departures.leave(batch, List.of(there));
        earlier(there, LocalDate.of(2024, 3, 1), null);
        assertThat(arrive(true, there).placed()).isEqualTo(1);
        assertThat(jobs(there)).extracting(Spell::toDate).containsExactly(THERE.minusDays(1), null);
    }

    @Test
    void takesAnArrivalBackWithItsJobAndOpensWhatWasEndedForIt() {
        departures.leave(batch, List.of(there));
        earlier(there, LocalDate.of(2024, 3, 1), null);
        arrive(true, there);
        long id = passenger(there).id();
        office.as("officer", () -> checks.back(batch, List.of(id)));
        assertThat(passenger(there).state()).isEqualTo(PassengerState.DEPARTED);
        assertThat(passenger(there).arrivedOn()).isNull();
        assertThat(jobs(there))
                .singleElement()
                .satisfies(job -> assertThat(job.toDate()).isNull());
        assertThat(office.as("officer", () -> followUps.ofBatch(batch))).isEmpty();
    }

    @Test
    void takesNoArrivalBackWhoseJobWasChangedSince() {
        departures.leave(batch, List.of(here));
        arrive(false, here);
        Spell job = jobs(here).get(0);
        office.as(
                "officer",
                () -> spells.change(job.id(), job.version(), SpellDraft.of(job).monthlyWage(600_000L)));
        long id = passenger(here).id();
        assertThatThrownBy(() -> office.as("officer", () -> checks.back(batch, List.of(id))))
                .hasMessage("dispatch.refused.job-changed");
        assertThat(passenger(here).state()).isEqualTo(PassengerState.PLACED);
    }

    @Test
    void arrivesOnlyOnceEverybodyIsChecked() {
        departures.leave(batch, List.of(here, there));
        arrive(false, here);
        assertThatThrownBy(() -> office.as("officer", () -> {
                    batches.arrive(batch, THERE);
                    return true;
                }))
                .hasMessage("dispatch.refused.not-checked");
        long id = passenger(there).id();
        office.as("officer", () -> checks.turnedBack(batch, List.of(id), "晕车返回"));
        office.as("officer", () -> {
            batches.arrive(batch, THERE);
            return true;
        });
        assertThat(office.as("officer", () -> batches.find(batch)).orElseThrow().state())
                .isEqualTo(BatchState.ARRIVED);
    }

    @Test
    void opensOneTaskForEachTermAndTownshipThatIsDue() {
        arrived(here, there);
        upkeep.follow();
        assertThat(open(DispatchConfiguration.FOLLOW_UP))
                .containsExactlyInAnyOrder(
                        cause(1, TestOffice.TOWNSHIP),
                        cause(3, TestOffice.TOWNSHIP),
                        cause(6, TestOffice.TOWNSHIP),
                        cause(1, TestOffice.OTHER_TOWNSHIP),
                        cause(3, TestOffice.OTHER_TOWNSHIP),
                        cause(6, TestOffice.OTHER_TOWNSHIP));
        upkeep.follow();
        assertThat(open(DispatchConfiguration.FOLLOW_UP)).hasSize(6);
    }

    @Test
    void asksForProofOfWhoeverIsStillThereAndThenWaitsNoMore() {
        arrived(here);
        FollowUp first = due(here, 1);
        assertThatThrownBy(() -> answer(first, FollowUp.Result.THERE, null, null, ""))
                .hasMessage("dispatch.refused.proof");
        answer(first, FollowUp.Result.THERE, FollowUp.Proof.WAGE_SLIP, null, "");
        assertThat(due(here, 1).open()).isFalse();
        assertThat(open(DispatchConfiguration.FOLLOW_UP)).doesNotContain(cause(1, TestOffice.TOWNSHIP));
        assertThat(open(DispatchConfiguration.FOLLOW_UP)).contains(cause(3, TestOffice.TOWNSHIP));
    }

    @Test
    void keepsWaitingForWhoeverWasNotReached() {
        arrived(here);
        answer(due(here, 1), FollowUp.Result.UNREACHED, null, null, "停机");
        assertThat(open(DispatchConfiguration.FOLLOW_UP)).contains(cause(1, TestOffice.TOWNSHIP));
    }

    @Test
    void tellsAnEarlyReturnOnceAndEndsTheJobWhenItIsConfirmed() {
        arrived(here);
        LocalDate last = LocalDate.of(2024, 7, 1);
        answer(due(here, 1), FollowUp.Result.LEFT, null, last, "家中老人生病");
        answer(due(here, 3), FollowUp.Result.LEFT, null, last, "家中老人生病");
        assertThat(open(DispatchConfiguration.RETURN)).containsExactly("dispatch:return:" + batch + ":" + here);
        assertThat(jobs(here).get(0).toDate()).isNull();
        EarlyReturn told = office.as(
                        "clerk", () -> returns.of(List.of(passenger(here).id())))
                .get(0);
        office.as("clerk", () -> {
            returns.confirm(told.id(), last, LeaveReason.FAMILY, "");
            return true;
        });
        assertThat(jobs(here).get(0).toDate()).isEqualTo(last);
        assertThat(jobs(here).get(0).leaveReason()).isEqualTo(LeaveReason.FAMILY);
        assertThat(passenger(here).state()).isEqualTo(PassengerState.WENT_HOME);
        assertThat(passenger(here).reason()).isEqualTo("家中老人生病");
        assertThat(open(DispatchConfiguration.RETURN)).isEmpty();
        assertThat(office.as("officer", () -> followUps.ofBatch(batch)))
                .as("nobody is asked any more")
                .noneMatch(FollowUp::open);
    }

    @Test
    void keepsTheJobOfWhoeverIsStillThere() {
        arrived(here);
        long id = passenger(here).id();
        office.as("clerk", () -> returns.tell(id, LocalDate.of(2024, 7, 1), "听说回来了"));
        EarlyReturn told = office.as("clerk", () -> returns.of(List.of(id))).get(0);
        office.as("clerk", () -> {
            returns.mistaken(told.id(), "视频核实在厂");
            return true;
        });
        assertThat(jobs(here).get(0).toDate()).isNull();
        assertThat(open(DispatchConfiguration.RETURN)).isEmpty();
    }

    @Test
    void seatsHouseholdsAndChangesASeatByHandWithWhoeverSitsThere() {
        add("officer", here, there);
        office.as("officer", () -> {
            batches.addVehicle(batch, VehicleKind.BUS, "宁A12345", 45);
            batches.addEscort(batch, "张领队", PhoneNumber.check("13900000001").orElseThrow());
            return true;
        });
        assertThat(office.as("officer", () -> passengers.seatAll(batch))).containsExactly(2, 0);
        Passenger one = passenger(here);
        Passenger two = passenger(there);
        Long vehicle = java.util.Objects.requireNonNull(two.vehicle());
        int seat = java.util.Objects.requireNonNull(two.seat());
        office.as("officer", () -> {
            passengers.seat(batch, one.id(), vehicle, seat);
            return true;
        });
        assertThat(passenger(here).seat()).isEqualTo(seat);
        assertThat(passenger(there).seat()).isEqualTo(one.seat());
        assertThat(office.as("officer", () -> batches.escorts(batch)).get(0).phone())
                .isEqualTo("13900000001");
    }

    @Test
    void goesBackFromDepartureOnlyBeforeAnybodyArrived() {
        departures.leave(batch, List.of(here));
        arrive(false, here);
        assertThatThrownBy(() -> office.as("officer", () -> batches.back(batch)))
                .hasMessage("dispatch.refused.arrivals-first");
        long id = passenger(here).id();
        office.as("officer", () -> checks.back(batch, List.of(id)));
        assertThat(office.as("officer", () -> batches.back(batch))).isEqualTo(BatchState.PLANNED);
    }

    @Test
    void followsAWorkerWhoMoves() {
        departures.leave(batch, List.of(here));
        arrive(false, here);
        office.asProgram(() -> workers.change(
                here,
                workers.find(here).orElseThrow().version(),
                WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("77"),
                "test"));
        assertThat(office.as("clerk2", () -> passengers.of(batch))).hasSize(1);
        assertThat(office.as("clerk2", () -> followUps.ofBatch(batch))).hasSize(3);
        assertThat(office.as("clerk", () -> followUps.ofBatch(batch))).isEmpty();
    }

    @Test
    void hiresWhoStoodOnTheShortlistAndGivesTheSeatBackWhenTheArrivalIsTakenBack() {
        long vacancy = office.asProgram(
                        () -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000-5800", Departures.SHAOXING))))
                .get(0);
        office.as("officer", () -> {
            Batch before = batches.find(batch).orElseThrow();
            batches.change(
                    batch, before.version(), departures.draft(firm, organiser).vacancy(vacancy));
            return shortlists.add(vacancy, List.of(here));
        });
        departures.leave(batch, List.of(here));
        arrive(false, here);
        assertThat(office.asProgram(() -> shortlists.of(vacancy, Status.HIRED))).hasSize(1);
        assertThat(seats(vacancy)).isEqualTo(4);
        long id = passenger(here).id();
        office.as("officer", () -> checks.back(batch, List.of(id)));
        assertThat(office.asProgram(() -> shortlists.of(vacancy, Status.HIRED))).isEmpty();
        assertThat(seats(vacancy)).isEqualTo(5);
    }

    private @Nullable Integer seats(long vacancy) {
        return office.asProgram(() -> vacancies.find(vacancy).orElseThrow()).headcount();
    }

    private void earlier(long worker, LocalDate from, @Nullable LocalDate to) {
        office.asProgram(() -> spells.add(
                SpellDraft.of(worker, from).until(to).employer(null, "厦门思明电子").at("350203")));
    }

    private void arrived(Long... people) {
        departures.leave(batch, List.of(people));
        arrive(false, people);
        office.as("officer", () -> {
            batches.arrive(batch, THERE);
            return true;
        });
        upkeep.follow();
    }

    private FollowUp due(long worker, int months) {
        return office.as("officer", () -> followUps.of(List.of(passenger(worker).id()))).stream()
                .filter(one -> one.months() == months)
                .findFirst()
                .orElseThrow();
    }

    private void answer(
            FollowUp one,
            FollowUp.Result result,
            FollowUp.@Nullable Proof proof,
            @Nullable LocalDate leftOn,
            String note) {
        office.as(
                "clerk",
                () -> followUps.answer(
                        batch, List.of(one.id()), new FollowUps.Found(result, proof, null, leftOn, note)));
    }

    private String cause(int months, String township) {
        return "dispatch:follow:" + batch + ":" + months + ":" + township;
    }

    private List<String> open(String kind) {
        return office.asProgram(
                () -> jdbc.sql("select cause from tasks.task where kind = ? and state = 'OPEN' order by id")
                        .param(kind)
                        .query(String.class)
                        .list());
    }
}
