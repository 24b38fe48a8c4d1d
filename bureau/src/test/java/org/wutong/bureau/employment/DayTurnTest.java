package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class DayTurnTest {
    private static final LocalDate BEGINNING = LocalDate.of(2024, 11, 1);

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    WageSlips slips;

    @Autowired
    Reckoning reckoning;

    @Autowired
    Transfers transfers;

    @Autowired
    StatusKeeping keeping;

    @Autowired
    DayTurn dayTurn;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    JdbcClient jdbc;

    private final List<Long> people = new ArrayList<>();

    @BeforeEach
    void fourPeople() {
        office.empty();
        people.clear();
        businessDate.fix(BEGINNING);
        for (int i = 0; i < 4; i++) {
            int number = 2 * i + 2;
            people.add(office.as(
                    "officer",
                    () -> workers.add(
                            MadeUp.worker(MadeUp.VILLAGE, "马秀兰", number).set(WorkerField.RURAL_HUKOU, true), "test")));
        }
    }

    @AfterEach
    void backToToday() {
        businessDate.fix(TestOffice.TODAY);
    }

    private void work(long worker, String from, @Nullable String to, @Nullable Long wage) {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.parse(from))
                        .until(to == null ? null : LocalDate.parse(to))
                        .main(false)
                        .at("350200")
                        .selfEmployed(false)
                        .industry("C18")
                        .monthlyWage(wage)));
    }

    private void goTo(LocalDate day) {
        businessDate.fix(day);
        keeping.followTheDay();
    }

    private Standing standing(long worker) {
        return Objects.requireNonNull(
                office.asProgram(() -> spells.standings(List.of(worker))).get(worker));
    }

    @Test
    void keepsAStandingThatNoDayChanges() {
        work(people.get(0), "2024-03-01", null, 400_000L);
        goTo(BEGINNING.plusDays(20));
        assertThat(standing(people.get(0)).asOf()).isEqualTo(BEGINNING);
        assertThat(office.asProgram(dayTurn::behind)).isZero();
    }

    @Test
    void followsTheDayAfterTheLastDayOfWork() {
        work(people.get(0), "2024-03-01", "2024-11-10", 400_000L);
        goTo(LocalDate.of(2024, 11, 10));
        assertThat(standing(people.get(0)).status()).isEqualTo(Standing.Status.EMPLOYED);
        businessDate.fix(LocalDate.of(2024, 11, 11));
        assertThat(office.asProgram(dayTurn::behind)).isEqualTo(1);
        keeping.followTheDay();
        assertThat(standing(people.get(0)).status()).isEqualTo(Standing.Status.UNEMPLOYED);
    }

    @Test
    void followsTheFirstDayOfPlannedWorkAndTheNewYear() {
        work(people.get(0), "2024-11-20", null, 400_000L);
        goTo(LocalDate.of(2024, 11, 20));
        assertThat(standing(people.get(0)).status()).isEqualTo(Standing.Status.EMPLOYED);
        work(people.get(1), "2024-05-01", "2024-06-30", 400_000L);
        assertThat(standing(people.get(1)).transferredInYear()).isTrue();
        goTo(LocalDate.of(2025, 1, 1));
        assertThat(standing(people.get(1)).transferredInYear()).isFalse();
    }

    @Test
    void reckonsAnewWhenTheBusinessDateIsSetBack() {
        work(people.get(0), "2024-11-20", null, 400_000L);
        goTo(LocalDate.of(2024, 11, 25));
        goTo(LocalDate.of(2024, 11, 5));
        assertThat(standing(people.get(0)).status()).isEqualTo(Standing.Status.NO_RECORD);
    }

    /** Whatever is written on whichever day: what is kept, with what accrues, says what reckoning everybody anew would. */
    @Test
    void endsWhereReckoningEverybodyAnewDoes() {
        Random random = new Random(11);
        for (int round = 0; round < 40; round++) {
            LocalDate today = businessDate.today();
            if (random.nextInt(3) == 0) {
                LocalDate from = today.plusDays(random.nextInt(90) - 60);
                work(
                        people.get(random.nextInt(people.size())),
                        from.toString(),
                        random.nextBoolean()
                                ? null
                                : from.plusDays(random.nextInt(80)).toString(),
                        random.nextInt(6) == 0 ? null : 100_000L + random.nextInt(900_000));
            }
            if (random.nextInt(3) == 0) {
                slip(people.get(random.nextInt(people.size())), today, 200_000L + random.nextInt(300_000));
            }
            goTo(today.plusDays(random.nextInt(9)));
            agrees(businessDate.today());
        }
        assertThat(businessDate.today().getYear()).isEqualTo(2025);
    }

    /** Of a running job for this month, of another one for its first. */
    private void slip(long worker, LocalDate today, long fen) {
        List<Spell> begun = office.as("officer", () -> spells.of(worker)).stream()
                .filter(spell -> !spell.fromDate().isAfter(today))
                .toList();
        for (Spell spell : begun) {
            office.as("officer", () -> {
                slips.put(
                        spell.id(), YearMonth.from(spell.covers(today) ? today : spell.fromDate()), fen, null, "test");
                return true;
            });
        }
    }

    private void agrees(LocalDate today) {
        long income = 0;
        for (long worker : people) {
            Worker known = office.asProgram(() -> workers.find(worker).orElseThrow());
            Standing anew = reckoning.standing(
                    new Reckoning.Person(worker, known.region(), known.text(WorkerField.HUKOU_REGION)),
                    office.asProgram(() -> spells.of(worker)),
                    today);
            assertThat(told(standing(worker))).isEqualTo(told(anew));
            income += Objects.requireNonNullElse(anew.yearTransferIncomeFen(), 0L);
        }
        Map<String, Long> figures = office.asProgram(() -> transfers.income(today.withDayOfYear(1), today));
        assertThat(figures.getOrDefault(MadeUp.VILLAGE, 0L)).as("on %s", today).isEqualTo(income);
    }

    private static List<Object> told(Standing it) {
        List<Object> told = new ArrayList<>();
        told.add(it.status());
        told.add(String.valueOf(it.since()));
        told.add(String.valueOf(it.spell()));
        told.add(String.valueOf(it.transferScope()));
        told.add(String.valueOf(it.monthlyWageFen()));
        told.add(it.transferredInYear());
        told.add(String.valueOf(it.yearScope()));
        told.add(it.yearTransferIncomeFen() == null);
        return told;
    }
}
