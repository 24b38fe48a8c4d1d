package org.wutong.bureau.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.MadeUp;

@BureauTest
class PapersTest {
    private static final Owner HERE = new Owner("worker", 7, MadeUp.VILLAGE);
    private static final Owner ELSEWHERE = new Owner("worker", 8, MadeUp.OTHER_VILLAGE);

    @Autowired
    TestOffice office;

    @Autowired
    Papers papers;

    @Autowired
    Retention retention;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessDate businessDate;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void givesBackTheVeryBytes() {
        byte[] picture = TestFile.jpeg("一张照片");
        long id = attach("clerk", HERE, "labour-contract", picture).id();
        assertThat(office.as("clerk", () -> papers.open(id, null)).orElseThrow().content())
                .isEqualTo(picture);
    }

    @Test
    void keepsBytesAndNumbersUnreadableInTheDatabase() {
        office.as(
                "clerk",
                () -> papers.attach(
                        HERE,
                        new Upload("a.jpg", TestFile.jpeg("SECRET-BYTES"), "certificate", "ZS-20240099", null, null)));
        assertThat(stored("select encode(cipher, 'escape') from papers.content"))
                .doesNotContain("SECRET-BYTES");
        assertThat(stored("select p::text from papers.paper p")).doesNotContain("20240099");
    }

    @Test
    void recognisesTheSameBytesAtTheSameRecord() {
        attach("clerk", HERE, "other", TestFile.pdf());
        refused("papers.refused.same", () -> attach("clerk", HERE, "certificate", TestFile.pdf()));
        attach("officer", ELSEWHERE, "other", TestFile.pdf());
    }

    @Test
    void showsNoPaperOfAnotherTownship() {
        long id = attach("officer", ELSEWHERE, "other", TestFile.pdf()).id();
        assertThat(office.as("clerk", () -> papers.list(ELSEWHERE, true))).isEmpty();
        assertThat(office.as("clerk", () -> papers.open(id, null))).isEmpty();
        assertThat(office.as("clerk", () -> papers.has(ELSEWHERE, "other"))).isFalse();
        refused("papers.refused.reach", () -> attach("clerk", ELSEWHERE, "other", TestFile.jpeg("x")));
    }

    @Test
    void writesDownEveryOpening() {
        long id = attach("clerk", HERE, "identity-card", TestFile.jpeg("x")).id();
        office.as("clerk", () -> papers.open(id, "核对证件"));
        assertThat(
                        stored(
                                "select actor_name || ' ' || reason from offices.audit where action = 'open' order by id desc limit 1"))
                .isEqualTo("clerk 核对证件");
    }

    @Test
    void opensAConfidentialPaperForAReasonOnly() {
        long id = attach("clerk", HERE, "identity-card", TestFile.jpeg("x")).id();
        refused("papers.refused.reason", () -> office.as("clerk", () -> papers.open(id, " ")));
    }

    @Test
    void countsAPaperUntilItsLastDay() {
        LocalDate today = TestOffice.TODAY;
        attach("clerk", HERE, "residence-permit", TestFile.jpeg("x"), today);
        attach("clerk", HERE, "certificate", TestFile.jpeg("y"), today.minusDays(1));
        assertThat(office.as("clerk", () -> papers.has(HERE, "residence-permit")))
                .isTrue();
        assertThat(office.as("clerk", () -> papers.has(HERE, "certificate"))).isFalse();
    }

    @Test
    void bringsARemovedPaperBack() {
        long id = attach("clerk", HERE, "other", TestFile.pdf()).id();
        change("clerk", () -> papers.remove(id, "传错了人"));
        assertThat(office.as("clerk", () -> papers.list(HERE, false))).isEmpty();
        assertThat(office.as("clerk", () -> papers.has(HERE, "other"))).isFalse();
        change("clerk", () -> papers.restore(id));
        assertThat(office.as("clerk", () -> papers.list(HERE, false))).hasSize(1);
    }

