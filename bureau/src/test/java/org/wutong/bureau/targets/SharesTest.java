package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.offices.Role;

@BureauTest
class SharesTest {
    private static final String PEOPLE = "JF-T04";
    private static final String MONEY = "JF-T05";

    @Autowired
    TestOffice office;

    @Autowired
    Shares shares;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void none() {
        office.empty();
    }

    private ResultActions share(String login, String target, String number) throws Exception {
        return mvc.perform(post("/targets/" + target + "/shares")
                .param("share-" + TestOffice.TOWNSHIP, number)
                .with(authentication(office.signedIn(login)))
                .with(csrf()));
    }

    private Map<String, Long> saved(String target) {
        return office.as("officer", () -> shares.of(target));
    }

    @ParameterizedTest
    @CsvSource({
        "JF-T04, 1200, 1200",
        "JF-T04, '1,200', 1200",
        "JF-T04, ' 1，200 ', 1200",
        "JF-T05, 1.5, 1500000",
        "JF-T05, 9000, 9000000000"
    })
    void areKeptInTheUnitOfTheTarget(String target, String typed, long kept) throws Exception {
        share("officer", target, typed);

        assertThat(saved(target)).containsExactly(Map.entry(TestOffice.TOWNSHIP, kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "-3", "1e30", "12人"})
    void leaveEverythingAsItWasWhenANumberIsNone(String typed) throws Exception {
        share("officer", PEOPLE, "100");
        share("officer", PEOPLE, typed);

        assertThat(saved(PEOPLE)).containsExactly(Map.entry(TestOffice.TOWNSHIP, 100L));
    }

    @Test
    void areTakenBackByAnEmptyField() throws Exception {
        share("officer", PEOPLE, "100");
        share("officer", PEOPLE, "");

        assertThat(saved(PEOPLE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "specialist", "reader", "auditor"})
    void areNotGivenByWhoMayNot(String login) throws Exception {
        share(login, PEOPLE, "100").andExpect(status().isForbidden());
        assertThat(saved(PEOPLE)).isEmpty();
    }

    @Test
    void areNotGivenByAnOfficerOfOneTownship() throws Exception {
        share(
                        office.hire(Role.COUNTY_OFFICER, TestOffice.TOWNSHIP, TestOffice.TOWNSHIP, TestOffice.COUNTY),
                        PEOPLE,
                        "100")
                .andExpect(status().isForbidden());
    }

    @Test
    void areAskedOnlyOfWhoMayGiveThem() throws Exception {
        open("officer", "/targets/" + MONEY)
                .andExpect(content().string(containsString("share-" + TestOffice.TOWNSHIP)));
        open("auditor", "/targets/" + MONEY).andExpect(content().string(not(containsString("share-"))));
    }

    @Test
    void showWhatRemains() throws Exception {
        share("officer", PEOPLE, "5500");

        open("officer", "/targets/" + PEOPLE).andExpect(content().string(containsString("1,500")));
    }

    @Test
    void ofAnUnknownTargetAreNotFound() throws Exception {
        share("officer", "JF-T99", "1").andExpect(status().isNotFound());
    }

    @Test
    void ofAnotherTownshipAreNotShownToAClerk() throws Exception {
        open("clerk", "/targets/" + PEOPLE + "?place=" + TestOffice.OTHER_TOWNSHIP)
                .andExpect(status().isNotFound());
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }
}
