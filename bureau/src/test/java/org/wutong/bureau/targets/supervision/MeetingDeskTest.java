package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Place;

@BureauTest
class MeetingDeskTest {
    private static final List<String> LOGINS =
            List.of("officer", "leader", "clerk", "clerk2", "specialist", "reader", "city", "auditor");

    @Autowired
    SupervisionCounty county;

    @Autowired
    MeetingDesk desk;

    @Autowired
    Ledgers ledgers;

    @Autowired
    TestOffice office;

    private long group;
    private long meeting;

    @BeforeEach
    void held() {
        office.empty();
        group = office.as(
                "officer",
                () -> ledgers.add(
                        new WorkGroup(
                                "就业工作专班",
                                new Place(TestOffice.COUNTY),
                                GroupKind.TASK_FORCE,
                                null,
                                null,
                                null,
                                null,
                                null),
                        "test"));
        meeting = desk.add(county.who("officer"), draft("十一月调度会"));
    }

    private MeetingDraft draft(String title) {
        return new MeetingDraft(group, title, TestOffice.TODAY, null, null, null, null, null, null);
    }

    private long give(String place) {
        return desk.give(
                county.who("officer"),
                new NewAssignment(meeting, null, place, "补齐台账", "就业站", TestOffice.TODAY.plusDays(7)));
    }

    private Assignment.State state(long id) {
        return desk.assignment(county.who("officer"), id).orElseThrow().state();
    }

    @Test
    void aMeetingNeedsAGroupATitleAndADay() {
        assertThatThrownBy(() -> desk.add(county.who("officer"), draft(" "))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.add(
                        county.who("officer"),
                        new MeetingDraft(null, "会", TestOffice.TODAY, null, null, null, null, null, null)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aChangeThatSomebodyElseOvertookIsNotMade() {
        assertThat(desk.change(county.who("officer"), meeting, 0, draft("改一次"))).isTrue();
        assertThat(desk.change(county.who("officer"), meeting, 0, draft("改两次"))).isFalse();
    }

    @Test
    void whatAPlaceWasGivenIsSeenThereWithoutTheMeeting() {
        long id = give(TestOffice.TOWNSHIP);

        assertThat(desk.assignment(county.who("clerk"), id).orElseThrow().source())
                .contains("十一月调度会");
        assertThat(desk.assignment(county.who("clerk2"), id)).isEmpty();
        assertThat(county.one(
                        Long.class,
                        "select count(*) from tasks.task where kind = ? and state = 'OPEN' and answers = ?",
                        SupervisionUpkeep.ASSIGNMENT,
                        TestOffice.TOWNSHIP))
                .isEqualTo(1);
    }

    @Test
    void isReportedThereAndConfirmedWhereItWasGiven() {
        long id = give(TestOffice.TOWNSHIP);
        desk.act(county.who("clerk"), AssignmentStep.REPORT, id, "已补");
        desk.act(county.who("officer"), AssignmentStep.SEND_BACK, id, "还差两户");
        desk.act(county.who("clerk"), AssignmentStep.REPORT, id, "补齐");
        desk.act(county.who("officer"), AssignmentStep.CONFIRM, id, "");

        assertThat(state(id)).isEqualTo(Assignment.State.DONE);
        assertThat(desk.assignment(county.who("officer"), id).orElseThrow().said())
                .isEqualTo("补齐");
    }

    @Test
    void anOfficeDoesAndConfirmsWhatItGaveItself() {
        long id = give(TestOffice.COUNTY);
        desk.act(county.who("officer"), AssignmentStep.REPORT, id, "已办");
        desk.act(county.who("officer"), AssignmentStep.CONFIRM, id, "");

        assertThat(state(id)).isEqualTo(Assignment.State.DONE);
    }

    @Test
    void nothingIsGivenToAPlaceOutOfReach() {
        assertThatThrownBy(() -> give("640105")).isInstanceOf(Forbidden.class);
    }

    /** Every login at every state, as these words have it. */
    @ParameterizedTest
    @EnumSource(AssignmentStep.class)
    void forbidsWhatTheTableDoesNotHaveAndTellsTheTrail(AssignmentStep step) {
        long id = give(TestOffice.TOWNSHIP);
        for (Assignment.State state : Assignment.State.values()) {
            for (String login : LOGINS) {
                county.sql(
                        "update targets.assignment set state = ?, ended_on = case when ? then opened.day end from (select ?::date as day) opened"
                                + " where id = ?",
                        state.name(),
                        !state.open(),
                        TestOffice.TODAY.toString(),
                        id);
                boolean steers = login.equals("officer") || login.equals("city");
                boolean allowed = switch (step) {
                    case REPORT -> login.equals("clerk") && state == Assignment.State.GIVEN;
                    case CONFIRM, SEND_BACK -> steers && state == Assignment.State.REPORTED;
                    case DROP -> steers && state.open();
                };
                long before = refusals();
                if (allowed) {
                    desk.act(county.who(login), step, id, "理由");
                    assertThat(state(id)).isEqualTo(step.to());
                } else {
                    assertThatThrownBy(() -> desk.act(county.who(login), step, id, "理由"))
                            .as(login + " " + state)
                            .isInstanceOf(Forbidden.class);
                    assertThat(refusals()).isEqualTo(before + 1);
                }
            }
        }
    }

    private long refusals() {
        return county.one(Long.class, "select count(*) from offices.audit where action = 'supervision-refused'");
    }
}