    @Test
    void bringsNothingBackThatWasAttachedAgain() {
        long id = attach("clerk", HERE, "other", TestFile.pdf()).id();
        change("clerk", () -> papers.remove(id, "传错了人"));
        attach("clerk", HERE, "other", TestFile.pdf());
        refused("papers.refused.restore", () -> change("clerk", () -> papers.restore(id)));
    }

    @Test
    void removesNothingWithoutAReason() {
        long id = attach("clerk", HERE, "other", TestFile.pdf()).id();
        refused("papers.refused.removal", () -> change("clerk", () -> papers.remove(id, " ")));
    }

    @Test
    void destroysRemovedBytesOnlyAfterTheDaysOfGrace() {
        long id = attach("clerk", HERE, "other", TestFile.pdf()).id();
        change("clerk", () -> papers.remove(id, "传错了人"));
        try {
            businessDate.fix(TestOffice.TODAY.plusDays(30));
            assertThat(retention.destroyDue()).isZero();
            businessDate.fix(TestOffice.TODAY.plusDays(31));
            assertThat(retention.destroyDue()).isEqualTo(1);
        } finally {
            businessDate.fix(TestOffice.TODAY);
        }
        assertThat(office.as("clerk", () -> papers.find(id)).orElseThrow().destroyed())
                .isTrue();
        assertThat(office.as("clerk", () -> papers.open(id, null))).isEmpty();
        refused("papers.refused.restore", () -> change("clerk", () -> papers.restore(id)));
    }

    @Test
    void destroysWhatNeedNotBeKeptAnyLonger() {
        attach("clerk", HERE, "labour-contract", TestFile.pdf());
        attach("clerk", HERE, "certificate", TestFile.png());
        try {
            businessDate.fix(TestOffice.TODAY.plusYears(10));
            assertThat(retention.destroyDue()).isZero();
            businessDate.fix(TestOffice.TODAY.plusYears(10).plusDays(1));
            assertThat(retention.destroyDue()).isEqualTo(1);
        } finally {
            businessDate.fix(TestOffice.TODAY);
        }
    }

    @Test
    void goesWhereItsRecordGoes() {
        attach("clerk", HERE, "other", TestFile.pdf());
        change("officer", () -> papers.moved("worker", HERE.id(), MadeUp.OTHER_VILLAGE));
        assertThat(office.as("clerk", () -> papers.list(HERE, true))).isEmpty();
        assertThat(office.as("clerk2", () -> papers.list(HERE, true))).hasSize(1);
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        refused(
                "papers.refused.dates",
                () -> office.as(
                        "clerk",
                        () -> papers.attach(
                                HERE,
                                new Upload(
                                        "a.pdf",
                                        TestFile.pdf(),
                                        "other",
                                        "",
                                        TestOffice.TODAY,
                                        TestOffice.TODAY.minusDays(1)))));
    }

    @Test
    void refusesAKindThatTheRecordDoesNotTake() {
        refused("papers.refused.kind", () -> attach("clerk", HERE, "business-licence", TestFile.pdf()));
    }

    @Test
    void refusesAFileAboveTheLimit() {
        byte[] large = TestFile.joined(TestFile.jpeg(""), new byte[(20 << 20) + 1]);
        refused("papers.refused.size", () -> attach("clerk", HERE, "other", large));
    }

    private Paper attach(String login, Owner owner, String kind, byte[] content) {
        return attach(login, owner, kind, content, null);
    }

    private Paper attach(String login, Owner owner, String kind, byte[] content, @Nullable LocalDate until) {
        return office.as(login, () -> papers.attach(owner, new Upload("文件", content, kind, "", null, until)));
    }

    private String stored(String sql) {
        return office.asProgram(() -> jdbc.sql(sql).query(String.class).single());
    }

    private void change(String login, Runnable work) {
        office.as(login, () -> {
            work.run();
            return true;
        });
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        PaperRefused.class,
                        refused -> assertThat(List.of(refused.key())).containsExactly(key));
    }
}
