package org.wutong.bureau.dispatch.sharing;

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
import org.wutong.bureau.dispatch.Departures;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.tasks.TaskDraft;

@BureauTest
class SharingsTest {
    private static final LocalDate TODAY = TestOffice.TODAY;

    @Autowired
    TestOffice office;

    @Autowired
    Departures departures;

    @Autowired
    Sharings sharings;

    @Autowired
    SharingEnds ends;

    @Autowired
    Spells spells;

    @Autowired
    JdbcClient jdbc;

    private long lender;
    private long borrower;
    private long worker;

    @BeforeEach
    void twoFirmsOneWorker() {
        office.empty();
        lender = departures.firm("冷饮厂", EmployerKind.ENTERPRISE);
        borrower = departures.firm("年货加工厂", EmployerKind.ENTERPRISE);
        worker = departures.worker(MadeUp.VILLAGE, "马秀兰", 2);
    }

    /** A job at the lender since January, with a contract of so many months; null where its length is not known. */
    private void employed(long who, @Nullable Integer months) {
        office.asProgram(() -> spells.add(SpellDraft.of(who, LocalDate.of(2024, 1, 1))
                .employer(lender, "冷饮厂")
                .at(Departures.SHAOXING)
                .contract(true, months)));
    }

    private long sharing(LocalDate from, LocalDate to) {
        return office.as(
                "officer",
                () -> sharings.add(new SharingDraft(
                        TestOffice.COUNTY,
                        lender,
                        borrower,
                        Departures.SHAOXING,
                        "包装工",
                        from,
                        to,
                        Party.BORROWER,
                        Party.LENDER,
                        Party.BOTH,
                        480_000L,
                        TODAY,
                        "协议1号",
                        "")));
    }

    private Sharings.Lent lend(long id, String beyond) {
        return office.as(
                "officer",
                () -> sharings.lend(
                        id,
                        List.of(worker),
                        sharings.find(id).orElseThrow().agreed().from(),
                        beyond));
    }

    private List<SharedWorker> lent(long id) {
        return office.as("officer", () -> sharings.workers(id));
    }

    @Test
    void leavesTheJobAtTheLenderOpenAndOpensNoOther() {
        employed(worker, 24);
        assertThat(lend(sharing(TODAY, TODAY.plusMonths(2)), "").added()).isEqualTo(1);
        List<Spell> jobs = office.asProgram(() -> spells.of(worker));
        assertThat(jobs).singleElement().satisfies(job -> {
            assertThat(job.toDate()).isNull();
            assertThat(job.employer()).isEqualTo(lender);
        });
    }

    @Test
    void lendsNobodyWhoseMainJobIsElsewhere() {
        office.asProgram(
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).employer(borrower, "年货加工厂")));
        Sharings.Lent lent = lend(sharing(TODAY, TODAY.plusMonths(2)), "");
        assertThat(lent.added()).isZero();
        assertThat(lent.notThere()).containsExactly(worker);
    }

    @Test
    void asksForAReasonWhereTheTermPassesTheRestOfTheContract() {
        employed(worker, 12);
        long id = sharing(TODAY, LocalDate.of(2025, 1, 1));
        assertThat(lend(id, "").beyond()).extracting(Lendable::worker).containsExactly(worker);
        assertThat(lent(id)).isEmpty();
        assertThat(lend(id, "双方同意续签").added()).isEqualTo(1);
        assertThat(lent(id))
                .singleElement()
                .satisfies(one -> assertThat(one.beyond()).isEqualTo("双方同意续签"));
    }

    @Test
    void lendsUpToTheLastDayOfTheContractWithoutAReason() {
        employed(worker, 12);
        assertThat(lend(sharing(TODAY, LocalDate.of(2024, 12, 31)), "").added()).isEqualTo(1);
    }

    @Test
    void takesAContractOfUnknownLengthForNoBreach() {
        employed(worker, null);
        assertThat(lend(sharing(TODAY, TODAY.plusYears(1)), "").added()).isEqualTo(1);
    }

    @Test
    void lendsNobodyTwiceWithinATerm() {
        employed(worker, 24);
        lend(sharing(TODAY, TODAY.plusMonths(2)), "");
        assertThat(lend(sharing(TODAY.plusMonths(1), TODAY.plusMonths(3)), "").lent())
                .containsExactly(worker);
    }

    @Test
    void asksForAReasonAgainWhenItIsExtended() {
        employed(worker, 12);
        long id = sharing(TODAY, LocalDate.of(2024, 12, 20));
        lend(id, "");
        LocalDate later = LocalDate.of(2025, 2, 1);
        assertThatThrownBy(() -> extend(id, later, "")).hasMessage("dispatch.sharing.refused.beyond");
        extend(id, later, "续签到明年");
        assertThat(lent(id)).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo(later);
            assertThat(one.beyond()).isEqualTo("续签到明年");
        });
    }

    @Test
    void tellsBeforeItEnds() {
        long soon = sharing(TODAY, TODAY.plusDays(15));
        sharing(TODAY, TODAY.plusDays(16));
        assertThat(follow()).extracting(TaskDraft::href).containsExactly("/sharing/" + soon);
    }

    @Test
    void endsOnItsLastDayAndWaitsUntilAllAreBack() {
        employed(worker, 24);
        LocalDate last = TODAY.minusDays(1);
        long id = sharing(TODAY.minusMonths(1), last);
        office.asProgram(() -> jdbc.sql("""
                        insert into dispatch.shared_worker (sharing, worker, region, spell, from_date, to_date, staff_name)
                        values (?, ?, ?, 1, ?, ?, 'test')""")
                .params(id, worker, MadeUp.VILLAGE, TODAY.minusMonths(1), last)
                .update());
        assertThat(follow()).hasSize(1);
        assertThat(office.as("officer", () -> sharings.find(id)).orElseThrow().endedOn())
                .isEqualTo(last);
        assertThat(lent(id))
                .singleElement()
                .satisfies(one -> assertThat(one.endedOn()).isEqualTo(last));
        office.as("officer", () -> {
            sharings.back(id);
            return true;
        });
        assertThat(follow()).isEmpty();
    }

    @Test
    void endsEarlyOnlyWithAReason() {
        employed(worker, 24);
        long id = sharing(TODAY, TODAY.plusMonths(2));
        lend(id, "");
        assertThatThrownBy(() -> end(id, "")).hasMessage("dispatch.refused.reason");
        end(id, "订单完成");
        assertThat(office.as("officer", () -> sharings.find(id)).orElseThrow().on(TODAY))
                .isEqualTo(Sharing.State.ENDED);
        assertThat(lent(id))
                .singleElement()
                .satisfies(one -> assertThat(one.endReason()).isEqualTo("订单完成"));
    }

    private void extend(long id, LocalDate to, String beyond) {
        office.as("officer", () -> {
            sharings.extend(id, to, "旺季延长", beyond);
            return true;
        });
    }

    private void end(long id, String reason) {
        office.as("officer", () -> {
            sharings.endEarly(id, TODAY, reason);
            return true;
        });
    }

    private List<TaskDraft> follow() {
        return office.asProgram(() -> ends.follow());
    }
}
