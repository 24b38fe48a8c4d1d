package org.wutong.bureau.targets.supervision;

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

@BureauTest
class AppraisalDeskTest {
    @Autowired
    SupervisionCounty county;

    @Autowired
    AppraisalDesk desk;

    @Autowired
    TestOffice office;

    @Autowired
    BusinessDate businessDate;

    private long id;

    @BeforeEach
    void made() {
        office.empty();
        desk.make(county.who("officer"), 2024);
        id = county.one(Long.class, "select id from targets.appraisal where place = ?", TestOffice.TOWNSHIP);
    }

    @AfterEach
    void today() {
        businessDate.fix(TestOffice.TODAY);
    }

    /** No document sets a target here for that year, so nothing can be reckoned. */
    private void aYearWithoutTargets() {
        desk.make(county.who("officer"), 2023);
        id = county.one(
                Long.class, "select id from targets.appraisal where place = ? and year = ?", TestOffice.TOWNSHIP, 2023);
    }

    private AppraisalSheet sheet() {
        return desk.sheet(county.who("officer"), id).orElseThrow();
    }

    private void giveAll() {
        sheet().lines().stream()
                .filter(line -> line.points() == null)
                .forEach(line -> desk.give(
                        county.who("officer"), id, line.item().id(), line.item().most(), "有材料"));
    }

    @Test
    void makesOneSheetForEachPlaceAndYear() {
        long before = county.one(Long.class, "select count(*) from targets.appraisal");

        assertThat(desk.make(county.who("officer"), 2024)).isZero();
        assertThat(county.one(Long.class, "select count(*) from targets.appraisal"))
                .isEqualTo(before);
        assertThatThrownBy(() -> desk.make(county.who("officer"), 2025)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.make(county.who("officer"), 2021)).isInstanceOf(Refused.class);
    }

    @Test
    void whatIsOpenMakesAnIntervalAndNoGrade() {
        aYearWithoutTargets();
        assertThat(sheet().least()).isEqualTo(1_500);
        assertThat(sheet().most()).isEqualTo(10_000);
        assertThat(sheet().grade()).isNull();
    }

    @Test
    void casesOfTheYearTakePointsOff() {
        long one = county.open("officer", TestOffice.TOWNSHIP);
        county.act("officer", Step.RAISE, one);

        assertThat(sheet().opened()).isEqualTo(1);
        assertThat(sheet().least()).isEqualTo(1_500 - 200 - 100);
    }

    @Test
    void pointsByHandTakeAReasonAndStayWithinTheItem() {
        assertThatThrownBy(() -> desk.give(county.who("officer"), id, "funds", 1_001, "有材料"))
                .hasMessage("supervision.refused.points");
        assertThatThrownBy(() -> desk.give(county.who("officer"), id, "funds", 500, " "))
                .hasMessage("supervision.refused.words");
        desk.give(county.who("officer"), id, "funds", 500, "有材料");
        desk.takeAway(county.who("officer"), id, "funds");
        assertThat(sheet().least()).isEqualTo(1_500);
    }

    @Test
    void isSignedOnlyOnceTheYearIsOverAndNothingIsMissing() {
        assertThatThrownBy(() -> desk.sign(county.who("leader"), id, "")).hasMessage("supervision.refused.running");
        businessDate.fix(LocalDate.of(2025, 1, 6));
        assertThatThrownBy(() -> desk.sign(county.who("leader"), id, "")).hasMessage("supervision.refused.incomplete");
    }

    @Test
    void isSignedByASecondPerson() {
        aYearWithoutTargets();
        businessDate.fix(LocalDate.of(2025, 1, 6));
        giveAll();
        assertThatThrownBy(() -> desk.sign(county.who("officer"), id, "")).hasMessage("supervision.refused.same");
        desk.sign(county.who("leader"), id, "通报表扬");

        assertThat(sheet().appraisal().signedName()).isEqualTo("leader");
        assertThat(sheet().appraisal().grade()).isEqualTo("excellent");
        assertThat(sheet().appraisal().reward()).isEqualTo("通报表扬");
    }

    @Test
    void staysAsItWasSigned() {
        businessDate.fix(LocalDate.of(2025, 1, 6));
        giveAll();
        desk.sign(county.who("leader"), id, "");
        long signed = sheet().least();
        county.sql(
                "insert into targets.supervision_step (supervision, region, step, to_state, level, on_day, staff_name, office)"
                        + " select ?, ?, 'OPEN', 'OPENED', 'REMINDER', date '2024-12-01', 'x', 'x'",
                county.open("officer", TestOffice.TOWNSHIP),
                TestOffice.TOWNSHIP);

        assertThat(sheet().least()).isEqualTo(signed);
        assertThatThrownBy(() -> desk.give(county.who("officer"), id, "funds", 100, "改"))
                .hasMessage("supervision.refused.signed");
        assertThatThrownBy(() -> desk.sign(county.who("leader"), id, "")).hasMessage("supervision.refused.signed");
    }

    @Test
    void nobodyGivesPointsToTheirOwnPlace() {
        long before = county.one(Long.class, "select count(*) from offices.audit where action = 'supervision-refused'");
        assertThatThrownBy(() -> desk.give(county.who("clerk"), id, "funds", 500, "自评"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.sign(county.who("clerk"), id, "")).isInstanceOf(Forbidden.class);
        assertThat(county.one(Long.class, "select count(*) from offices.audit where action = 'supervision-refused'"))
                .isEqualTo(before + 2);
    }
}
