package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spell;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.bureau.register.LongWork;

/** What pages say while decisions are older than the records, and after they were brought up to date. */
@BureauTest
class RefreshPagesTest {
    private static final String SHARE_BEFORE = "3,428.57";
    private static final String MARKED = "重新认定中";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    Refreshes refreshes;

    @Autowired
    MockMvc mvc;

    List<Long> household;

    @BeforeEach
    void olderThanTheRecords() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        household = people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000);
        people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000);
        decide();
        office.as("officer", () -> {
            Spell spell = spells.of(household.get(0)).get(0);
            return spells.end(spell.id(), spell.version(), LocalDate.of(2024, 1, 31));
        });
    }

    private void decide() {
        Acting.as(
                office.officer("officer").actor(),
                () -> everyone.run("", new LongWork.Progress() {
                    @Override
                    public void of(long total) {}

                    @Override
                    public void done(long done) {}
                }));
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    @Test
    void sayHowManyWait() throws Exception {
        open("officer", "/owed").andExpect(content().string(containsString("有 2 人的事实已变化")));
        open("clerk2", "/owed").andExpect(content().string(not(containsString("人的事实已变化"))));
    }

    @Test
    void markTheRowsOfThoseWhoWaitAlone() throws Exception {
        open("officer", "/owed?rule=JF-7&place=" + MadeUp.VILLAGE)
                .andExpect(content().string(containsString(MARKED)))
                .andExpect(content().string(containsString(SHARE_BEFORE)));
        open("officer", "/owed?rule=JF-7&place=" + MadeUp.OTHER_VILLAGE)
                .andExpect(content().string(not(containsString(MARKED))));
    }

    @Test
    void nameThoseWhoWaitForSisterSystems() throws Exception {
        open("officer", "/api/owed?rule=JF-7")
                .andExpect(jsonPath("$.decisions.length()").value(3))
                .andExpect(jsonPath("$.stale.length()").value(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/owed/people/", "/owed/panel/person/"})
    void tellOnePersonWhatTheRecordsSayNow(String page) throws Exception {
        open("officer", page + household.get(0)).andExpect(content().string(not(containsString(SHARE_BEFORE))));
    }

    @Test
    void listWhatTheRefreshChanged() throws Exception {
        decide();
        long id =
                office.as("officer", () -> refreshes.lastChange().orElseThrow().id());

        open("officer", "/owed")
                .andExpect(content().string(not(containsString(MARKED))))
                .andExpect(content().string(containsString("金额变化 2 条")));
        open("officer", "/owed?outcome=&changed=" + id)
                .andExpect(content().string(containsString("成员1")))
                .andExpect(content().string(not(containsString("成员21"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/owed/run", "/owed/run/from-scratch", "/owed/run/1/cancel"})
    void letOnlyWhoMayRunAskAndStop(String path) throws Exception {
        mvc.perform(post(path).with(authentication(office.signedIn("clerk"))).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void showNoBarOfOtherWork(@Autowired LongWork works) throws Exception {
        long other = office.as("officer", () -> works.ask("test", ""));

        assertThat(open("officer", "/owed/run/" + other)
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }
}
