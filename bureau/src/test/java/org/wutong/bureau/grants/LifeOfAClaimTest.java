package org.wutong.bureau.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.bureau.grants.OrganisationsCounty.PLACEMENT;
import static org.wutong.bureau.grants.OrganisationsCounty.WORKSHOP;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employers.EmployerKind;
import org.wutong.bureau.grants.OwedCase.Readiness;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.grants.storage.CaseTallies;
import org.wutong.bureau.grants.storage.CountedRows;

/** Cases of an agency for the placements of a batch, and of a workshop for its headcount. */
@GrantsTest
class LifeOfAClaimTest {
    @Autowired
    GrantsCounty county;

    @Autowired
    OrganisationsCounty organisations;

    @Autowired
    TestOffice office;

    @Autowired
    ClaimOpening opening;

    @Autowired
    OrganisationsOwed owed;

    @Autowired
    CaseRows rows;

    @Autowired
    CountedRows counted;

    @Autowired
    CaseTallies tallies;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @AfterEach
    void asItWas() {
        county.today(TestOffice.TODAY);
    }

    private GrantCase the(long id) {
        return office.asProgram(() -> rows.find(id).orElseThrow());
    }

    private List<Counted> list(long id) {
        return office.asProgram(() -> counted.of(List.of(id)));
    }

    private ClaimOpening.Opened open(String login, long employer, String rule, String claim, @Nullable Long fen) {
        return opening.open(
                county.who(login),
                List.of(new ClaimOpening.Wanted(employer, rule, claim, fen)),
                Consent.WRITTEN,
                "盖章名单");
    }

    /** Opened by another clerk of the township, so that its clerk checks. */
    private long opened(long employer, String rule, String claim, @Nullable Long fen) {
        String maker = office.hire(
                org.wutong.bureau.offices.Role.TOWNSHIP_CLERK,
                TestOffice.TOWNSHIP,
                TestOffice.TOWNSHIP,
                TestOffice.COUNTY);
        return open(maker, employer, rule, claim, fen).cases().get(0);
    }

    private void paid(long id) {
        long batch = county.batch();
        String number = county.sent(batch).name().replace(".csv", "");
        String yuan = the(id).fen() / 100 + ".00";
        county.results.take(county.who("officer"), batch, "r.csv", GrantsCounty.answer(number, 1, yuan, line -> "成功,"));
    }

