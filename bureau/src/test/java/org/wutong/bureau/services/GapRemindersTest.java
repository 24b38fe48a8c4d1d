package org.wutong.bureau.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class GapRemindersTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    GapReminders reminders;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void county() {
        office.empty();
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    @Test
    void opensOneTaskAVillageAtTheOfficeThatAnswers() {
        add(MadeUp.VILLAGE, 1);
        add(MadeUp.VILLAGE, 2);
        add(MadeUp.OTHER_VILLAGE, 3);
        sync();
        sync();
        assertThat(open())
                .extracting(row -> row.get("region"), row -> row.get("answers"), row -> row.get("amount"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(MadeUp.VILLAGE, MadeUp.VILLAGE, 2L),
                        org.assertj.core.groups.Tuple.tuple(MadeUp.OTHER_VILLAGE, TestOffice.OTHER_TOWNSHIP, 1L));
    }

    @Test
    void isDoneWithTheLastServiceThatWasMissing() {
        long worker = add(MadeUp.VILLAGE, 1);
        sync();
        record(Willing.talk(worker, 1), Willing.guidance(worker, 2), Willing.training(worker, 3, "电工班"));
        record(Willing.job(worker, 4, "V1"), Willing.job(worker, 5, "V2"));
        assertThat(open()).hasSize(1);
        record(Willing.job(worker, 6, "V3"));
        assertThat(open()).isEmpty();
    }

    @Test
    void comesAgainWhenAServiceIsTakenBack() {
        long worker = add(MadeUp.VILLAGE, 1);
        sync();
        record(
                Willing.talk(worker, 1),
                Willing.guidance(worker, 2),
                Willing.training(worker, 3, "电工班"),
                Willing.job(worker, 4, "V1"),
                Willing.job(worker, 5, "V2"),
                Willing.job(worker, 6, "V3"));
        assertThat(open()).isEmpty();
        long id = office.as("specialist", () -> services.of(worker)).get(0).id();
        office.as("specialist", () -> services.takeBack(List.of(id), "没有推荐"));
        sync();
        assertThat(open()).hasSize(1);
    }

    @Test
    void asksNothingOnceThePromiseHasEnded() {
        add(MadeUp.VILLAGE, 1);
        sync();
        assertThat(open()).hasSize(1);
        businessDate.fix(LocalDate.of(2025, 1, 1));
        sync();
        assertThat(open()).isEmpty();
    }

    private long add(String village, int sequence) {
        return Willing.add(office, workers, village, sequence);
    }

    private void record(ServiceDraft... drafts) {
        office.as("specialist", () -> services.record(List.of(drafts)));
    }

    private void sync() {
        office.asProgram(() -> {
            reminders.sync();
            return true;
        });
    }

    private List<Map<String, Object>> open() {
        return office.asProgram(() -> jdbc.sql(
                        "select region, answers, amount from tasks.task where kind = 'services.gaps' and state = 'OPEN' order by region")
                .query()
                .listOfRows());
    }
}
