package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.grants.OwedCase.Readiness;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.grants.storage.OwedCaseRows.Wanted;
import org.wutong.bureau.people.MadeUp;

@GrantsTest
class OwedCasesTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    Owed owed;

    @Autowired
    FundDesk funds;

    @Autowired
    CaseTallies tallies;

    List<Long> people;

    @BeforeEach
    void decided() {
        office.empty();
        people = county.people(MadeUp.VILLAGE, 1, 2);
        county.decideEveryone();
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private List<OwedCase> owed(long worker, String rule) {
        return office.as("officer", () -> owed.ofWorker(worker)).stream()
                .filter(one -> one.rule().equals(rule))
                .toList();
    }

    private CaseOpening.Opened set(String rule, Long fen) {
        return county.opening.open(
                county.who("specialist"),
                List.of(new CaseOpening.Wanted(people.get(0), rule, fen)),
                Consent.SPOKEN,
                "");
    }

    @Test
    void isReadyWhereTheSumIsExactAndAnAccountIsKnown() {
        assertThat(owed(people.get(0), GrantsCounty.RULE)).singleElement().satisfies(one -> {
            assertThat(one.readiness()).isEqualTo(Readiness.READY);
            assertThat(one.leastFen()).isEqualTo(200_000);
        });
    }

    @Test
    void isBlockedWithoutAnAccount() {
        county.sql("update people.worker set account_cipher = null where id = ?", people.get(0));

        assertThat(owed(people.get(0), GrantsCounty.RULE))
                .extracting(OwedCase::readiness)
                .containsExactly(Readiness.BLOCKED);
    }

    @Test
    void isNotListedAnyMoreOnceACaseStands() {
        county.opened(people);

        assertThat(owed(people.get(0), GrantsCounty.RULE)).isEmpty();
    }

    @Test
    void isListedByPlaceAndReadiness() {
        Wanted here = new Wanted(Readiness.READY, GrantsCounty.RULE, null, MadeUp.VILLAGE);
        Wanted there = new Wanted(Readiness.READY, GrantsCounty.RULE, null, MadeUp.OTHER_VILLAGE);

        assertThat(office.as("officer", () -> owed.all(here, 10))).hasSize(2);
        assertThat(office.as("officer", () -> owed.all(there, 10))).isEmpty();
        assertThat(office.as("clerk2", () -> owed.all(here, 10))).isEmpty();
    }

    @Test
    void aSumThatNoTextGivesOpensNoCase() {
        assertThat(set(GrantsCounty.RULE, 200_001L).left()).containsValue(Hindrance.SUM_CHANGED);
        assertThat(set(GrantsCounty.RULE, 0L).left()).containsValue(Hindrance.SUM_CHANGED);
        assertThat(set(GrantsCounty.RULE, 200_000L).cases()).hasSize(1);
    }

    @Test
    void theForecastHoldsEverythingThatHasNoCase() {
        Forecast.Expected before = funds.expected(county.who("officer")).get(GrantsCounty.FUND);
        county.opened(people);
        Forecast.Expected after = funds.expected(county.who("officer")).get(GrantsCounty.FUND);

        assertThat(before.leastFen() - after.leastFen()).isEqualTo(400_000);
        assertThat(before.cases() - after.cases()).isEqualTo(2);
    }

    @Test
    void aPaymentReachesTheDecisionsThatStand() {
        county.granted(people);
        county.batch();
        county.decideEveryone();

        assertThat(county.one(
                        Long.class,
                        "select sum(payable_most_fen)::bigint from policies.decision where rule = ?",
                        GrantsCounty.RULE))
                .isZero();
    }

    @Test
    void mendedItTakesTodaysSumAndItsFundFollows() {
        List<Long> ids = county.opened(people);
        county.act("clerk", Step.SEND_BACK, ids.subList(0, 1));
        county.sql("update employment.spell set monthly_wage_fen = 320000 where worker = ?", people.get(0));
        Hindrance hindrance = county.opening.mend(county.who("specialist"), ids.get(0), null, Consent.NONE, "工资流水已补");

        assertThat(hindrance).isNull();
        assertThat(county.one(
                        String.class, "select state || ' ' || fen from grants.grant_case where id = ?", ids.get(0)))
                .isEqualTo("SUBMITTED 300000");
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    @Test
    void aFundNearlyDryIsToldBeforeItIs(@Autowired SumsCheck check) {
        funds.budget(
                county.who("officer"), GrantsCounty.FUND, TestOffice.TODAY.getYear(), TestOffice.COUNTY, 420_000, "");
        county.opened(people);
        office.asProgram(check::run);

        assertThat(county.one(
                        Long.class, "select count(*) from tasks.task where kind = 'grants.fund' and state = 'OPEN'"))
                .isOne();
    }

    @Test
    void casesPastTheirDayBecomeATaskOfTheirVillage(@Autowired SumsCheck check) {
        county.opened(people);
        county.today(LocalDate.of(2024, 12, 30));
        office.asProgram(check::run);

        assertThat(county.one(
                        String.class, "select region || ' ' || amount from tasks.task where kind = 'grants.late'"))
                .isEqualTo(MadeUp.VILLAGE + " 2");
    }
}
