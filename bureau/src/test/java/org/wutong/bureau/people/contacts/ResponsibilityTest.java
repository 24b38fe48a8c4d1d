package org.wutong.bureau.people.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.AuditTrail;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Responsibilities;
import org.wutong.bureau.offices.Responsibility;
import org.wutong.bureau.offices.ResponsibilityDraft;
import org.wutong.bureau.offices.ResponsibilityKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.ImportsInTests;
import org.wutong.bureau.register.imports.Import.State;
import org.wutong.bureau.register.sheet.TestSheet;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class ResponsibilityTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    HouseholdContacts contacts;

    @Autowired
    Coverage coverage;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    ImportsInTests imports;

    @Autowired
    AuditTrail trail;

    long worker;
    long household;

    @BeforeEach
    void people() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        household =
                office.as("officer", () -> workers.find(worker)).orElseThrow().household();
    }

    private ResponsibilityDraft draft(
            String place, Level level, ResponsibilityKind kind, String name, @Nullable LocalDate until) {
        return new ResponsibilityDraft(place, level, kind, name, "干部", MadeUp.phone(7788), null, NEW_YEAR, until, "分工");
    }

    private long name(String place, ResponsibilityKind kind, String name, @Nullable LocalDate until) {
        return office.as("officer", () -> responsibilities.add(draft(place, Level.VILLAGE, kind, name, until)));
    }

    private String contact() {
        HouseholdContacts.Contact contact = office.as("clerk", () -> contacts.of(household));
        return contact == null ? "nobody" : contact.who().name() + (contact.assigned() ? " assigned" : "");
    }

    private Responsibility found(long id) {
        return office.as("officer", () -> responsibilities.find(id)).orElseThrow();
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private Coverage.Row whole(String place) {
        return office.as("officer", () -> coverage.of(tree.find(place).orElseThrow()))
                .get(0);
    }

    @Test
    void leavesAHouseholdWithoutContactWhereNobodyAnswersForTheVillage() {
        assertThat(contact()).isEqualTo("nobody");
        assertThat(whole(TestOffice.TOWNSHIP).nobody()).isEqualTo(1);
    }

    @Test
    void takesTheSpecialistOfTheVillageWhereNobodyWasAssigned() {
        name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null);

        assertThat(contact()).isEqualTo("马小军");
        assertThat(whole(TestOffice.TOWNSHIP).nobody()).isZero();
        assertThat(whole(TestOffice.TOWNSHIP).bare())
                .noneMatch(node -> node.code().equals(MadeUp.VILLAGE));
    }

    @Test
    void aLeaderOfTheVillageIsNoContactByThemselves() {
        name(MadeUp.VILLAGE, ResponsibilityKind.LEADER, "李主任", null);

        assertThat(contact()).isEqualTo("nobody");
    }

    @Test
    void anAssignedContactGoesBeforeTheSpecialistUntilTheirTimeIsOver() {
        name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null);
        long cadre = name(MadeUp.VILLAGE, ResponsibilityKind.CADRE, "王干部", null);
        office.as("officer", () -> contacts.assign(List.of(household), found(cadre), NEW_YEAR, "就近"));
        assertThat(contact()).isEqualTo("王干部 assigned");

        office.as("officer", () -> responsibilities.end(cadre, 0, TestOffice.TODAY.minusDays(1), "调离"));
        assertThat(contact()).isEqualTo("马小军");
    }

    @Test
    void keepsWhoWasContactBeforeWithDaysAndReason() {
        long first = name(MadeUp.VILLAGE, ResponsibilityKind.CADRE, "王干部", null);
        long second = name(MadeUp.VILLAGE, ResponsibilityKind.CADRE, "赵干部", null);
        office.as("officer", () -> contacts.assign(List.of(household), found(first), NEW_YEAR, "就近"));
        office.as("officer", () -> contacts.assign(List.of(household), found(second), TestOffice.TODAY, "轮换"));

        List<HouseholdContact> history = office.as("officer", () -> contacts.history(household));
        assertThat(history).extracting(HouseholdContact::reason).containsExactly("轮换", "就近");
        assertThat(history.get(1).until()).isEqualTo(TestOffice.TODAY.minusDays(1));
        assertThat(history.get(0).staffName()).isEqualTo("officer");
    }

    @Test
    void givesNoHouseholdToSomebodyWhoAnswersForAnotherVillage() {
        long elsewhere = name(MadeUp.OTHER_VILLAGE, ResponsibilityKind.CADRE, "外村干部", null);

        assertThat(office.as("officer", () -> contacts.assign(List.of(household), found(elsewhere), NEW_YEAR, "")))
                .isZero();
        assertThat(contact()).isEqualTo("nobody");
    }

    @Test
    void giveNothingAwayOutsideTheEditScope() {
        long county = office.as(
                "officer",
                () -> responsibilities.add(
                        draft(TestOffice.COUNTY, Level.COUNTY, ResponsibilityKind.LEADER, "县领导", null)));

        assertThat(office.as("auditor", () -> contacts.assign(List.of(household), found(county), NEW_YEAR, "")))
                .isZero();
    }

    @Test
    void refusesTheSamePersonTwiceInOneDuty() {
        name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null);

        assertThatThrownBy(() -> name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null))
                .isInstanceOf(Responsibilities.Twice.class);
    }

    @Test
    void showsAVillageItsChainUpToTheCityAndNobodyOfOtherVillages() {
        office.as(
                "officer",
                () -> responsibilities.add(
                        draft(TestOffice.COUNTY, Level.CITY, ResponsibilityKind.LEADER, "市领导", null)));
        name(MadeUp.OTHER_VILLAGE, ResponsibilityKind.SPECIALIST, "外村专干", null);

        assertThat(office.as("specialist", () -> responsibilities.chain(MadeUp.VILLAGE, TestOffice.TODAY)))
                .extracting(Responsibility::name)
                .containsExactly("市领导");
        assertThat(office.as("specialist", () -> responsibilities.under(TestOffice.COUNTY)))
                .extracting(Responsibility::name)
                .doesNotContain("外村专干");
    }

    @Test
    void showsWhatIsNotCoveredWithAWayToFillItIn() throws Exception {
        as("officer", get("/responsibility"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("没有专人的村")))
                .andExpect(content().string(containsString("/responsibility/new?place=" + MadeUp.VILLAGE)));
        as("clerk2", get("/responsibility?place=" + TestOffice.TOWNSHIP)).andExpect(status().isNotFound());
    }

    @Test
    void recordsSomebodyByTheFormAndShowsTheTailOfTheirPhoneAlone() throws Exception {
        as(
                        "clerk",
                        post("/responsibility")
                                .param("version", "0")
                                .param("place", MadeUp.VILLAGE)
                                .param("level", "VILLAGE")
                                .param("kind", "SPECIALIST")
                                .param("name", "马小军")
                                .param("phone", MadeUp.phone(7788).digits())
                                .param("since", "2024-01-01"))
                .andExpect(redirectedUrl("/responsibility?place=" + MadeUp.VILLAGE));

        as("clerk", get("/responsibility?place=" + MadeUp.VILLAGE))
                .andExpect(content().string(containsString("马小军")))
                .andExpect(content().string(containsString("7788")))
                .andExpect(
                        content().string(not(containsString(MadeUp.phone(7788).digits()))));
        as("clerk", get("/responsibility/of-person/" + worker))
                .andExpect(content().string(containsString("马小军")));
    }

    @Test
    void refusesAFormWithoutNameOrWithDaysTheWrongWayRound() throws Exception {
        as(
                        "clerk",
                        post("/responsibility")
                                .param("place", MadeUp.VILLAGE)
                                .param("level", "VILLAGE")
                                .param("kind", "SPECIALIST")
                                .param("name", " ")
                                .param("since", "2024-02-01")
                                .param("until", "2024-01-01"))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("请填姓名")))
                .andExpect(content().string(containsString("早于")));
    }

    @Test
    void showsAWholeNumberForAReasonAndLeavesATrace() throws Exception {
        long id = name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null);

        as("clerk", post("/responsibility/" + id + "/number").param("reason", ""))
                .andExpect(
                        content().string(not(containsString(MadeUp.phone(7788).digits()))));
        as("clerk", post("/responsibility/" + id + "/number").param("reason", "核对到岗"))
                .andExpect(content().string(containsString(MadeUp.phone(7788).digits())));
        assertThat(office.as(
                        "officer", () -> trail.page(Long.MAX_VALUE, "unmask", "responsibility", Long.toString(id), 9)))
                .extracting(AuditTrail.Entry::reason)
                .containsExactly("核对到岗");
    }

    @Test
    void assignsTickedHouseholdsAndAllOfAVillage() throws Exception {
        long cadre = name(MadeUp.VILLAGE, ResponsibilityKind.CADRE, "王干部", null);
        as(
                        "clerk",
                        post("/responsibility/households")
                                .param("place", MadeUp.VILLAGE)
                                .param("all", "true")
                                .param("to", Long.toString(cadre))
                                .param("since", "2024-11-01"))
                .andExpect(redirectedUrl("/responsibility/households?place=" + MadeUp.VILLAGE));
        assertThat(contact()).isEqualTo("王干部 assigned");

        as(
                "clerk",
                post("/responsibility/households")
                        .param("place", MadeUp.VILLAGE)
                        .param("id", Long.toString(household))
                        .param("to", "0"));
        assertThat(contact()).isEqualTo("nobody");
        as("clerk", get("/responsibility/households?show=NOBODY&place=" + MadeUp.VILLAGE))
                .andExpect(content().string(containsString("马秀兰")));
    }

    private byte[] sheet(String post) {
        String village = tree.shortName(MadeUp.VILLAGE);
        String township = tree.shortName(TestOffice.TOWNSHIP);
        return TestSheet.xlsx(List.of(
                List.of("镇街", "村(社区)", "所属级别", "职责", "姓名", "职务", "联系电话", "起始日期"),
                List.of(
                        township,
                        village,
                        "村级",
                        "村专人",
                        "马小军",
                        post,
                        MadeUp.phone(7788).digits(),
                        "2024-01-01"),
                List.of(township, "", "县级", "包联领导", "李主任", "副县长", "", "2024-01-01"),
                List.of(township, "没有这个村", "村级", "网格员", "王五", "", "", ""),
                List.of(township, village, "村级", "", "赵六", "", "", "")));
    }

    @Test
    void bringsAListInOnceAndTakesItBack() {
        var first = imports.apply("officer", "responsibility", sheet("专干"));
        assertThat(first.state()).isEqualTo(State.APPLIED);
        assertThat(office.as("officer", () -> responsibilities.under(TestOffice.TOWNSHIP)))
                .extracting(Responsibility::name)
                .containsExactly("李主任", "马小军");

        imports.undo("officer", first.id());
        assertThat(office.as("officer", () -> responsibilities.under(TestOffice.TOWNSHIP)))
                .isEmpty();
    }

    @Test
    void aSecondListChangesWhatStandsAndPutsItBackWhenTakenBack() {
        imports.apply("officer", "responsibility", sheet("专干"));
        var again = imports.apply("officer", "responsibility", sheet("组长"));
        assertThat(office.as("officer", () -> responsibilities.of(List.of(MadeUp.VILLAGE))))
                .extracting(Responsibility::post)
                .containsExactly("组长");

        imports.undo("officer", again.id());
        assertThat(office.as("officer", () -> responsibilities.of(List.of(MadeUp.VILLAGE))))
                .extracting(Responsibility::post)
                .containsExactly("专干");
    }

    @Test
    void exportsASheetThatCanBeBroughtInAgainWithoutNumbers() throws Exception {
        name(MadeUp.VILLAGE, ResponsibilityKind.SPECIALIST, "马小军", null);
        byte[] sheet = as("officer", get("/responsibility/export?purpose=check"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var again = imports.check("officer", "responsibility", sheet);
        assertThat(again.rowsBad()).isZero();
        assertThat(again.rowsNew()).isZero();
    }
}
