package org.wutong.bureau.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.matching.storage.WishTitleRows.Wished;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.matching.OccupationCode;
import org.wutong.matching.Occupations;

@BureauTest
class WishTitlesTest {
    /** No table of occupations can place it. */
    private static final String RIDDLE = "乒乒乓乓";

    @Autowired
    TestOffice office;

    @Autowired
    WishTitles titles;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Matches matches;

    @Autowired
    Workers workers;

    @Autowired
    Vacancies vacancies;

    @Autowired
    Occupations occupations;

    @Autowired
    MockMvc mvc;

    private long one;

    @BeforeEach
    void twoWhoWroteTheSame() {
        office.empty();
        office.asProgram(() -> vacancies.load(List.of(Drafts.vacancy("缝纫工", "5000", "330603"))));
        one = wishing(RIDDLE, MadeUp.VILLAGE, 1);
        wishing(" 乒乒 乓乓", MadeUp.OTHER_VILLAGE, 2);
        wishing("缝纫工", MadeUp.VILLAGE, 3);
    }

    @Test
    void asksOnceForTitlesWrittenAlikeAndNeverForThoseThatCanBePlaced() {
        assertThat(office.as("officer", () -> titles.unsure(9)))
                .singleElement()
                .satisfies(wished -> assertThat(wished.workers()).isEqualTo(2));
        assertThat(office.as("specialist", () -> titles.unsure(9)))
                .extracting(Wished::workers)
                .containsExactly(1);
    }

    @Test
    void countsOneAnswerForEveryoneAndTakesItBack() {
        OccupationCode sewing = occupations.code("缝纫工").code().orElseThrow();
        int before = score();
        assertThat(office.as("officer", () -> titles.say(RIDDLE, sewing))).isEqualTo(2);
        assertThat(score()).isGreaterThan(before);
        assertThat(office.as("officer", () -> titles.unsure(9))).isEmpty();
        assertThat(office.as("officer", () -> titles.forget(RIDDLE))).isEqualTo(2);
        assertThat(score()).isEqualTo(before);
        assertThat(office.as("officer", () -> titles.unsure(9))).hasSize(1);
    }

    @Test
    void asksNoMoreWhereNoKindOfWorkIsMeant() {
        int before = score();
        office.as("officer", () -> titles.say(RIDDLE, null));
        assertThat(score()).isEqualTo(before);
        assertThat(office.as("officer", () -> titles.unsure(9))).isEmpty();
    }

    @Test
    void isSaidByWhoMayChangeWhatIsShared() throws Exception {
        mvc.perform(post("/matching/wishes")
                        .param("title", RIDDLE)
                        .param("code", "none")
                        .with(authentication(office.signedIn("clerk")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/matching/wishes")
                        .param("title", RIDDLE)
                        .param("code", "none")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(redirectedUrl("/matching/wishes"));
        mvc.perform(get("/matching/wishes").with(authentication(office.signedIn("clerk"))))
                .andExpect(content().string(containsString("不是工种（不限）")));
    }

    private int score() {
        return office.as("officer", () -> recommendations.forWorker(one, 1).orElseThrow())
                .jobs()
                .get(0)
                .score();
    }

    private long wishing(String title, String village, int sequence) {
        return office.asProgram(() -> workers.add(
                Seekers.seamstress(village, sequence).set(WorkerField.WISH_OCCUPATIONS, List.of(title)), "test"));
    }
}
