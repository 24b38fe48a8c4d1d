package org.wutong.bureau.targets.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Shares;

@BureauTest
class SupervisionPagesTest {
    private static final String TARGET = "JF-T04";
    private static final String KEY = TestOffice.TOWNSHIP + " TARGET " + TARGET;

    @Autowired
    SupervisionCounty county;

    @Autowired
    TestOffice office;

    @Autowired
    Shares shares;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void none() {
        office.empty();
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    /** One of a hundred is in work: far behind the calendar at the end of November. */
    private void lagging() {
        office.as("officer", () -> {
            long id = workers.add(
                    MadeUp.worker(MadeUp.VILLAGE, "工人", 1).household("1").set(WorkerField.RURAL_HUKOU, true), "test");
            spells.addAll(List.of(SpellDraft.of(id, LocalDate.of(2024, 3, 1))
                    .until(LocalDate.of(2024, 9, 30))
                    .employer(null, "绍兴柯岭服饰")
                    .at("330600")
                    .industry("C18")
                    .selfEmployed(false)
                    .monthlyWage(400_000L)));
            shares.put(TARGET, Map.of(TestOffice.TOWNSHIP, 100L), "test");
            return true;
        });
    }

    @Test
    void proposeWhoLagsWithFiguresAndOpenWhatIsPicked() throws Exception {
        lagging();
        open("officer", "/supervision/proposals")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(KEY)));
        mvc.perform(post("/supervision/proposals/preview")
                        .param("key", KEY)
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"asked\"")));
        assertThat(county.one(Long.class, "select count(*) from targets.supervision"))
                .as("a preview writes nothing")
                .isZero();
        mvc.perform(post("/supervision/proposals")
                        .param("key", KEY)
                        .param("asked", "请说明原因")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());

        assertThat(county.one(Integer.class, "select rate from targets.supervision where subject = ?", TARGET))
                .isEqualTo(100);
        open("officer", "/supervision/proposals").andExpect(content().string(containsString("/supervision/cases/")));
    }

    @Test
    void aPlaceWithoutRecordsIsNotProposed() throws Exception {
        office.as("officer", () -> {
            shares.put(TARGET, Map.of(TestOffice.TOWNSHIP, 100L), "test");
            return true;
        });
        open("officer", "/supervision/proposals").andExpect(content().string(not(containsString(KEY))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void openForWhoSteersAndWhoAnswers(String language) throws Exception {
        long id = county.open("officer", TestOffice.TOWNSHIP);
        for (String login : new String[] {"officer", "clerk", "city", "leader", "auditor"}) {
            for (String path : new String[] {
                "/supervision",
                "/supervision?view=RAISED&level=TALK&about=FREE&place=640106100",
                "/supervision/cases/" + id,
                "/supervision/panel/desk",
                "/supervision/meetings",
                "/supervision/appraisals"
            }) {
                open(login, path + (path.contains("?") ? "&" : "?") + "lang=" + language)
                        .andExpect(status().isOk());
            }
        }
        open("clerk2", "/supervision/cases/" + id).andExpect(status().isNotFound());
        open("officer", "/supervision?lang=zh-CN");
    }

    @Test
    void areLeftToWhoSteers() throws Exception {
        for (String path : new String[] {"/supervision/proposals", "/supervision/new", "/supervision/meetings/new"}) {
            open("officer", path).andExpect(status().isOk());
            open("clerk", path).andExpect(status().isForbidden());
            open("leader", path).andExpect(status().isForbidden());
        }
    }

    @Test
    void exportWhatIsListedToWhoMay() throws Exception {
        county.open("officer", TestOffice.TOWNSHIP);
        open("officer", "/supervision/export?purpose=test").andExpect(status().isOk());
        open("specialist", "/supervision/export?purpose=test").andExpect(status().isForbidden());
    }
}
