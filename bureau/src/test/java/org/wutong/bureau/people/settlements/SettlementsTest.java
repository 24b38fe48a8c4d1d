package org.wutong.bureau.people.settlements;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.Ledgers;
import org.wutong.bureau.register.Link;
import org.wutong.bureau.register.Place;

@BureauTest
class SettlementsTest {
    private static final String AREA = "和顺安置区";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Ledgers ledgers;

    @Autowired
    MockMvc mvc;

    private long area;

    @BeforeEach
    void oneAreaAndTwoVillages() {
        office.empty();
        office.asProgram(() -> workers.addAll(
                List.of(MadeUp.worker(MadeUp.VILLAGE, "马安置", 1), MadeUp.worker(MadeUp.OTHER_VILLAGE, "李别处", 2)),
                "test"));
        area = office.asProgram(() -> ledgers.add(
                new SettlementArea(
                        AREA, SettlementKind.TWELFTH, new Place(TestOffice.TOWNSHIP), null, null, null, null, null),
                "test"));
    }

    @Test
    void findsThePeopleOfTheVillagesTheAreaIsMadeOf() throws Exception {
        part(null);
        roster(content().string(containsString("马安置")));
        roster(content().string(not(containsString("李别处"))));
    }

    @Test
    void findsNobodyOnceTheVillageHasLeftTheArea() throws Exception {
        part(TestOffice.TODAY.minusDays(1));
        roster(content().string(not(containsString("马安置"))));
    }

    @Test
    void leadsFromTheAreaToItsPeople() throws Exception {
        part(null);
        mvc.perform(get("/settlements/" + area + "/people").with(authentication(office.signedIn("officer"))))
                .andExpect(content().string(containsString("/people?area=")));
    }

    private void part(@Nullable LocalDate until) {
        office.asProgram(
                () -> ledgers.add(new SettlementPart(new Link(area), new Place(MadeUp.VILLAGE), null, until), "test"));
    }

    private void roster(ResultMatcher expected) throws Exception {
        mvc.perform(get("/people").param("area", AREA).with(authentication(office.signedIn("officer"))))
                .andExpect(expected);
    }
}
