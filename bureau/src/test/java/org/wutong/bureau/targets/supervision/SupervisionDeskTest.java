package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.WorkingDays;
import org.wutong.bureau.targets.storage.SupervisionList;

@BureauTest
class SupervisionDeskTest {
    @Autowired
    SupervisionCounty county;

    @Autowired
    SupervisionUpkeep upkeep;

    @Autowired
    SupervisionBook book;

    @Autowired
    SupervisionList list;

    @Autowired
    TestOffice office;

    @Autowired
    BusinessDate businessDate;

    @Autowired
    WorkingDays workingDays;

    private long id;

    @BeforeEach
    void one() {
        office.empty();
        id = county.open("officer", TestOffice.TOWNSHIP);
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    private int raise() {
        return office.asProgram(() -> upkeep.raise());
    }

    private SupervisionCase now() {
        return county.find("officer", id);
    }

    private static NewCase about(String target) {
        return new NewCase(
                TestOffice.TOWNSHIP,
                About.TARGET,
                target,
                "指标",
                "请说明原因",
                new Figures(TestOffice.TODAY, 10L, 100L, 1_000, 9_000, 4, 4, null),
                List.of(Reason.BEHIND_PACE),
                null);
    }

    @Test
    void goesFromSentToClosed() {
        county.act("clerk", Step.RECEIVE, id);
        county.act("officer", Step.TALK, id);
        county.act("clerk", Step.ANSWER, id);
        county.act("officer", Step.CHECK, id);
        assertThat(now().dueOn()).isEqualTo(now().finishOn());
        county.act("officer", Step.CLOSE, id);

        assertThat(now().state()).isEqualTo(CaseState.CLOSED);
        assertThat(now().outcome()).isEqualTo(Outcome.EXPLAINED);
        assertThat(county.desk.steps(county.who("officer"), id))
                .extracting(StepTaken::step)
                .containsExactly(Step.CLOSE, Step.CHECK, Step.ANSWER, Step.TALK, Step.RECEIVE, Step.OPEN);
    }

    @Test
    void everyStepTellsWhoInWhichOfficeWhenAndWhy() {
        county.act("clerk", Step.RECEIVE, id);
        county.desk.act(county.who("clerk"), Step.ANSWER, id, new Words("水毁停工", TestOffice.TODAY, "", null));

        StepTaken answer = county.desk.steps(county.who("officer"), id).get(0);
        assertThat(answer.staffName()).isEqualTo("clerk");
        assertThat(answer.office()).isEqualTo("office");
        assertThat(answer.onDay()).isEqualTo(TestOffice.TODAY);
        assertThat(answer.said()).isEqualTo("水毁停工");
        assertThat(answer.day()).isEqualTo(TestOffice.TODAY);
    }

    @Test
    void keepsTheFiguresOfTheDayItWasOpened() {
        long one = county.desk
                .open(county.who("officer"), List.of(about("JF-T04")))
                .get(0);
        county.act("clerk", Step.RECEIVE, one);

        assertThat(county.find("officer", one).then())
                .isEqualTo(new Figures(TestOffice.TODAY, 10L, 100L, 1_000, 9_000, 4, 4, null));
    }

    @Test
    void isNotOpenedTwiceForTheSame() {
        assertThat(county.desk.open(county.who("officer"), List.of(about("JF-T04"), about("JF-T05"))))
                .hasSize(2);
        assertThat(county.desk.open(county.who("officer"), List.of(about("JF-T04"), about("JF-T06"))))
                .hasSize(1);
    }

    @Test
    void opensNoneWhereOnePlaceIsOutOfReach() {
        assertThatThrownBy(() -> county.desk.open(
                        county.who("officer"), List.of(about("JF-T04"), SupervisionCounty.draft("640105", "事项"))))
                .isInstanceOf(Forbidden.class);
        assertThat(county.one(Long.class, "select count(*) from targets.supervision"))
                .isEqualTo(1);
    }

    @Test
    void isNotClosedAsCaughtUpWhileTheFiguresCannotTellSo() {
        long one = county.desk
                .open(county.who("officer"), List.of(about("JF-T04")))
                .get(0);
        county.force(one, CaseState.CHECKED);

        assertThatThrownBy(() -> county.desk.act(
                        county.who("officer"), Step.CLOSE, one, new Words("好了", null, "", Outcome.CAUGHT_UP)))
                .isInstanceOf(Refused.class)
                .hasMessage("supervision.refused.behind");
        assertThat(county.find("officer", one).state()).isEqualTo(CaseState.CHECKED);
    }

    @Test
    void asksForWordsDaysAndNames() {
        county.act("clerk", Step.RECEIVE, id);

        assertThatThrownBy(() -> county.desk.act(
                        county.who("clerk"), Step.ANSWER, id, new Words("措施", TestOffice.TODAY.minusDays(1), "", null)))
                .hasMessage("supervision.refused.measures");
        assertThatThrownBy(() -> county.desk.act(
                        county.who("officer"), Step.TALK, id, new Words("谈", TestOffice.TODAY, " ", null)))
                .hasMessage("supervision.refused.talk");
        assertThatThrownBy(() -> county.desk.act(county.who("officer"), Step.RAISE, id, Words.said(" ")))
                .hasMessage("supervision.refused.words");
        assertThat(now().state()).isEqualTo(CaseState.RECEIVED);
    }

    @Test
    void isRaisedOnceWhenItsDayIsPast() {
        LocalDate due = now().dueOn();
        businessDate.fix(due);
        assertThat(raise()).as("on the day itself").isZero();

        businessDate.fix(due.plusDays(1));
        assertThat(raise()).isEqualTo(1);
        assertThat(raise()).as("a second pass of the same day").isZero();
        assertThat(now().level()).isEqualTo("TALK");
        assertThat(now().raised()).isEqualTo(1);
        assertThat(now().dueOn())
                .isEqualTo(workingDays.after(due.plusDays(1), book.level("TALK").workingDays()));
    }

    @Test
    void goesUpLevelByLevelAndStaysAtTheLast() {
        for (String level : List.of("TALK", "BULLETIN", "LEADER")) {
            businessDate.fix(now().dueOn().plusDays(1));
            assertThat(raise()).isEqualTo(1);
            assertThat(now().level()).isEqualTo(level);
        }
        businessDate.fix(now().dueOn().plusDays(1));
        assertThat(raise()).isZero();
        assertThat(now().late(businessDate.today())).isTrue();
    }

    @Test
    void isNamedInTheBulletinOfTheDaysInWhichItWasRaisedToIt() {
        county.act("officer", Step.RAISE, id);
        assertThat(mentioned(TestOffice.TODAY)).isEmpty();
        county.act("officer", Step.RAISE, id);

        assertThat(mentioned(TestOffice.TODAY)).containsExactly(id);
        assertThat(mentioned(TestOffice.TODAY.plusDays(1))).isEmpty();
    }

    private List<Long> mentioned(LocalDate day) {
        return office.as("officer", () -> list.raisedTo("BULLETIN", TestOffice.COUNTY, day, day)).stream()
                .map(SupervisionCase::id)
                .toList();
    }

    @Test
    void isNotRaisedWhileItWaitsForWhoSteers() {
        county.act("clerk", Step.RECEIVE, id);
        county.act("clerk", Step.ANSWER, id);
        businessDate.fix(now().dueOn().plusDays(1));

        assertThat(raise()).isZero();
        assertThat(now().late(businessDate.today())).isTrue();
    }

    @Test
    void isAnsweredAnewOnceItWasRaised() {
        county.act("clerk", Step.RECEIVE, id);
        county.act("clerk", Step.ANSWER, id);
        county.act("officer", Step.RAISE, id);

        assertThat(now().state()).isEqualTo(CaseState.RECEIVED);
        county.act("clerk", Step.ANSWER, id);
        assertThat(now().state()).isEqualTo(CaseState.ANSWERED);
    }

    @Test
    void waitsInTheInboxOfThePlaceAndThenOfWhoSteers() {
        String open = "select count(*) from tasks.task where kind = ? and state = 'OPEN' and answers = ?";
        assertThat(county.one(Long.class, open, SupervisionUpkeep.ANSWER, TestOffice.TOWNSHIP))
                .isEqualTo(1);

        county.act("clerk", Step.RECEIVE, id);
        county.act("clerk", Step.ANSWER, id);

        assertThat(county.one(Long.class, open, SupervisionUpkeep.ANSWER, TestOffice.TOWNSHIP))
                .isZero();
        assertThat(county.one(Long.class, open, SupervisionUpkeep.CHECK, TestOffice.COUNTY))
                .isEqualTo(1);
    }

    @Test
    void ofAnotherTownshipIsNotSeen() {
        assertThat(county.desk.find(county.who("clerk2"), id)).isEmpty();
        assertThat(county.desk.find(county.who("clerk"), id)).isPresent();
    }
}
