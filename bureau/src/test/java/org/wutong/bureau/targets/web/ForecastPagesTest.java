package org.wutong.bureau.targets.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

@BureauTest
class ForecastPagesTest {
    private static final String FORECAST = "/targets/JF-T04/forecast";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void threeWhoLeft() {
        office.empty();
        office.as("officer", () -> {
            for (int i = 0; i < 3; i++) {
                long id = workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.add(SpellDraft.of(id, LocalDate.of(2024, 3, 1 + i))
                        .at("330600")
                        .monthlyWage(400_000L));
            }
            return true;
        });
    }

    private ResultActions open(String path, String... headers) throws Exception {
        var request = get(path).servletPath(path).with(authentication(office.signedIn("officer")));
        for (String header : headers) {
            request.header(header, "true");
        }
        return mvc.perform(request);
    }

    @Test
    void aTargetLeavesItsForecastToAPartThatIsAskedForByItself() throws Exception {
        open("/targets/JF-T04")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString(FORECAST + "?place="), not(containsString("按今年以来的平均进度")))));
    }

    @Test
    void thePartTellsEachWayWithoutThePageAround() throws Exception {
        open(FORECAST, "HX-Request")
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("按今年以来的平均进度"),
                                containsString("<section"),
                                not(containsString("<html")))));
    }

    @Test
    void withoutScriptItIsAPageThatLeadsBack() throws Exception {
        open(FORECAST)
                .andExpect(content().string(allOf(containsString("<html"), containsString("/targets/JF-T04?place="))));
    }

    @Test
    void whereNothingIsReachedItSaysThatNoneIsShown() throws Exception {
        office.empty();
        open(FORECAST, "HX-Request").andExpect(content().string(containsString("不作预计")));
    }
}
