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
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;

/** What is asked after those who arrived, and what becomes of who went home early. */
@BureauTest
class FollowUpTest {
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
    JdbcClient jdbc;

    private long batch;
    private long here;
    private long there;

    @BeforeEach
    void oneBatchTwoPeople() {
        office.empty();
        long firm = departures.firm("绍兴柯岭服饰", EmployerKind.ENTERPRISE);
        long organiser = departures.firm("金凤人力资源", EmployerKind.HR_COMPANY);
        batch = departures.batch(firm, organiser);
        here = departures.worker(MadeUp.VILLAGE, "马秀兰", 2);
        there = departures.worker(MadeUp.OTHER_VILLAGE, "杨学明", 9);
    }

    private Passenger passenger(long worker) {
        return departures.passenger(batch, worker);
    }

    private Arriving.Arrived arrive(boolean endOpen, Long... people) {
        return departures.arrive(batch, THERE, endOpen, people);
    }

    private List<Spell> jobs(long worker) {
        return office.asProgram(() -> spells.of(worker));
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
}