    @Test
    void paysAnAgencyForThePlacementsOfABatch() {
        long agency = organisations.agency();
        String batch = organisations.placed(agency, 1, 3);
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), agency))
                .extracting(OwedClaim::rule, OwedClaim::claim, OwedClaim::leastFen, OwedClaim::readiness)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(PLACEMENT, batch, 60_000L, Readiness.READY));

        long id = opened(agency, PLACEMENT, batch, null);
        assertThat(list(id)).hasSize(3).allSatisfy(one -> {
            assertThat(one.fen()).isEqualTo(20_000);
            assertThat(one.decision()).isNotEmpty();
        });
        organisations.granted(id);
        paid(id);

        assertThat(the(id).state()).isEqualTo(CaseState.PAID);
        assertThat(county.one(String.class, "select payee from grants.payment")).isEqualTo("户名");
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), agency)).isEmpty();
        assertThat(open("officer", agency, PLACEMENT, batch, null).left()).containsValue(Hindrance.PAID_ALREADY);
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    @Test
    void paysAWorkshopTheSumTheOfficeSetsForItsHeadcount() {
        long workshop = organisations.workshop("良田车间");
        long first = organisations.hired(workshop, 1);
        organisations.hired(workshop, 2);
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), workshop))
                .filteredOn(one -> one.rule().equals(WORKSHOP))
                .extracting(OwedClaim::readiness)
                .containsExactly(Readiness.TO_CONFIRM);
        assertThat(open("officer", workshop, WORKSHOP, "", 1_000_000L).left()).containsValue(Hindrance.SUM_CHANGED);

        long id = opened(workshop, WORKSHOP, "", 3_000_000L);
        assertThat(list(id)).extracting(Counted::worker).hasSize(2).contains(first);
        organisations.granted(id);
        paid(id);

        assertThat(the(id).state()).isEqualTo(CaseState.PAID);
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), workshop))
                .noneMatch(one -> one.rule().equals(WORKSHOP));
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    @Test
    void whatCannotBeOpenedLeavesTheRestOfATransactionAlone() {
        long workshop = organisations.workshop("无人车间");
        long other = organisations.workshop("良田车间");
        organisations.hired(other, 1);

        List<ClaimOpening.Opened> both = office.asProgram(() -> List.of(
                open("officer", workshop, WORKSHOP, "", 3_000_000L), open("officer", other, WORKSHOP, "", 3_000_000L)));
        assertThat(both.get(0).left()).hasSize(1);
        assertThat(the(both.get(1).cases().get(0)).state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void aPlacementOwedLaterGetsASecondCaseOfItsBatch() {
        long agency = organisations.agency();
        String batch = organisations.placed(agency, 1, 2);
        long second = county.one(Long.class, "select max(worker) from dispatch.passenger");
        organisations.change(second, null);
        long id = opened(agency, PLACEMENT, batch, null);
        assertThat(list(id)).hasSize(1);
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), agency))
                .extracting(OwedClaim::readiness)
                .containsExactly(Readiness.BLOCKED);

        organisations.change(second, true);
        long later = opened(agency, PLACEMENT, batch, null);

        assertThat(list(later)).extracting(Counted::worker).containsExactly(second);
        assertThat(the(later).period()).isEqualTo(batch + "/2");
    }

    @Test
    void stopsWhereAPersonOfTheListIsNoLongerOwed() {
        long agency = organisations.agency();
        String batch = organisations.placed(agency, 1, 2);
        long id = opened(agency, PLACEMENT, batch, null);
        county.act("clerk", Step.CHECK, List.of(id));
        county.act("officer", Step.REVIEW, List.of(id));
        county.notices.hangOut(county.who("officer"), List.of(id)).orElseThrow();
        county.today(OrganisationsCounty.AFTER_NOTICE);
        organisations.change(list(id).get(0).worker(), false);

        assertThat(county.desk
                        .act(county.who("leader"), Step.APPROVE, List.of(id), "")
                        .left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.SUM_CHANGED);

        county.act("officer", Step.SEND_BACK, List.of(id));
        assertThat(opening.mend(county.who("officer"), id, null, Consent.NONE, "去掉一人"))
                .isNull();
        assertThat(list(id)).hasSize(1);
        assertThat(the(id).fen()).isEqualTo(20_000);
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
    }

    @Test
    void aPersonCountedByTwoWorkshopsHoldsUpTheLaterCase() {
        long one = organisations.workshop("甲车间");
        long other = organisations.workshop("乙车间");
        long worker = organisations.hired(one, 1);
        long first = opened(one, WORKSHOP, "", 2_000_000L);
        organisations.moves(worker, other, LocalDate.of(2024, 11, 20));
        long second = opened(other, WORKSHOP, "", 2_000_000L);

        assertThat(county.desk
                        .act(county.who("clerk"), Step.CHECK, List.of(first, second), "")
                        .left())
                .extracting(left -> left.grant().id(), Examined::hindrance)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(second, Hindrance.COUNTED_ELSEWHERE));

        county.act("clerk", Step.REFUSE, List.of());
        county.act("officer", Step.REFUSE, List.of(first));
        county.act("clerk", Step.CHECK, List.of(second));
    }

    @Test
    void withoutAnAccountItIsBlockedAndGoesIntoNoBatch() {
        long workshop = organisations.organisation("无户车间", EmployerKind.WORKSHOP, TestOffice.TOWNSHIP);
        organisations.hired(workshop, 1);
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), workshop))
                .filteredOn(one -> one.rule().equals(WORKSHOP))
                .extracting(OwedClaim::readiness)
                .containsExactly(Readiness.BLOCKED);
        long id = opened(workshop, WORKSHOP, "", 2_000_000L);
        organisations.granted(id);

        assertThat(county.batches
                        .make(county.who("officer"), "k", GrantsCounty.FUND, 10)
                        .left())
                .extracting(Examined::hindrance)
                .containsExactly(Hindrance.NO_ACCOUNT);
        organisations.account(workshop);
        paid(id);
        assertThat(the(id).state()).isEqualTo(CaseState.PAID);
    }

    @Test
    void ofAnOrganisationInNoTownshipTheCountyLooksFirst() {
        long agency = organisations.organisation("县城劳务", EmployerKind.AGENCY, TestOffice.COUNTY);
        organisations.account(agency);
        String batch = organisations.placed(agency, 1, 1);
        String maker = office.hire(
                org.wutong.bureau.offices.Role.COUNTY_OFFICER, TestOffice.COUNTY, TestOffice.COUNTY, TestOffice.COUNTY);
        long id = open(maker, agency, PLACEMENT, batch, null).cases().get(0);

        assertThat(Transitions.awaited(the(id))).containsExactly(org.wutong.bureau.offices.Role.COUNTY_OFFICER);
        county.act("officer", Step.CHECK, List.of(id));
        assertThat(the(id).state()).isEqualTo(CaseState.CHECKED);
    }

    @Test
    void whatAnOrganisationGaveBackIsTakenOffWhatItsPlacementsWerePaid(@Autowired Recoveries recoveries) {
        long agency = organisations.agency();
        String batch = organisations.placed(agency, 1, 2);
        long id = opened(agency, PLACEMENT, batch, null);
        organisations.granted(id);
        paid(id);
        recoveries.begin(county.who("officer"), id, 1, "多报");
        recoveries.take(county.who("officer"), id, "收据");

        assertThat(the(id).state()).isEqualTo(CaseState.RECOVERED);
        assertThat(office.asProgram(() -> tallies.differences())).isEmpty();
        county.act("officer", Step.CLOSE, List.of(id));
        county.decideEveryone();
        assertThat(owed.ofEmployer(county.who("clerk"), agency)).hasSize(1);
    }
}
