package org.wutong.bureau.analysis.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.analysis.SomePeople;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class RosterTest {
    @Autowired
    TestOffice office;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Roster roster;

    @Autowired
    Reading reading;

    @Autowired
    ReadingBehind behind;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void people() {
        office.empty();
        roster.forget();
    }

    private long add(String village, String name, int sequence) {
        return office.as("officer", () -> workers.add(MadeUp.worker(village, name, sequence), "test"));
    }

    /** Everybody with all that counts, in words, so that numbers of words do not matter. */
    private static List<String> told(Snapshot snapshot) {
        List<String> told = new ArrayList<>();
        int day = Days.of(TestOffice.TODAY);
        for (String code : snapshot.codes()) {
            snapshot.villages(code, day).stream()
                    .filter(village -> village.code.equals(code))
                    .forEach(village -> {
                        for (int i = 0; i < village.people; i++) {
                            StringBuilder line = new StringBuilder(code + " " + village.id[i] + " " + village.born[i]
                                    + " " + village.gender[i] + village.education[i] + village.capacity[i]
                                    + village.atSchool[i] + village.willing[i] + village.transfer[i] + " "
                                    + snapshot.word(village.health[i]) + " " + village.income[i] + " "
                                    + village.closed[i] + " " + village.categories(i, day) + " "
                                    + village.placeOn(i, day));
                            for (int at = village.skillAt[i]; at < village.skillAt[i + 1]; at++) {
                                line.append(" ").append(snapshot.word(village.skill[at]));
                            }
                            Jobs jobs = village.jobs;
                            for (int job = jobs.first(i); job < jobs.end(i); job++) {
                                line.append(" | " + jobs.from[job] + " " + jobs.to[job] + " " + jobs.main[job]
                                        + jobs.self[job] + " " + snapshot.place(jobs.place[job]) + " " + jobs.away[job]
                                        + " " + jobs.section[job] + jobs.group[job] + " " + jobs.wage[job] + " "
                                        + snapshot.word(jobs.channel[job]));
                            }
                            told.add(line.toString());
                        }
                    });
        }
        return told;
    }

    private List<String> readAnew() {
        roster.forget();
        return told(roster.now());
    }

    @Test
    void followingChangesComesToTheSameAsReadingEverybody() {
        SomePeople some = new SomePeople(11, office, workers, spells);
        some.add(20);
        roster.now();
        for (int round = 0; round < 3; round++) {
            some.add(6);
            long worker = add(MadeUp.VILLAGE, "马秀兰", 332 + 2 * round);
            office.as(
                    "officer",
                    () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1))
                            .at("640104")
                            .monthlyWage(300_000L)));
            List<String> followed = told(roster.now());
            assertThat(followed).hasSize(20 + 7 * (round + 1)).isEqualTo(readAnew());
        }
    }

    @Test
    void aChangeLeavesTheOtherVillagesAsTheyStand() {
        add(MadeUp.OTHER_VILLAGE, "杨建国", 101);
        long worker = add(MadeUp.VILLAGE, "马秀兰", 332);
        Snapshot before = roster.now();
        office.as("officer", () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1))));
        Snapshot after = roster.now();
        int day = Days.of(TestOffice.TODAY);
        assertThat(after.villages(MadeUp.OTHER_VILLAGE, day)).isEqualTo(before.villages(MadeUp.OTHER_VILLAGE, day));
        assertThat(after.villages(MadeUp.VILLAGE, day)).isNotEqualTo(before.villages(MadeUp.VILLAGE, day));
    }

    @Test
    void aCheckThatFindsNothingLeavesWhatIsKept() {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        Snapshot before = roster.now();
        roster.check().join();
        Snapshot settled = roster.now();
        roster.check().join();
        assertThat(roster.now()).isSameAs(settled);
        assertThat(told(settled)).isEqualTo(told(before));
    }

    @Test
    void whoDoesNotWaitIsToldThatItIsBeingRead() {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        Roster impatient = new Roster(reading, behind, businessDate, Duration.ZERO);
        // The one thread is busy, so nothing can be read yet.
        var gate = new CountDownLatch(1);
        behind.run(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(impatient.standing().snapshot()).isNull();
        gate.countDown();
        assertThat(impatient.now().people()).isEqualTo(1);
        assertThat(impatient.standing().current()).isTrue();
        impatient.changed(List.of(1L));
        assertThat(impatient.standing().snapshot()).isNotNull();
    }

    private void past(String sql) {
        int rows = office.as("officer", () -> jdbc.sql(sql).update());
        assertThat(rows).isPositive();
    }

    @Test
    void whatIsWrittenPastTheProgramIsFoundByTheCheck() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        add(MadeUp.OTHER_VILLAGE, "马秀梅", 334);
        List<String> before = told(roster.now());
        past("update people.worker set at_school = true where region = '" + MadeUp.VILLAGE + "'");
        assertThat(told(roster.now())).isEqualTo(before);
        roster.check().get();
        List<String> checked = told(roster.now());
        assertThat(checked).isNotEqualTo(before).isEqualTo(readAnew());
    }

    @Test
    void whatWasWrittenBeforeAReadingThatFailedIsStillFoundByTheCheck() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        roster.now();
        past("update people.worker set at_school = true where region = '" + MadeUp.VILLAGE + "'");
        LocalDate noDayOfTheDatabase = LocalDate.of(6_000_000, 1, 1);
        assertThatThrownBy(() -> reading.whole(noDayOfTheDatabase)).isInstanceOf(DataAccessException.class);
        roster.check().get();
        assertThat(told(roster.now())).isEqualTo(readAnew());
    }

    @Test
    void whoeverIsDeletedPastTheProgramIsGoneAfterTheCheck() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        long gone = add(MadeUp.OTHER_VILLAGE, "马秀梅", 334);
        assertThat(told(roster.now())).hasSize(2);
        past("delete from people.worker_token where worker = " + gone);
        past("delete from people.worker where id = " + gone);
        roster.check().get();
        assertThat(told(roster.now())).hasSize(1);
    }
}
