package org.wutong.bureau.employers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.PhoneNumber;
import org.wutong.vocabulary.RegionCode;

@BureauTest
class EmployersTest {
    private static final String GOOD_CODE = "91640399MA00000072";

    @Autowired
    TestOffice office;

    @Autowired
    Employers employers;

    @Autowired
    ReportingTree tree;

    @Autowired
    List<FactSource> facts;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    @Test
    void findsAnEmployerByAnyCharactersOfItsName() {
        load(draft("绍兴柯岭服饰有限公司"), draft("灵武市绒景纺织有限公司"));
        assertThat(names("服饰")).containsExactly("绍兴柯岭服饰有限公司");
        assertThat(names("柯岭 有限")).containsExactly("绍兴柯岭服饰有限公司");
        assertThat(names("岭柯")).isEmpty();
    }

    @Test
    void findsAnEmployerByItsWholeCreditCode() {
        load(draft("甲厂", GOOD_CODE), draft("乙厂"));
        assertThat(names(GOOD_CODE.toLowerCase(java.util.Locale.ROOT))).containsExactly("甲厂");
    }

    @Test
    void pagesForthAndBackThroughTheSameRows() {
        List<EmployerDraft> many = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            many.add(draft("单位%02d".formatted(i)));
        }
        load(many.toArray(new EmployerDraft[0]));
        KeysetPage<Employer> first = page(null);
        KeysetPage<Employer> second = page(first.next());
        KeysetPage<Employer> third = page(second.next());
        assertThat(third.next()).isNull();
        assertThat(third.rows()).hasSize(5);
        assertThat(third.from()).isEqualTo(21);
        assertThat(third.total()).isEqualTo(25);
        assertThat(page(third.previous()).rows()).isEqualTo(second.rows());
        assertThat(page(page(third.previous()).previous()).rows()).isEqualTo(first.rows());
    }

    @Test
    void showsNothingWithoutAScope() {
        load(draft("甲厂"));
        assertThat(office.within(Scope.NOTHING, () -> employers.all(EmployerFilter.ALL, 10)))
                .isEmpty();
    }

    @Test
    void isKnownToRulesByTheNearestPlaceOfTheCodeTable() {
        String local = TestOffice.TOWNSHIP + "L77";
        office.asProgram(() -> {
            tree.add(new Node(
                    local,
                    TestOffice.TOWNSHIP,
                    "试点村",
                    "试点村",
                    RegionCode.Level.VILLAGE,
                    true,
                    LocalDate.of(2024, 1, 1),
                    null));
            return true;
        });
        long id = load(draft("乙厂", EmployerKind.ENTERPRISE, local)).get(0);
        FactColumns told = new FactColumns();
        office.asProgram(() -> {
            facts.stream()
                    .filter(source ->
                            source.kind().equals("employer") && source.facts().contains("region"))
                    .forEach(source -> source.publish(
                            new FactRequest(List.of(new Subject(id, null, local)), TestOffice.TODAY, Map.of()), told));
            return true;
        });
        assertThat(told.get("region", id)).isEqualTo(RegionCode.parse(TestOffice.TOWNSHIP));
    }

    @Test
    void keepsTheLastFourOfAPhoneNumberInSight() {
        long id = load(new EmployerDraft(
                        null,
                        "甲厂",
                        null,
                        EmployerKind.ENTERPRISE,
                        null,
                        null,
                        "",
                        "王",
                        PhoneNumber.check("13900001234").orElseThrow(),
                        null,
                        null,
                        false))
                .get(0);
        Employer employer = office.asProgram(() -> employers.find(id).orElseThrow());
        assertThat(employer.phoneTail()).isEqualTo("1234");
        assertThat(employer.toString()).doesNotContain("1390000");
    }

    @Test
    void refusesAChangeBasedOnAnOlderVersion() {
        long id = load(draft("甲厂")).get(0);
        office.asProgram(() -> {
            employers.change(id, 0, draft("乙厂"));
            return true;
        });
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> office.asProgram(() -> {
                    employers.change(id, 0, draft("丙厂"));
                    return true;
                }))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(names("乙")).containsExactly("乙厂");
        assertThat(names("甲")).isEmpty();
    }

    @Test
    void addsAnEmployerFromTheForm() throws Exception {
        mvc.perform(form("officer", GOOD_CODE, "浙江绍兴柯桥区")).andExpect(status().is3xxRedirection());
        Employer added = office.asProgram(
                () -> employers.findByCreditCode(new CreditCode(GOOD_CODE)).orElseThrow());
        assertThat(added.region()).isEqualTo("330603");
        mvc.perform(get("/employers/" + added.id()).with(authentication(office.signedIn("reader"))))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("浙江省绍兴市柯桥区")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/edit"))));
    }

    @Test
    void namesTheCheckCharacterThatACreditCodeCallsFor() throws Exception {
        mvc.perform(form("officer", "91640399MA00000070", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("校验位不符：写的是 0，按前 17 位应为 2")));
        assertThat(names("服饰")).isEmpty();
    }

    @Test
    void namesTheHolderOfACreditCodeThatIsTaken() throws Exception {
        load(draft("老厂", GOOD_CODE));
        mvc.perform(form("officer", GOOD_CODE, ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("老厂")));
    }

    @Test
    void asksWhichOfTwoPlacesOfOneNameIsMeant() throws Exception {
        mvc.perform(form("officer", "", "鼓楼区"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(Matchers.containsString("江苏省南京市鼓楼区")))
                .andExpect(content().string(Matchers.containsString("福建省福州市鼓楼区")));
    }

    @Test
    void refusesAClerkWhoMayNotChangeWhatTheCountyShares() throws Exception {
        mvc.perform(form("clerk", GOOD_CODE, "")).andExpect(status().isForbidden());
    }

    @Test
    void showsTheListNarrowedByKindAndPlace() throws Exception {
        load(draft("甲车间", EmployerKind.WORKSHOP, TestOffice.TOWNSHIP), draft("乙公司", EmployerKind.ENTERPRISE, "330603"));
        mvc.perform(get("/employers?kind=WORKSHOP&place=640106").with(authentication(office.signedIn("clerk"))))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("甲车间")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("乙公司"))));
        mvc.perform(get("/employers?sort=place&lang=en").with(authentication(office.signedIn("clerk"))))
                .andExpect(content().string(Matchers.containsString("浙江绍兴")));
    }

    @Test
    void changesAnEmployerAndKeepsItsPhone() throws Exception {
        long id = load(draft("甲厂")).get(0);
        mvc.perform(post("/employers/" + id)
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf())
                        .param("version", "0")
                        .param("name", "甲厂二")
                        .param("kind", "ENTERPRISE")
                        .param("keyProject", "true"))
                .andExpect(redirectedUrl("/employers/" + id));
        assertThat(office.asProgram(() -> employers.find(id).orElseThrow()).keyProject())
                .isTrue();
    }

    private MockHttpServletRequestBuilder form(String login, String code, String place) {
        return post("/employers")
                .with(authentication(office.signedIn(login)))
                .with(csrf())
                .param("name", "绍兴柯岭服饰有限公司")
                .param("creditCode", code)
                .param("kind", "ENTERPRISE")
                .param("place", place);
    }

    private List<Long> load(EmployerDraft... drafts) {
        return office.asProgram(() -> employers.load(List.of(drafts)));
    }

    private List<String> names(String q) {
        return office.asProgram(() -> employers.all(new EmployerFilter(q, null, null, null, null), 100)).stream()
                .map(Employer::name)
                .toList();
    }

    private KeysetPage<Employer> page(@org.jspecify.annotations.Nullable String cursor) {
        return office.asProgram(() -> employers.page(EmployerFilter.ALL, cursor, 10));
    }

    private static EmployerDraft draft(String name) {
        return draft(name, EmployerKind.ENTERPRISE, null);
    }

    private static EmployerDraft draft(
            String name, EmployerKind kind, @org.jspecify.annotations.Nullable String region) {
        return new EmployerDraft(region, name, null, kind, null, null, "", "", null, null, null, false);
    }

    private static EmployerDraft draft(String name, String code) {
        return new EmployerDraft(
                null, name, new CreditCode(code), EmployerKind.ENTERPRISE, null, null, "", "", null, null, null, false);
    }
}
