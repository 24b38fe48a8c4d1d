package org.wutong.bureau.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.answers.Answers;
import org.wutong.bureau.matching.answers.Choice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;

@BureauTest
class DriveBatchesTest {
    @Autowired
    TestOffice office;

    @Autowired
    DriveBatches making;

    @Autowired
    Batches batches;

    @Autowired
    Passengers passengers;

    @Autowired
    Answers answers;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    JdbcClient jdbc;

    private long drive;
    private long job;
    private long goes;

    /** A drive that was offered: one accepted, one has not answered. */
    @BeforeEach
    void aDriveThatWasOffered() {
        office.empty();
        job = office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000-5800", "330603"))))
                .get(0);
        goes = office.asProgram(() -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 2), "test"));
        long waits = office.asProgram(() -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀梅", 4), "test"));
        drive = office.as("officer", () -> {
            long id = jdbc.sql("""
                    insert into matching.drive (name, region, places, begins, ends, jobless, classes, together, gap, state, made_by)
                    values ('冬季专场', '640106', '{640106}', '2024-11-30', '2024-12-30', true, '{}', false, 50, 'CONFIRMED', 'test')
                    returning id""").query(Long.class).single();
            long plan = jdbc.sql("""
                    insert into matching.drive_plan (drive, kind, as_of, staff_name, millis, seekers, seats, placed, total, bound)
                    values (?, 'WHOLE', '2024-11-30', 'test', 0, 2, 2, 2, 2, 2) returning id""").param(id).query(Long.class).single();
            for (long worker : List.of(goes, waits)) {
                jdbc.sql("""
                        insert into matching.drive_line (plan, worker, region, rank, vacancy, score, offered)
                        values (?, ?, ?, -1, ?, 1, true)""").params(plan, worker, MadeUp.VILLAGE, job).update();
            }
            jdbc.sql("update matching.drive set plan = ? where id = ?")
                    .params(plan, id)
                    .update();
            return id;
        });
        office.as("officer", () -> answers.record(goes, job, Choice.ACCEPTED, null, null));
    }

    @Test
    void putsThoseWhoAcceptedIntoABatchToTheVacancy() {
        DriveBatches.Made made = office.as("officer", () -> making.make(drive, job, TestOffice.TODAY.plusDays(5)));
        assertThat(office.as("officer", () -> passengers.workersOf(made.batch())))
                .containsExactly(goes);
        assertThat(office.as("officer", () -> batches.find(made.batch()))).hasValueSatisfying(batch -> {
            assertThat(batch.vacancy()).isEqualTo(job);
            assertThat(batch.destination()).isEqualTo("330603");
        });
    }

    @Test
    void makesNoSecondBatchOfTheSamePeople() {
        office.as("officer", () -> making.make(drive, job, TestOffice.TODAY.plusDays(5)));
        assertThatThrownBy(() -> office.as("officer", () -> making.make(drive, job, TestOffice.TODAY.plusDays(5))))
                .hasMessage("dispatch.refused.all-elsewhere");
        assertThat(office.as("officer", () -> batches.toVacancies(List.of(job)).get(job)))
                .hasSize(1);
    }

    @Test
    void makesNoBatchOfPeopleOutOfSight() {
        assertThatThrownBy(() -> office.as("clerk2", () -> making.make(drive, job, TestOffice.TODAY.plusDays(5))))
                .hasMessage("dispatch.refused.nobody");
    }
}
