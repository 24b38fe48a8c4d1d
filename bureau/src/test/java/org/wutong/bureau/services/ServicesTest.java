package org.wutong.bureau.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Merging;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.people.WorkersRemoved;

@BureauTest
class ServicesTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Services services;

    @Autowired
    Gaps gaps;

    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        worker = Willing.add(office, workers, MadeUp.VILLAGE, 1);
    }

    @Test
    void countsAServiceByItself() {
        assertThat(record(Willing.talk(worker, 12))).isTrue();
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
        assertThat(gap().kept(promise())).isFalse();
    }

    @Test
    void countsTheSameVacancyOnceHoweverItIsWritten() {
        record(Willing.job(worker, 5, "V 0012"));
        record(Willing.job(worker, 20, "v0012"));
        record(Willing.job(worker, 21, "Ｖ0013"));
        assertThat(had(Counted.JOB_RECOMMENDATIONS)).isEqualTo(2);
    }

    @Test
    void countsTwoTalksOnOneDayOnce() {
        record(Willing.talk(worker, 5));
        record(Willing.talk(worker, 5).from("training", "elsewhere:1", null));
        record(Willing.talk(worker, 6));
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(2);
    }

    @Test
    void recordsACauseOnceThoughItIsToldTwice() {
        ServiceDraft told = Willing.job(worker, 5, "V1").from("matching", "matching:1", "/vacancies/1");
        assertThat(record(told)).isTrue();
        assertThat(record(told)).isFalse();
        assertThat(all()).hasSize(1);
    }

    @Test
    void countsAFreeClassAsTrainingAndAsFreeTraining() {
        record(Willing.training(worker, 5, "电工班"));
        record(Willing.training(worker, 6, "收费班").at("", false));
        record(Willing.training(worker, 7, "没说免费").at("", null));
        assertThat(had(Counted.TRAININGS)).isEqualTo(3);
        assertThat(had(Counted.FREE_TRAININGS)).isEqualTo(1);
    }

    @Test
    void countsNothingThatDidNotReachTheWorker() {
        record(Willing.talk(worker, 5).withOutcome("not-reached", ""));
        assertThat(had(Counted.POLICY_TALKS)).isZero();
        assertThat(reached()).isEmpty();
    }

    @Test
    void countsServicesOfTheCalendarYearOnly() {
        record(ServiceDraft.of(worker, "policy-talk", LocalDate.of(2023, 12, 31), "王专干", "face"));
        assertThat(had(Counted.POLICY_TALKS)).isZero();
        record(ServiceDraft.of(worker, "policy-talk", LocalDate.of(2024, 1, 1), "王专干", "face"));
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
    }

    @Test
    void countsNoMoreWhatIsTakenBackAndAgainWhatIsGivenBack() {
        record(Willing.talk(worker, 5));
        long id = all().get(0).id();
        office.as("specialist", () -> services.takeBack(List.of(id), "人不在场"));
        assertThat(had(Counted.POLICY_TALKS)).isZero();
        office.as("specialist", () -> services.giveBack(id, "查到签到表"));
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
        assertThat(office.as("specialist", () -> services.corrections(id)))
                .extracting(Correction::action, Correction::reason, Correction::staffName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Correction.Action.GIVEN_BACK, "查到签到表", "specialist"),
                        org.assertj.core.groups.Tuple.tuple(Correction.Action.TAKEN_BACK, "人不在场", "specialist"));
    }

    @Test
    void takesNothingBackWithoutAReason() {
        record(Willing.talk(worker, 5));
        long id = all().get(0).id();
        assertThatThrownBy(() -> office.as("specialist", () -> services.takeBack(List.of(id), " ")))
                .isInstanceOf(ServiceRefused.class)
                .hasMessageContaining("services.refused.reason");
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
    }

    @Test
    void standsAgainWhenWhatWasTakenBackIsRecordedOnceMore() {
        record(Willing.talk(worker, 5));
        office.as("clerk", () -> services.takeBack(List.of(all().get(0).id()), "记错人"));
        assertThat(record(Willing.talk(worker, 5))).isTrue();
        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.stands()).isTrue());
        assertThat(had(Counted.POLICY_TALKS)).isEqualTo(1);
    }

    @Test
    void refusesAJobWithoutSayingWhich() {
        assertThatThrownBy(() -> record(ServiceDraft.of(worker, "job-recommendation", Willing.day(5), "王专干", "phone")))
                .hasMessageContaining("services.refused.content.job-recommendation");
    }

    @Test
    void refusesADayToCome() {
        assertThatThrownBy(() ->
                        record(ServiceDraft.of(worker, "policy-talk", TestOffice.TODAY.plusDays(1), "王专干", "face")))
                .hasMessageContaining("services.refused.day");
    }

    @Test
    void refusesSomebodyOfAnotherTownshipAndRecordsNobodyOfTheBatch() {
        long other = Willing.add(office, workers, MadeUp.OTHER_VILLAGE, 2);
        assertThatThrownBy(() -> office.as(
                        "clerk", () -> services.record(List.of(Willing.talk(worker, 5), Willing.talk(other, 5)))))
                .hasMessageContaining("services.refused.worker");
        assertThat(all()).isEmpty();
    }

    @Test
    void tellsWhenSomebodyWasReachedLast() {
        record(Willing.talk(worker, 5));
        record(ServiceDraft.of(worker, "call", Willing.day(9), "王专干", "phone"));
        assertThat(reached()).isEqualTo(Map.of(worker, Willing.day(9)));
    }

    @Test
    void followsAWorkerWhoMoves() {
        record(Willing.talk(worker, 5));
        office.as("officer", () -> workers.change(worker, 0, WorkerDraft.at(MadeUp.OTHER_VILLAGE), "test"));
        assertThat(office.as("clerk2", () -> services.of(worker)))
                .singleElement()
                .satisfies(one -> assertThat(one.region()).isEqualTo(MadeUp.OTHER_VILLAGE));
        assertThat(office.as("clerk2", () -> gaps.had(worker))).containsEntry(Counted.POLICY_TALKS, 1);
    }

    @Test
    void countsEverythingThoughTwentyRecordAtOnce() throws Exception {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                ServiceDraft job = Willing.job(worker, 1 + i, "V" + i);
                all.add(() -> record(job));
            }
            for (Future<Boolean> one : twenty.invokeAll(all)) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            twenty.shutdownNow();
        }
        assertThat(had(Counted.JOB_RECOMMENDATIONS)).isEqualTo(20);
    }

    @Test
    void goesToTheRecordThatIsKeptWhenTwoBecomeOneAndBack(@Autowired Merging merging) {
        long twin = Willing.add(office, workers, MadeUp.VILLAGE, 2);
        record(Willing.job(worker, 1, "V1"));
        record(Willing.job(twin, 2, "V1"));
        record(Willing.job(twin, 3, "V2"));
        long merge = office.as("officer", () -> merging.merge(worker, version(worker), twin, version(twin), Set.of()));
        assertThat(had(Counted.JOB_RECOMMENDATIONS)).isEqualTo(2);
        assertThat(all()).hasSize(3);
        office.as("officer", () -> merging.undo(merge));
        assertThat(had(Counted.JOB_RECOMMENDATIONS)).isEqualTo(1);
        assertThat(office.as("officer", () -> gaps.had(twin))).containsEntry(Counted.JOB_RECOMMENDATIONS, 2);
    }

    private int version(long id) {
        return workers.find(id).orElseThrow().version();
    }

    @Test
    void goesWithTheWorkerWhoIsRemoved(@Autowired org.springframework.context.ApplicationEventPublisher events) {
        record(Willing.talk(worker, 5));
        office.asProgram(() -> {
            events.publishEvent(new WorkersRemoved(List.of(worker)));
            return true;
        });
        assertThat(all()).isEmpty();
        assertThat(had(Counted.POLICY_TALKS)).isZero();
    }

    private boolean record(ServiceDraft draft) {
        return office.as("specialist", () -> services.record(draft));
    }

    private List<Service> all() {
        return office.as("specialist", () -> services.of(worker));
    }

    private int had(Counted counted) {
        return office.as("specialist", () -> gaps.had(worker)).getOrDefault(counted, 0);
    }

    private Promise promise() {
        return gaps.promise().orElseThrow();
    }

    private Gap gap() {
        return office.as("specialist", () -> gaps.of(promise(), worker)).orElseThrow();
    }

    private Map<Long, LocalDate> reached() {
        return office.as("specialist", () -> gaps.lastReached(List.of(worker)));
    }
}
