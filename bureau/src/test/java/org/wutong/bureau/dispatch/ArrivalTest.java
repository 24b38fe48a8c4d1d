package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.matching.candidates.Shortlists;
import org.wutong.bureau.matching.candidates.Status;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

/** What an arrival does to jobs and seats, and what taking it back undoes. */
@BureauTest
class ArrivalTest {
    private static final LocalDate THERE = Departures.LEFT.plusDays(2);

    @Autowired
    TestOffice office;

    @Autowired
    Departures departures;

    @Autowired
    Batches batches;

    @Autowired
    Checks checks;

    @Autowired
    Arriving arriving;

    @Autowired
    FollowUps followUps;

    @Autowired
    Spells spells;

    @Autowired
    Shortlists shortlists;

    @Autowired
    Vacancies vacancies;

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

    private Arriving.Arrived arrive(boolean endOpen, Long... people) {
        return departures.arrive(batch, THERE, endOpen, people);
    }

    private List<Spell> jobs(long worker) {
        return office.asProgram(() -> spells.of(worker));
    }

    private void earlier(long worker, LocalDate from, @Nullable LocalDate to) {
        office.asProgram(() -> spells.add(
                SpellDraft.of(worker, from).until(to).employer(null, "厦门思明电子").at("350203")));
    }

    private @Nullable Integer seats(long vacancy) {
        return office.asProgram(() -> vacancies.find(vacancy).orElseThrow()).headcount();
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
}
