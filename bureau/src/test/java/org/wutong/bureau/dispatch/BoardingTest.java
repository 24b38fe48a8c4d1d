package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.PhoneNumber;

/** Who is in a batch, who is there when it leaves, and where they sit. */
@BureauTest
class BoardingTest {
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
    Workers workers;

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
        return departures.passenger(batch, worker);
    }

    private Passengers.Added add(String login, Long... people) {
        return office.as(login, () -> passengers.add(batch, List.of(people)));
    }

    private int check(String login, PassengerState to, String reason, Long... people) {
        List<Long> ids = Arrays.stream(people).map(one -> passenger(one).id()).toList();
        return office.as(login, () -> checks.departure(batch, ids, to, reason));
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
        Long vehicle = Objects.requireNonNull(two.vehicle());
        int seat = Objects.requireNonNull(two.seat());
        office.as("officer", () -> {
            passengers.seat(batch, one.id(), vehicle, seat);
            return true;
        });
        assertThat(passenger(here).seat()).isEqualTo(seat);
        assertThat(passenger(there).seat()).isEqualTo(one.seat());
        assertThat(office.as("officer", () -> batches.escorts(batch)).get(0).phone())
                .isEqualTo("13900000001");
    }
}
