package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.policies.drafts.ComingIntoForce;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.drafts.DraftRefused;
import org.wutong.bureau.policies.drafts.Publishing;
import org.wutong.rules.PolicySet;

@BureauTest
class PublishingTest {
    private static final LocalDate LATER = LocalDate.of(2025, 1, 1);

    @Autowired
    TestOffice office;

    @Autowired
    DraftDesk desk;

    @Autowired
    Publishing publishing;

    @Autowired
    ComingIntoForce comingIntoForce;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    BusinessDate businessDate;

    DraftsInTests drafts;
    String before;

    @BeforeEach
    void county() {
        office.empty();
        before = office.asProgram(() -> policies.publish(PublishedPolicies.shipped()))
                .hash();
        drafts = new DraftsInTests(office, desk, publishing);
    }

    @AfterEach
    void theShippedLawIsInForceAgain() {
        office.asProgram(() -> {
            businessDate.fix(TestOffice.TODAY);
            return policies.publish(PublishedPolicies.shipped());
        });
    }

    private void publish(String login, long id, LocalDate from, String reason) {
        office.as(login, () -> {
            publishing.publish(id, 2, from, "一号", reason);
            return true;
        });
    }

    private Draft draft(long id) {
        return office.as("officer", () -> desk.find(id)).orElseThrow();
    }

    private void today(LocalDate day) {
        office.asProgram(() -> {
            businessDate.fix(day);
            return true;
        });
    }

    private long asked() {
        return office.owner()
                .sql("select count(*) from register.work where kind = ?")
                .param(DecideForEveryone.KIND)
                .query(Long.class)
                .single();
    }

    @Test
    void putsADraftInForceFromItsDayAndNotBefore() {
        publish("leader", drafts.submitted("officer", "2025-01-01", 6500), LATER, "");
        assertThat(policies.inForce().hash()).isEqualTo(before);
        today(LATER);
        assertThat(policies.inForce().hash()).isNotEqualTo(before);
        today(TestOffice.TODAY);
        assertThat(policies.inForce().hash()).isEqualTo(before);
    }

    @Test
    void decidesEveryoneAnewAtOnceOrWhenItsDayHasCome() {
        office.asProgram(() -> {
            everyone.run("", new org.wutong.bureau.register.LongWork.Progress() {
                @Override
                public void of(long total) {}

                @Override
                public void done(long done) {}
            });
            return true;
        });
        publish("leader", drafts.submitted("officer", "2025-01-01", 6500), LATER, "");
        comingIntoForce.followTheDay();
        assertThat(asked()).isZero();
        today(LATER);
        comingIntoForce.followTheDay();
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void asksForDecisionsAtOnceWhereItIsInForceAtOnce() {
        publish("leader", drafts.submitted("officer", "2025-01-01", 6500), TestOffice.TODAY, "");
        assertThat(asked()).isEqualTo(1);
    }

    @Test
    void letsNobodyPublishWhatTheyHaveWritten() {
        long id = drafts.submitted("leader", "2025-01-01", 6500);
        assertThatThrownBy(() -> publish("leader", id, LATER, ""))
                .isInstanceOfSatisfying(
                        DraftRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("policies.drafts.refused.own"));
        assertThat(draft(id).isSubmitted()).isTrue();
    }

    @Test
    void wantsAReasonForADayThatHasPassed() {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        LocalDate past = TestOffice.TODAY.minusDays(10);
        assertThatThrownBy(() -> publish("leader", id, past, " ")).isInstanceOf(DraftRefused.class);
        publish("leader", id, past, "文件自印发之日起施行");
        assertThat(policies.entry(past).reason()).isEqualTo("文件自印发之日起施行");
    }

    @Test
    void takesNoDraftWithAMistakeOrAFailingCase() {
        long wrong = drafts.begun("officer");
        drafts.save("officer", wrong, 1, DraftsInTests.FILE, "rules: [");
        long failing = drafts.begun("officer");
        drafts.save(
                "officer",
                failing,
                1,
                DraftsInTests.FILE,
                drafts.text(failing, DraftsInTests.FILE).replace("yuan: 6000", "yuan: 6500"));
        long same = drafts.begun("officer");
        for (long id : new long[] {wrong, failing}) {
            assertThatThrownBy(() -> submit(id, 2)).isInstanceOf(DraftRefused.class);
        }
        assertThatThrownBy(() -> submit(same, 1)).isInstanceOf(DraftRefused.class);
    }

    private void submit(long id, int revision) {
        office.as("officer", () -> {
            publishing.submit(id, revision, "");
            return true;
        });
    }

    @Test
    void holdsASubmittedDraftStillUntilItIsSentBack() {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        assertThatThrownBy(() -> drafts.save("officer", id, 2, DraftsInTests.FILE, "x"))
                .isInstanceOf(DraftRefused.class);
        office.as("leader", () -> {
            publishing.sendBack(id, "请附文号");
            return true;
        });
        assertThat(draft(id).isOpen()).isTrue();
        assertThat(draft(id).said()).isEqualTo("请附文号");
    }

    @Test
    void publishesNoSaveThatWasNotLookedAt() {
        long id = drafts.submitted("officer", "2025-01-01", 6500);
        assertThatThrownBy(() -> office.as("leader", () -> {
                    publishing.publish(id, 1, LATER, "", "");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        DraftRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("policies.drafts.refused.newer"));
    }

    @Test
    void keepsEverySetToBeDecidedByAgain() {
        publish("leader", drafts.submitted("officer", "2025-01-01", 6500), TestOffice.TODAY, "");
        PolicySet now = policies.inForce();
        assertThat(policies.ofHash(before)).map(PolicySet::hash).contains(before);
        assertThat(policies.ofHash(now.hash())).map(PolicySet::hash).contains(now.hash());
    }

    @Test
    void hasTheSetWithTheLastFirstDayInForceWhateverWasPublishedLast() {
        publish("leader", drafts.submitted("officer", "2025-01-01", 6500), LATER, "");
        publish("leader", drafts.submitted("officer", "2024-12-01", 6200), LocalDate.of(2024, 12, 1), "");
        assertThat(policies.entry(LATER).effectiveFrom()).isEqualTo(LATER);
        assertThat(policies.entry(LocalDate.of(2024, 12, 15)).effectiveFrom()).isEqualTo(LocalDate.of(2024, 12, 1));
    }
}
