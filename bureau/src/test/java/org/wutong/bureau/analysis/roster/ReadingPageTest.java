package org.wutong.bureau.analysis.roster;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;

/** What a page of the analysis shows while everybody is being read. */
@BureauTest
class ReadingPageTest {
    private static final String STRUCTURE = "/analysis/structure";
    private static final String PROGRESS = "/analysis/reading";
    private static final String BEING_READ = "id=\"reading\"";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Roster roster;

    @Autowired
    ReadingBehind behind;

    @Autowired
    MockMvc mvc;

    private final CountDownLatch gate = new CountDownLatch(1);

    /** The one thread that reads is busy until the gate opens. */
    @BeforeEach
    void onePersonWhomNobodyHasReadYet() {
        office.empty();
        office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
        roster.forget();
        behind.run(() -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @AfterEach
    void open() {
        gate.countDown();
        roster.now();
    }

    private ResultActions see(String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn("officer"))))
                .andExpect(status().isOk());
    }

    @Test
    void aPageSaysSoAndLooksAgainByItself() throws Exception {
        see(STRUCTURE)
                .andExpect(content().string(containsString(BEING_READ)))
                .andExpect(content().string(containsString("hx-get=\"" + PROGRESS)));
        see(PROGRESS).andExpect(header().doesNotExist("HX-Refresh"));
    }

    @Test
    void onceEverybodyIsReadThePageIsLoadedAnewWithItsFigures() throws Exception {
        see(STRUCTURE).andExpect(content().string(containsString(BEING_READ)));
        open();
        see(PROGRESS).andExpect(header().string("HX-Refresh", "true"));
        see(STRUCTURE).andExpect(content().string(not(containsString(BEING_READ))));
    }
}
