package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.drafts.Draft;
import org.wutong.bureau.policies.drafts.DraftDesk;
import org.wutong.bureau.policies.storage.Scenarios;
import org.wutong.bureau.policies.whatif.Rosters;

/** Figures of JF-7 tried on three households: 40,000 with 30,000; 12,000 with 50,000; nothing known. */
@BureauTest
class WhatIfPagesTest {
    private static final String CAP = "f.JF-7.caps.household";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Rosters rosters;

    @Autowired
    Scenarios scenarios;

    @Autowired
    DraftDesk desk;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void people() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000);
        people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000, 50_000);
        people.household(MadeUp.OTHER_VILLAGE, "2", 31, 0);
        office.as("officer", () -> {
            rosters.forget();
            return true;
        });
    }

    private ResultActions as(String login, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(authentication(office.signedIn(login)))
                .with(csrf())
                .locale(Locale.SIMPLIFIED_CHINESE));
    }

    private ResultActions tried(String figure, String value) throws Exception {
        return as("officer", post("/policies/whatif/result").param(figure, value));
    }

    @Test
    void showsASliderForEachFigureWithWhatHoldsToday() throws Exception {
        as("officer", get("/policies/whatif"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"f.JF-6d.amount.tiers.1\"")))
                .andExpect(content().string(containsString("每户最高")))
                .andExpect(content().string(containsString("现行 6000 元")));
    }

    @Test
    void movesALimitThatTwoClausesNameByOneSlider() throws Exception {
        as("officer", get("/policies/whatif"))
                .andExpect(content().string(containsString("f.JF-6c.months_long")))
                .andExpect(content().string(not(containsString("f.JF-6d.months_long"))));
        as("officer", get("/policies/whatif/draft.yaml").param("f.JF-6c.months_long", "7"))
                .andExpect(content().string("parameters:\n  JF-6c.months_long: 7\n  JF-6d.months_long: 7\n"));
    }

    @Test
    void countsWhoLosesByALowerCap() throws Exception {
        // Both households share 6,000 today and would share 4,000; who earned an unknown sum may lose as well.
        tried(CAP, "4000")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("少得 5 人")))
                .andExpect(content().string(containsString("多得 0 人")));
    }

    @Test
    void countsWhoMayGetMoreOnceTheIncomeIsKnownAmongTheWinners() throws Exception {
        // 1,000 + 6,000 then share 6,000: the smaller share shrinks. Whoever's income is unknown may earn the highest
        // band.
        tried("f.JF-7.amount.bands.5", "6000")
                .andExpect(content().string(containsString("多得 2 人")))
                .andExpect(content().string(containsString("少得 1 人")));
    }

    @Test
    void saysThatNothingIsChangedYet() throws Exception {
        tried(CAP, "6000").andExpect(content().string(containsString("还没有改动")));
    }

    @Test
    void namesAValueItCannotReadAndTriesTheRest() throws Exception {
        as("officer", post("/policies/whatif/result").param(CAP, "很多").param("f.JF-7.amount.bands.1", "500"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("“很多”不是 JF-7.caps.household 可用的数")))
                .andExpect(content().string(containsString("少得")));
    }

    @Test
    void holdsTheResultAgainstABudget() throws Exception {
        as("officer", post("/policies/whatif/result").param("budget", "0.5"))
                .andExpect(content().string(containsString("最多超支")));
        as("officer", post("/policies/whatif/result").param("budget", "500"))
                .andExpect(content().string(containsString("够用")));
    }

    @Test
    void listsWhoLosesWithTheLargestChangeFirstAndExportsTheSame() throws Exception {
        as("officer", get("/policies/whatif/people").param(CAP, "4000").param("side", "LOSERS"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("-1,666.67")));
        byte[] file = as(
                        "officer",
                        get("/policies/whatif/people/export?purpose=check")
                                .param(CAP, "4000")
                                .param("side", "LOSERS"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 5);
            assertThat(rows.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("-1666.67");
        }
    }

    @Test
    void keepsAScenarioPutsItAwayAndTakesItBack() throws Exception {
        as("officer", post("/policies/whatif/scenarios").param(CAP, "4000").param("name", "降上限"))
                .andExpect(redirectedUrlPattern("/policies/whatif?scenario=*"));
        Scenarios.Scenario saved =
                office.as("officer", () -> scenarios.newest(1)).get(0);
        assertThat(saved.figures()).isEqualTo("parameters:\n  JF-7.caps.household: 4000\n");
        assertThat(saved.losers()).isEqualTo(5);
        as("officer", get("/policies/whatif").param("scenario", "" + saved.id()))
                .andExpect(content().string(containsString("value=\"4000\"")));
        String keep = "/policies/whatif/scenarios/" + saved.id() + "/keep";
        as("officer", post(keep).param("kept", "false")).andExpect(status().is3xxRedirection());
        assertThat(office.as("officer", () -> scenarios.newest(9))).doesNotContain(saved);
        as("officer", post(keep).param("kept", "true")).andExpect(status().is3xxRedirection());
        assertThat(office.as("officer", () -> scenarios.newest(9))).contains(saved);
    }

    @Test
    void savesNothingWhereNothingIsChanged() throws Exception {
        int before = office.as("officer", () -> scenarios.newest(99)).size();
        as("officer", post("/policies/whatif/scenarios").param(CAP, "6000").param("name", "无"))
                .andExpect(status().is3xxRedirection());
        assertThat(office.as("officer", () -> scenarios.newest(99))).hasSize(before);
    }

    @Test
    void comparesScenariosSideBySide() throws Exception {
        as("officer", post("/policies/whatif/scenarios").param(CAP, "4000").param("name", "甲"));
        as("officer", post("/policies/whatif/scenarios").param(CAP, "9000").param("name", "乙"));
        List<Scenarios.Scenario> two = office.as("officer", () -> scenarios.newest(2));
        as(
                        "officer",
                        get("/policies/whatif/compare")
                                .param(
                                        "id",
                                        "" + two.get(1).id(),
                                        "" + two.get(0).id()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("9000")))
                .andExpect(content().string(containsString("甲")))
                .andExpect(content().string(containsString("乙")));
        as(
                        "officer",
                        get("/policies/whatif/compare")
                                .param("id", "" + two.get(0).id()))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void triesADraftOfTheDeskInPlaceOfTheSetInForce() throws Exception {
        long draft = office.as("officer", () -> {
            long id = desk.start("每户四千");
            Draft made = desk.find(id).orElseThrow();
            String file = "jinfeng-2024/incentive.yaml";
            String text = java.util.Objects.requireNonNull(desk.files(made).get(file));
            desk.save(id, made.revision(), file, text.replace("yuan: 6000,", "yuan: 4000,"), "");
            return id;
        });
        as("officer", post("/policies/whatif/result").param("draft", "" + draft))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("少得 5 人")));
        as("officer", get("/policies/whatif").param("draft", "" + draft))
                .andExpect(content().string(containsString("每户四千")));
    }

    @Test
    void isNotForTownshipClerks() throws Exception {
        as("clerk", get("/policies/whatif")).andExpect(status().isForbidden());
        as("clerk", post("/policies/whatif/result")).andExpect(status().isForbidden());
    }
}
