package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;

@BureauTest
class PeoplePagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    JdbcClient jdbc;

    long here;
    long elsewhere;

    @BeforeEach
    void people() {
        office.empty();
        here = add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                .set(WorkerField.ACCOUNT, "62179999000012340846")
                .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster")));
        elsewhere = add(MadeUp.worker(MadeUp.OTHER_VILLAGE, "杨建国", 101));
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login))).with(csrf()));
    }

    private long household(long worker) {
        return office.as("officer", () -> workers.find(worker)).orElseThrow().household();
    }

    @Test
    void listsPeopleWithTailsOnly() throws Exception {
        as("officer", get("/people"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马秀兰")))
                .andExpect(content().string(containsString(MadeUp.identity(332).lastFour())))
                .andExpect(
                        content().string(not(containsString(MadeUp.identity(332).full()))))
                .andExpect(content().string(not(containsString("1981-05-02"))));
    }

    @Test
    void hidesAnotherTownshipFromListPageHouseholdPanelsAndExport() throws Exception {
        as("clerk", get("/people")).andExpect(content().string(not(containsString("杨建国"))));
        as("clerk", get("/people/" + elsewhere)).andExpect(status().isNotFound());
        as("clerk", get("/people/" + elsewhere + "/categories")).andExpect(status().isNotFound());
        as("clerk", get("/people/" + elsewhere + "/trail")).andExpect(status().isNotFound());
        as("clerk", get("/people/" + elsewhere + "/history")).andExpect(status().isNotFound());
        as("clerk", get("/people/" + elsewhere + "/edit")).andExpect(status().isNotFound());
        as("clerk", get("/households/" + household(elsewhere))).andExpect(status().isNotFound());
        as("clerk", post("/people/" + elsewhere + "/numbers").param("reason", "核对"))
                .andExpect(status().isNotFound());
        assertThat(as("clerk", get("/people/export?purpose=check&format=csv"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("马秀兰")
                .doesNotContain("杨建国");
    }

    @Test
    void wouldShowAnotherTownshipsPersonByAddressIfTheGuardWereOff() throws Exception {
        List<String> tables = List.of("people.worker", "people.household");
        tables.forEach(table -> office.owner()
                .sql("alter table " + table + " disable row level security")
                .update());
        try {
            as("clerk", get("/people/" + elsewhere)).andExpect(status().isOk());
        } finally {
            tables.forEach(table -> office.owner()
                    .sql("alter table " + table + " enable row level security")
                    .update());
        }
    }

    @Test
    void showsPersonWithHouseholdAndPanels() throws Exception {
        as("clerk", get("/people/" + here))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("脱贫户")))
                .andExpect(content().string(containsString("本户有人在业吗")))
                .andExpect(content().string(containsString("/people/" + here + "/trail")))
                .andExpect(content().string(not(containsString("13900000332"))));
        as("clerk", get("/people/" + here + "/categories")).andExpect(content().string(containsString("脱贫户")));
        as("clerk", get("/households/" + household(here)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("马秀兰")));
    }

    @Test
    void recordsWhoLooked() throws Exception {
        as("clerk", get("/people/" + here));

        as("officer", get("/people/" + here + "/trail"))
                .andExpect(content().string(containsString("clerk")))
                .andExpect(content().string(containsString("看")));
    }

    @Test
    void showsWholeNumbersOnceForAReason() throws Exception {
        as("clerk", post("/people/" + here + "/numbers").param("reason", "").header("HX-Request", "true"))
                .andExpect(content().string(not(containsString("13900000332"))));
        as("clerk", post("/people/" + here + "/numbers").param("reason", "本人核对").header("HX-Request", "true"))
                .andExpect(content().string(containsString("13900000332")))
                .andExpect(content().string(containsString(MadeUp.identity(332).full())));
        as("reader", post("/people/" + here + "/numbers").param("reason", "本人核对"))
                .andExpect(status().isForbidden());
    }

    @Test
    void keepsWholeNumbersOutOfAddresses() throws Exception {
        as("clerk", post("/people/find").param("q", MadeUp.identity(332).full()))
                .andExpect(redirectedUrl("/people/" + here));
        as("clerk", post("/people/find").param("q", "13900000332")).andExpect(redirectedUrl("/people/" + here));
        as("clerk", post("/people/find").param("q", "13900000101")).andExpect(redirectedUrl("/people?who=0"));
        as("clerk", post("/people/find").param("q", "马秀兰"))
                .andExpect(redirectedUrl("/people?q=%E9%A9%AC%E7%A7%80%E5%85%B0"));
    }

    @Test
    void tellsOfPeopleElsewhereOnlyNameAndPlace() throws Exception {
        as("clerk", get("/people?q=杨建国"))
                .andExpect(content().string(containsString("杨建国")))
                .andExpect(content().string(not(containsString("/people/" + elsewhere + "\""))));
    }

    @Test
    void exportsWhatIsShownAndRecordsIt() throws Exception {
        as("officer", get("/people/export?purpose=check&format=xlsx&q=马秀兰"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select detail from offices.audit where action = 'export' order by id desc limit 1")
                        .query(String.class)
                        .single()))
                .isEqualTo("1 q");
        as("reader", get("/people/export?purpose=check&format=csv")).andExpect(status().isForbidden());
    }

    @Test
    void exportsPickedRowsOnly() throws Exception {
        assertThat(as("officer", get("/people/export?purpose=check&format=csv&id=" + elsewhere))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("杨建国")
                .doesNotContain("马秀兰");
    }

    @Test
    void savesAndRemovesAView() throws Exception {
        as("clerk", post("/people/views").param("name", "女").param("gender", "FEMALE"))
                .andExpect(redirectedUrl("/people?gender=FEMALE"));
        as("clerk", get("/people")).andExpect(content().string(containsString("/people?gender=FEMALE")));
        as("clerk2", get("/people")).andExpect(content().string(not(containsString("/people?gender=FEMALE\""))));
    }

    @Test
    void registersOnePerson() throws Exception {
        as(
                        "clerk",
                        post("/people")
                                .param("region", MadeUp.VILLAGE)
                                .param("name", "海燕")
                                .param("identity", MadeUp.identity(8).full())
                                .param("wish-wage", "4000")
                                .param("hukou-region", "良田镇")
                                .param("category-HARDSHIP", "true"))
                .andExpect(redirectedUrlPattern("/people/*"));

        Worker worker = office.as("clerk", () -> workers.all(ids("海燕")))
                .values()
                .iterator()
                .next();
        assertThat(worker.wishWageFen()).isEqualTo(400_000L);
        assertThat(worker.text(WorkerField.HUKOU_REGION)).isEqualTo(TestOffice.TOWNSHIP);
        assertThat(worker.ageOn(TestOffice.TODAY)).isEqualTo(43);
    }

    private List<Long> ids(String name) {
        return jdbc.sql("select id from people.worker where name = ?")
                .param(name)
                .query(Long.class)
                .list();
    }

    @Test
    void refusesWrongNumberNamingTheCure() throws Exception {
        String good = MadeUp.identity(8).full();
        String wrong = good.substring(0, 17) + (good.charAt(17) == '1' ? '2' : '1');
        as(
                        "clerk",
                        post("/people")
                                .param("region", MadeUp.VILLAGE)
                                .param("name", "海燕")
                                .param("identity", wrong))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("末位校验不符")))
                .andExpect(content().string(containsString(wrong)));
    }

    @Test
    void refusesPersonRegisteredElsewhereAndTellsWhere() throws Exception {
        as(
                        "clerk",
                        post("/people")
                                .param("region", MadeUp.VILLAGE)
                                .param("name", "杨建国")
                                .param("identity", MadeUp.identity(101).full()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已经登记")));
    }

    @Test
    void refusesVillageOutsideTheEditScope() throws Exception {
        as("clerk", post("/people").param("region", MadeUp.OTHER_VILLAGE).param("name", "海燕"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("不在您的编辑范围内")));
    }

    @Test
    void asksWhenSomebodyElseChangedTheSameField() throws Exception {
        as("clerk", edit(0, "JUNIOR", "健康")).andExpect(redirectedUrl("/people/" + here));

        as("clerk", edit(0, "SENIOR", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("刚把这一栏改成“初中”，您填的是“高中”")));
        as("clerk", edit(1, "SENIOR", "健康")).andExpect(redirectedUrl("/people/" + here));

        assertThat(office.as("clerk", () -> workers.find(here)).orElseThrow().education())
                .isEqualTo(Education.SENIOR);
    }

    @Test
    void mergesEditOfAnotherFieldInAnOldForm() throws Exception {
        as("clerk", edit(0, "JUNIOR", ""));
        as("clerk", edit(0, "", "健康")).andExpect(redirectedUrl("/people/" + here));

        Worker worker = office.as("clerk", () -> workers.find(here)).orElseThrow();
        assertThat(worker.education()).isEqualTo(Education.JUNIOR);
        assertThat(worker.text(WorkerField.HEALTH)).isEqualTo("健康");
        assertThat(worker.labourCapacity()).isEqualTo(LabourCapacity.FULL);
    }

    /** The form as it was filled from version 0, with two fields typed. */
    private MockHttpServletRequestBuilder edit(int version, String education, String health) {
        return post("/people/" + here)
                .param("version", Integer.toString(version))
                .param("region", MadeUp.VILLAGE)
                .param("household", "1")
                .param("name", "马秀兰")
                .param("gender", "FEMALE")
                .param("birth-date", "1981-05-02")
                .param("labour-capacity", "FULL")
                .param("education", education)
                .param("health", health);
    }

    @Test
    void letsAReaderLookButNotChange() throws Exception {
        as("reader", get("/people/" + here))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/edit"))));
        as("reader", get("/people/" + here + "/edit")).andExpect(status().isForbidden());
        as("reader", get("/people/new")).andExpect(status().isForbidden());
    }

    @Test
    void rendersInEnglishToo() throws Exception {
        as("officer", get("/people?lang=en")).andExpect(content().string(containsString("Register a person")));
        as("officer", get("/people/" + here + "/edit?lang=en")).andExpect(status().isOk());
    }
}
