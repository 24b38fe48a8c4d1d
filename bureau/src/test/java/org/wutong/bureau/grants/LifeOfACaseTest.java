package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wutong.bureau.grants.GrantsCounty.RULE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.Deciding;

@GrantsTest
class LifeOfACaseTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    CaseRows rows;

    @Autowired
    CaseTallies tallies;

    @Autowired
    Deciding deciding;

    @Autowired
    Workers workers;

    List<Long> people;

    @BeforeEach
    void two() {
        office.empty();
        people = county.people(MadeUp.VILLAGE, 1, 2);
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private GrantCase the(long id) {
        return office.asProgram(() -> rows.find(id).orElseThrow());
    }

    private List<CaseTallies.Difference> differences() {
        return office.asProgram(() -> tallies.differences());
    }

    @Test
    void goesFromOwedToPaidAndIsNotOwedAgain() {
        List<Long> ids = county.granted(people);
        long batch = county.batch();
        BatchDesk.Sent file = county.sent(batch);
        String number = file.name().replace(".csv", "");
        county.results.take(
                county.who("officer"), batch, "result.csv", GrantsCounty.answer(number, 2, "2000.00", line -> "成功,"));

        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.PAID);
        assertThat(office.asProgram(() -> deciding.decideFor(people, LocalDate.of(2024, 12, 10))))
                .filteredOn(one -> one.rule().id().equals(RULE))
                .allSatisfy(one -> assertThat(one.payable().most()).isZero());
        assertThat(differences()).isEmpty();
    }

    @Test
    void noSecondCaseStandsForTheSamePeriod() {
        county.opened(people);

        CaseOpening.Opened again = county.opening.open(
                county.who("specialist"),
                List.of(new CaseOpening.Wanted(people.get(0), RULE, null)),
                Consent.SPOKEN,
                "");

        assertThat(again.cases()).isEmpty();
        assertThat(again.left()).containsValue(Hindrance.PAID_ALREADY);
    }

    @Test
    void whoMadeItDoesNotCheckIt() {
        List<Long> ids = county.opening
                .open(
                        county.who("clerk"),
                        List.of(new CaseOpening.Wanted(people.get(0), RULE, null)),
                        Consent.SPOKEN,
                        "")
                .cases();

        assertThat(county.desk.act(county.who("clerk"), Step.CHECK, ids, "").left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.SAME_PERSON);
        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void whoDeclaredARelativeInTheHouseholdDoesNotCheckIt(@Autowired Kinships kinships) {
        List<Long> ids = county.opened(people);
        kinships.declare(county.who("clerk"), people.get(0), "表弟");

        assertThat(county.desk.act(county.who("clerk"), Step.CHECK, ids, "").left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.RELATIVE);
        assertThat(the(ids.get(1)).state()).isEqualTo(CaseState.CHECKED);
    }

    @Test
    void sentBackItGoesOnWhereItWasOnceMended() {
        List<Long> ids = county.opened(people);
        county.act("clerk", Step.CHECK, ids);
        county.act("officer", Step.SEND_BACK, List.of(ids.get(0)));
        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.MENDING);

        county.act("specialist", Step.MEND, List.of(ids.get(0)));

        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.CHECKED);
        assertThat(office.asProgram(() -> rows.steps(ids.get(0))))
                .extracting(StepTaken::step)
                .containsExactly(Step.DRAFT, Step.SUBMIT, Step.CHECK, Step.SEND_BACK, Step.MEND);
        assertThat(differences()).isEmpty();
    }

    @Test
    void isNotApprovedWhileTheNoticeHangs() {
        List<Long> ids = county.opened(people);
        county.hungOut(ids);

        assertThat(county.desk.examine(county.who("leader"), Step.APPROVE, ids))
                .extracting(Examined::hindrance)
                .containsOnly(Hindrance.NOTICE_RUNS);
    }

    @Test
    void isNotApprovedWhileAnObjectionIsUnanswered() {
        List<Long> ids = county.opened(people);
        long notice = county.hungOut(ids);
        county.notices.object(county.who("officer"), notice, ids.get(0), "没有外出", "村民");
        county.today(LocalDate.of(2024, 12, 10));

        assertThat(county.desk.act(county.who("leader"), Step.APPROVE, ids, "").left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.OBJECTION_OPEN);

        long objection =
                county.notices.objections(county.who("officer"), notice).get(0).id();
        county.notices.answer(county.who("officer"), objection, "经核实属实", true);
        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.MENDING);
        assertThat(differences()).isEmpty();
    }

    @Test
    void stopsWhereTodaysFactsOweItNoMore() {
        List<Long> ids = county.opened(people);
        county.hungOut(ids);
        county.today(LocalDate.of(2024, 12, 10));
        county.sql("update employment.spell set monthly_wage_fen = 30000 where worker = ?", people.get(0));

        assertThat(county.desk.act(county.who("leader"), Step.APPROVE, ids, "").left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.NOT_OWED);
        assertThat(the(ids.get(1)).state()).isEqualTo(CaseState.APPROVED);
    }

    @Test
    void whoMadeABatchDoesNotReleaseIt() {
        county.granted(people);
        long batch = county.batch();

        assertThatThrownBy(() -> county.batches.release(
                        county.who("officer"), UUID.randomUUID().toString(), batch, county.code("officer")))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aWrongCodeReleasesNothingAndARightOneWorksOnce() {
        county.granted(people);
        long batch = county.batch();
        String code = county.code("leader");
        assertThatThrownBy(() -> county.batches.release(
                        county.who("leader"),
                        UUID.randomUUID().toString(),
                        batch,
                        code.equals("000000") ? "1" : "000000"))
                .isInstanceOf(Refused.class);
        county.batches.release(county.who("leader"), UUID.randomUUID().toString(), batch, code);
        assertThat(county.secondFactor.verify(county.who("leader"), code)).isEqualTo(SecondFactor.Outcome.WRONG);
    }

    @Test
    void theSameResultTwiceChangesNothing() {
        county.granted(people);
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        byte[] file = GrantsCounty.answer(number, 2, "2000.00", line -> line == 1 ? "成功," : "失败,已销户");
        ResultDesk.Taken first = county.results.take(county.who("officer"), batch, "r.csv", file);
        ResultDesk.Taken second = county.results.take(county.who("officer"), batch, "r.csv", file);

        assertThat(first)
                .extracting(ResultDesk.Taken::paid, ResultDesk.Taken::failed)
                .containsExactly(1, 1);
        assertThat(second.again()).isTrue();
        assertThat(county.one(String.class, "select failure from grants.payment where state = 'FAILED'"))
                .startsWith("CLOSED_ACCOUNT");
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatTheBankReturnedIsPaidWithTheNextBatchOnceTheAccountIsRight() {
        List<Long> ids = county.granted(people);
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        county.results.take(
                county.who("officer"),
                batch,
                "r.csv",
                GrantsCounty.answer(number, 2, "2000.00", line -> line == 1 ? "成功," : "账号有误,"));
        assertThat(the(ids.get(1)).state()).isEqualTo(CaseState.RETURNED);
        office.as(
                "officer",
                () -> workers.changeAll(
                        java.util.Map.of(
                                people.get(1),
                                WorkerDraft.at(MadeUp.VILLAGE)
                                        .household("h2")
                                        .set(WorkerField.ACCOUNT, "6228480099999999")),
                        "test"));
        county.act("specialist", Step.REPAIR, List.of(ids.get(1)));
        long next = county.batch();
        String second = county.sent(next).name().replace(".csv", "");
        county.results.take(
                county.who("officer"), next, "r2.csv", GrantsCounty.answer(second, 1, "2000.00", line -> "成功,"));

        assertThat(the(ids.get(1)).state()).isEqualTo(CaseState.PAID);
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatTheBankTakesBackAfterwardsIsNotPaid() {
        List<Long> ids = county.granted(people);
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        county.results.take(
                county.who("officer"), batch, "r.csv", GrantsCounty.answer(number, 2, "2000.00", line -> "成功,"));
        ResultDesk.Taken later = county.results.take(
                county.who("officer"), batch, "back.csv", GrantsCounty.answer(number, 1, "2000.00", line -> "退回,"));

        assertThat(later.failed()).isEqualTo(1);
        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.RETURNED);
        assertThat(the(ids.get(1)).state()).isEqualTo(CaseState.PAID);
        assertThat(differences()).isEmpty();
    }

    @Test
    void tellsEachRowOfAResultThatCannotBeTaken() {
        county.granted(people);
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        ResultDesk.Taken taken = county.results.take(
                county.who("officer"),
                batch,
                "r.csv",
                GrantsCounty.answer(number, 3, "2000.00", line -> line == 1 ? "处理中," : "成功,"));

        assertThat(taken.paid()).isEqualTo(1);
        assertThat(taken.wrong()).extracting(ResultReading.Wrong::key).containsExactly("status", "other-batch");
    }

    @Test
    void aCommandAskedAgainAnswersAsBefore() {
        county.granted(people);
        String key = UUID.randomUUID().toString();
        BatchDesk.Made first = county.batches.make(county.who("officer"), key, GrantsCounty.FUND, 100);
        BatchDesk.Made second = county.batches.make(county.who("officer"), key, GrantsCounty.FUND, 100);

        assertThat(second.batch()).isEqualTo(first.batch());
        assertThat(county.one(Long.class, "select count(*) from grants.batch")).isOne();
    }

    @Test
    void aBatchTakenApartLeavesItsCasesForTheNext() {
        List<Long> ids = county.granted(people);
        long batch = county.batch();
        county.batches.cancel(county.who("officer"), UUID.randomUUID().toString(), batch, "错了");
        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.APPROVED);
        assertThat(county.batch()).isNotEqualTo(batch);
        assertThat(differences()).isEmpty();
    }

    @Test
    void theFileForTheBankIsTheSameHoweverOftenItIsTaken() {
        county.granted(people);
        long batch = county.batch();
        BatchDesk.Sent first = county.sent(batch);
        county.sql("update people.worker set name = '改了'");

        assertThat(county.batches.send(county.who("officer"), batch).bytes()).isEqualTo(first.bytes());
        assertThat(new String(first.bytes(), java.nio.charset.Charset.forName("GB18030")))
                .contains("成员1,6228480000000001,2000.00,务工激励奖");
    }

    @Test
    void aFundThatRunsDryPaysTheFirstOfTheOrder(@Autowired FundDesk funds) {
        List<Long> ids = county.opened(people);
        county.hungOut(ids);
        county.today(LocalDate.of(2024, 12, 10));
        funds.budget(county.who("officer"), GrantsCounty.FUND, 2024, TestOffice.COUNTY, 300_000, "");

        CaseDesk.Done done = county.desk.act(county.who("leader"), Step.APPROVE, ids, "");

        assertThat(done.done()).containsExactly(ids.get(0));
        assertThat(done.left()).extracting(Examined::hindrance).containsExactly(Hindrance.FUND_DRY);
    }

    @Test
    void whatWasRecoveredIsOwedNoLongerPaidAndSumsAgree(@Autowired Recoveries recoveries) {
        List<Long> ids = county.granted(people);
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        county.results.take(
                county.who("officer"), batch, "r.csv", GrantsCounty.answer(number, 2, "2000.00", line -> "成功,"));
        recoveries.begin(county.who("officer"), ids.get(0), 3, "重复领取");
        recoveries.take(county.who("officer"), ids.get(0), "收据1");
        assertThat(differences()).isEmpty();
        recoveries.take(county.who("officer"), ids.get(0), "收据2");
        recoveries.take(county.who("officer"), ids.get(0), "收据3");

        assertThat(the(ids.get(0)).state()).isEqualTo(CaseState.RECOVERED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void theNightlyCheckTellsSumsThatDiffer(@Autowired SumsCheck check) {
        List<Long> ids = county.granted(people);
        county.sql("update grants.grant_case set fen = fen + 1 where id = ?", ids.get(0));

        assertThat(office.asProgram(check::run)).isNotEmpty();
        assertThat(county.one(
                        Long.class, "select count(*) from tasks.task where kind = 'grants.sums' and state = 'OPEN'"))
                .isOne();
    }
}
