package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.vocabulary.Gender;

@BureauTest
class WorkersTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Households households;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private Worker find(long id) {
        return office.as("officer", () -> workers.find(id)).orElseThrow();
    }

    @Test
    void keepsEveryFieldAsItWasGiven() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                .household("3-027")
                .set(WorkerField.EDUCATION, Education.JUNIOR)
                .set(WorkerField.SKILLS, List.of("缝纫", "家政\"初级\""))
                .set(WorkerField.RURAL_HUKOU, true)
                .set(WorkerField.WISH_WAGE, 400_000L)
                .set(WorkerField.WISH_REGIONS, List.of("33", "6401"))
                .set(WorkerField.AVAILABLE_FROM, LocalDate.of(2025, 1, 1))
                .set(WorkerField.HEALTH, "line\tone\\two\nthree"));

        Worker worker = find(id);

        assertThat(worker.name()).isEqualTo("马秀兰");
        assertThat(worker.householdNumber()).isEqualTo("3-027");
        assertThat(worker.gender()).isEqualTo(Gender.FEMALE);
        assertThat(worker.ageOn(TestOffice.TODAY)).isEqualTo(43);
        assertThat(worker.education()).isEqualTo(Education.JUNIOR);
        assertThat(worker.texts(WorkerField.SKILLS)).containsExactly("缝纫", "家政\"初级\"");
        assertThat(worker.yesNo(WorkerField.RURAL_HUKOU)).isTrue();
        assertThat(worker.yesNo(WorkerField.WILLING)).isNull();
        assertThat(worker.wishWageFen()).isEqualTo(400_000L);
        assertThat(worker.texts(WorkerField.WISH_REGIONS)).containsExactly("33", "6401");
        assertThat(worker.date(WorkerField.AVAILABLE_FROM)).isEqualTo("2025-01-01");
        assertThat(worker.text(WorkerField.HEALTH)).isEqualTo("line\tone\\two\nthree");
    }

    @Test
    void showsOfNumbersOnlyTheLastFour() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332).set(WorkerField.ACCOUNT, "62179999000012340846"));

        Worker worker = find(id);

        assertThat(worker.tail(WorkerField.IDENTITY))
                .isEqualTo(MadeUp.identity(332).lastFour());
        assertThat(worker.tail(WorkerField.PHONE)).isEqualTo("0332");
        assertThat(worker.tail(WorkerField.ACCOUNT)).isEqualTo("0846");
        assertThat(worker.values()).doesNotContainKeys(WorkerField.IDENTITY, WorkerField.PHONE, WorkerField.ACCOUNT);
    }

    @Test
    void keepsNumbersOnlyEncrypted() {
        add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        String row = office.asProgram(() -> jdbc.sql("select w::text from people.worker w")
                .query(String.class)
                .single());

        assertThat(row).doesNotContain(MadeUp.identity(332).full()).doesNotContain("13900000332");
    }

    @Test
    void refusesSecondWorkerWithOneIdentityNumberAcrossScopes() {
        office.as("clerk2", () -> workers.add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "马秀兰", 332), "test"));

        assertThatThrownBy(() ->
                        office.as("clerk", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test")))
                .isInstanceOf(Workers.AlreadyRegistered.class);
    }

    @Test
    void refusesWorkerOutsideTheEditScope() {
        assertThatThrownBy(() ->
                        office.as("clerk", () -> workers.add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "马秀兰", 332), "test")))
                .isInstanceOf(Workers.OutOfReach.class);
    }

    @Test
    void putsWorkersWithOneHouseholdNumberTogether() {
        List<Long> ids = office.as(
                "officer",
                () -> workers.addAll(
                        List.of(
                                MadeUp.worker(MadeUp.VILLAGE, "杨建国", 1).household("3-027"),
                                MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 2).household("3-027"),
                                MadeUp.worker(MadeUp.VILLAGE, "海燕", 4).household(null)),
                        "test"));

        assertThat(find(ids.get(0)).household()).isEqualTo(find(ids.get(1)).household());
        assertThat(office.as("officer", () -> households.find(find(ids.get(2)).household())))
                .get()
                .matches(Household::alone);
    }

    @Test
    void mergesParallelEditsOfDifferentFields() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));
        change(id, 0, WorkerField.EDUCATION, Education.JUNIOR);

        WorkerChange second = change(id, 0, WorkerField.HEALTH, "健康");

        assertThat(second).isInstanceOf(WorkerChange.Applied.class);
        assertThat(find(id).education()).isEqualTo(Education.JUNIOR);
        assertThat(find(id).text(WorkerField.HEALTH)).isEqualTo("健康");
    }

    @Test
    void refusesParallelEditOfSameField() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));
        change(id, 0, WorkerField.EDUCATION, Education.JUNIOR);

        WorkerChange second = change(id, 0, WorkerField.EDUCATION, Education.SENIOR);

        assertThat(second)
                .isEqualTo(new WorkerChange.Conflict(
                        1, List.of(new WorkerChange.Field(WorkerField.EDUCATION, "JUNIOR", "SENIOR", "officer"))));
        assertThat(find(id).education()).isEqualTo(Education.JUNIOR);
    }

    @Test
    void changesNothingWhenEverythingStandsSo() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        Map<Long, WorkerChange> changes = office.as(
                "officer", () -> workers.changeAll(Map.of(id, MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)), "import"));

        assertThat(changes).containsExactly(Map.entry(id, new WorkerChange.Same(0)));
    }

    @Test
    void leavesNumbersAloneThatAChangeDoesNotSpeakOf() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        change(id, 0, WorkerField.HEALTH, "健康");

        assertThat(office.as("officer", () -> workers.unmask(id, WorkerField.PHONE, "回访")))
                .contains("13900000332");
    }

    @Test
    void emptiesFieldThatAChangeSetsToNull() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332).set(WorkerField.HEALTH, "健康"));

        office.as(
                "officer",
                () -> workers.change(
                        id,
                        0,
                        WorkerDraft.change().set(WorkerField.HEALTH, null).set(WorkerField.PHONE, null),
                        "test"));

        assertThat(find(id).text(WorkerField.HEALTH)).isNull();
        assertThat(find(id).tail(WorkerField.PHONE)).isNull();
    }

    @Test
    void doesNotChangeWhoMayOnlyBeSeen() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        WorkerChange change = office.as(
                "reader", () -> workers.change(id, 0, WorkerDraft.change().set(WorkerField.HEALTH, "健康"), "test"));

        assertThat(change).isEqualTo(new WorkerChange.NotFound());
        assertThat(find(id).text(WorkerField.HEALTH)).isNull();
    }

    @Test
    void movesWorkerWithTokensAndHistory() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        office.as(
                "officer",
                () -> workers.change(id, 0, WorkerDraft.at(MadeUp.OTHER_VILLAGE).household("9"), "搬迁"));

        assertThat(office.as("clerk", () -> workers.find(id))).isEmpty();
        assertThat(office.as("clerk2", () -> workers.find(id))).isPresent();
        assertThat(find(id).householdNumber()).isEqualTo("9");
    }

    @Test
    void unmasksOnlyWithReasonAndLeavesTrace() {
        long id = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332));

        assertThatThrownBy(() -> office.as("officer", () -> workers.unmask(id, WorkerField.IDENTITY, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(office.as("officer", () -> workers.unmask(id, WorkerField.IDENTITY, "核对社保")))
                .contains(MadeUp.identity(332).full());
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select actor_name || ' ' || reason || ' ' || detail from offices.audit where action = 'unmask' and subject_id = ?")
                        .param(Long.toString(id))
                        .query(String.class)
                        .list()))
                .containsExactly("officer 核对社保 IDENTITY");
    }

    private WorkerChange change(long id, int base, WorkerField field, Object value) {
        return office.as(
                "officer", () -> workers.change(id, base, WorkerDraft.change().set(field, value), "test"));
    }
}
