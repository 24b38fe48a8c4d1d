package org.wutong.bureau.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

@BureauTest
class SheetsTest {
    private static final String NOW = "2024-11";
    private static final Answers PAID = new Answers(Map.of("paid", true, "wage", 450_000L, "received", "all"));
    private static final Answers UNPAID = new Answers(Map.of("paid", false));

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    SurveyBook book;

    @Autowired
    Sheets sheets;

    @Autowired
    SheetSubjects subjects;

    @Autowired
    Results results;

    @Autowired
    PlatformTransactionManager transactions;

    private Survey wages;
    private long worker;

    @BeforeEach
    void somebody() {
        office.empty();
        wages = book.find("worker-wages").orElseThrow();
        worker = add(MadeUp.VILLAGE, 1);
    }

    @Test
    void givesBackWhatWasAnswered() {
        keep("clerk", worker, 0, PAID, true);
        Sheet sheet = sheet().orElseThrow();
        assertThat(sheet.answers()).isEqualTo(PAID);
        assertThat(sheet.done()).isTrue();
        assertThat(sheet.region()).isEqualTo(MadeUp.VILLAGE);
    }

    @Test
    void keepsOneSheetARecordAndPeriodThoughTwentyFillItInAtOnce() throws Exception {
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        int kept = 0;
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long wage = 100_000L + i;
                all.add(() -> {
                    try {
                        keep(
                                "clerk",
                                worker,
                                0,
                                new Answers(Map.of("paid", true, "wage", wage, "received", "all")),
                                true);
                        return true;
                    } catch (SheetRefused refused) {
                        assertThat(refused.key()).isEqualTo("surveys.refused.meanwhile");
                        return false;
                    }
                });
            }
            for (Future<Boolean> one : twenty.invokeAll(all)) {
                kept += one.get() ? 1 : 0;
            }
        } finally {
            twenty.shutdownNow();
        }
        assertThat(kept).isEqualTo(1);
        assertThat(office.as("clerk", () -> sheets.of(About.WORKER, worker))).hasSize(1);
    }

    @Test
    void keepsWhatWasSaidBeforeAChange() {
        keep("clerk", worker, 0, PAID, true);
        keep("specialist", worker, 1, UNPAID, true);
        Sheet sheet = sheet().orElseThrow();
        assertThat(sheet.answers()).isEqualTo(UNPAID);
        assertThat(office.as("clerk", () -> sheets.history(sheet)))
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.answers()).isEqualTo(PAID);
                    assertThat(old.staffName()).isEqualTo("clerk");
                });
    }

    @Test
    void changesNothingWhenTheSameIsSaidAgain() {
        keep("clerk", worker, 0, PAID, true);
        keep("clerk", worker, 1, PAID, true);
        assertThat(sheet().orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void refusesAChangeBasedOnAnOlderSheet() {
        keep("clerk", worker, 0, PAID, true);
        keep("clerk", worker, 1, UNPAID, true);
        refused("surveys.refused.meanwhile", () -> keep("clerk", worker, 1, PAID, true));
    }

    @Test
    void finishesNothingThatLacksARequiredAnswer() {
        Answers half = new Answers(Map.of("paid", true));
        refused("surveys.refused.missing", () -> keep("clerk", worker, 0, half, true));
        keep("clerk", worker, 0, half, false);
        assertThat(sheet().orElseThrow().done()).isFalse();
        keep("clerk", worker, 1, PAID, true);
        refused("surveys.refused.finished", () -> keep("clerk", worker, 2, half, false));
    }

    @Test
    void refusesAPeriodThatIsNoneAndAPlaceOutOfReach() {
        refused(
                "surveys.refused.period",
                () -> office.as(
                        "clerk",
                        () -> sheets.keep(
                                wages,
                                "2024Q4",
                                subjects.find(About.WORKER, worker).orElseThrow(),
                                0,
                                PAID,
                                true)));
        SheetSubjects.Subject here =
                office.as("clerk", () -> subjects.find(About.WORKER, worker)).orElseThrow();
        refused("surveys.refused.reach", () -> office.as("clerk2", () -> sheets.keep(wages, NOW, here, 0, PAID, true)));
    }

    @Test
    void showsNoSheetOfAnotherTownship() {
        keep("clerk", worker, 0, PAID, true);
        assertThat(office.as("clerk2", () -> sheets.find(wages, NOW, worker))).isEmpty();
        assertThat(office.as("clerk2", () -> sheets.of(About.WORKER, worker))).isEmpty();
    }

    @Test
    void countsFinishedSheetsBesideThePeriodBefore() {
        long other = add(MadeUp.OTHER_VILLAGE, 2);
        keep("officer", worker, 0, PAID, true);
        keep("officer", other, 0, UNPAID, true);
        office.as(
                "officer",
                () -> sheets.keep(
                        wages, "2024-10", subjects.find(About.WORKER, worker).orElseThrow(), 0, UNPAID, true));
        Results.Told told = office.as("officer", () -> results.of(wages, NOW, TestOffice.COUNTY, false));
        assertThat(told.done()).isEqualTo(2);
        assertThat(told.due()).isEqualTo(2);
        Results.Result paid = told.questions().get(0);
        assertThat(paid.lines().get(0)).isEqualTo(new Results.Line("true", 1L, 50L, 0L));
        assertThat(told.questions().get(1).number()).isEqualTo(new Tallies.Numbers(450_000, 450_000, 450_000, 450_000));
        assertThat(told.places())
                .hasSize(2)
                .allSatisfy(place -> assertThat(place.share()).isEqualTo(100));
    }

    @Test
    void leavesDraftsOutOfResults() {
        keep("clerk", worker, 0, UNPAID, false);
        assertThat(office.as("clerk", () -> results.of(wages, NOW, TestOffice.TOWNSHIP, false))
                        .done())
                .isZero();
        assertThat(office.as("clerk", () -> results.unanswered(wages, NOW, TestOffice.TOWNSHIP, 0, 10)))
                .singleElement()
                .satisfies(due -> assertThat(due.draft()).isTrue());
    }

    @Test
    void hidesSmallCountsFromReadersAboveTheOfficeAndWhatHangsOnThem() {
        answered(1, 6);
        Results.Told told = office.as("reader", () -> results.of(wages, NOW, TestOffice.COUNTY, true));
        assertThat(told.done()).isEqualTo(7);
        assertThat(told.questions().get(0).lines())
                .allSatisfy(line -> assertThat(line.count()).isNull());
        assertThat(told.questions().get(1).given()).isNull();
        assertThat(told.questions().get(1).number()).isNull();
    }

    @Test
    void tellsReadersAboveTheOfficeTheMeanAndNoSingleAnswer() {
        answered(5, 6);
        Results.Told told = office.as("reader", () -> results.of(wages, NOW, TestOffice.COUNTY, true));
        assertThat(told.questions().get(0).lines().get(0).count()).isEqualTo(6);
        assertThat(told.questions().get(1).number()).isEqualTo(new Tallies.Numbers(450_000, -1, -1, -1));
    }

    private void answered(int unpaid, int paid) {
        for (int i = 0; i < unpaid + paid; i++) {
            keep("clerk", add(MadeUp.VILLAGE, 10 + i), 0, i < unpaid ? UNPAID : PAID, true);
        }
    }

    @Test
    void namesWhoHasNotAnsweredByVillage() {
        add(MadeUp.VILLAGE, 2);
        add(MadeUp.OTHER_VILLAGE, 3);
        keep("clerk", worker, 0, UNPAID, true);
        assertThat(office.as("officer", () -> results.villages(wages, NOW, TestOffice.COUNTY)))
                .extracting(village -> village.region() + " " + village.due() + " " + village.done())
                .containsExactly(MadeUp.VILLAGE + " 2 1", MadeUp.OTHER_VILLAGE + " 1 0");
        assertThat(office.as("officer", () -> results.unanswered(wages, NOW, MadeUp.VILLAGE, 0, 10)))
                .hasSize(1);
    }

    private long add(String village, int sequence) {
        return office.as("officer", () -> workers.add(MadeUp.worker(village, "马秀兰" + sequence, sequence), "test"));
    }

    private Sheet keep(String login, long who, int base, Answers answers, boolean done) {
        return Acting.as(
                office.officer(login).actor(),
                () -> new TransactionTemplate(transactions)
                        .execute(status -> sheets.keep(
                                wages, NOW, subjects.find(About.WORKER, who).orElseThrow(), base, answers, done)));
    }

    private java.util.Optional<Sheet> sheet() {
        return office.as("clerk", () -> sheets.find(wages, NOW, worker));
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        SheetRefused.class, refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
