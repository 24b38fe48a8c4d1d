package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.offices.Role;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class SharesTest {
    private static final String PEOPLE = "JF-T04";
    private static final String MONEY = "JF-T05";

    @Autowired
    TestOffice office;

    @Autowired
    Shares shares;

    @Autowired
    Breakdown breakdown;

    @Autowired
    Standings standings;

    @Autowired
    TargetBook book;

    @Autowired
    ReportingTree tree;

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
        open("officer", "/targets/" + MONEY + "/shares")
                .andExpect(content().string(containsString("share-" + TestOffice.TOWNSHIP)));
        open("auditor", "/targets/" + MONEY + "/shares").andExpect(content().string(not(containsString("share-"))));
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

    @Test
    void ofATownshipAreSharedOutAmongItsVillages() throws Exception {
        share("officer", PEOPLE, "100");
        mvc.perform(post("/targets/" + PEOPLE + "/shares")
                .param("place", TestOffice.TOWNSHIP)
                .param("share-" + MadeUp.VILLAGE, "40")
                .with(authentication(office.signedIn("officer")))
                .with(csrf()));

        assertThat(saved(PEOPLE))
                .containsExactlyInAnyOrderEntriesOf(Map.of(TestOffice.TOWNSHIP, 100L, MadeUp.VILLAGE, 40L));
        Target target = book.find(PEOPLE).orElseThrow();
        assertThat(office.as("officer", () -> standings.undistributed(target, TestOffice.TOWNSHIP)))
                .isEqualTo(60);
    }

    @Test
    void sharedOutAnewLeaveThoseOfVillagesAlone() throws Exception {
        ofATownshipAreSharedOutAmongItsVillages();
        share("officer", PEOPLE, "120");

        assertThat(saved(PEOPLE)).containsEntry(MadeUp.VILLAGE, 40L).containsEntry(TestOffice.TOWNSHIP, 120L);
        assertThat(office.as("officer", () -> shares.changes(PEOPLE, TestOffice.COUNTY, 9)))
                .extracting(Shares.Change::was, Shares.Change::became)
                .containsExactly(
                        tuple(Map.of(TestOffice.TOWNSHIP, 100L), Map.of(TestOffice.TOWNSHIP, 120L)),
                        tuple(Map.of(), Map.of(TestOffice.TOWNSHIP, 100L)));
    }

    @Test
    void areGivenByACityOfficer() throws Exception {
        share("city", PEOPLE, "100");
        assertThat(saved(PEOPLE)).containsExactly(Map.entry(TestOffice.TOWNSHIP, 100L));
    }

    @Test
    void cannotBeSharedOutWhereNothingIsToBeReached() throws Exception {
        mvc.perform(post("/targets/" + PEOPLE + "/shares")
                        .param("place", TestOffice.TOWNSHIP)
                        .param("share-" + MadeUp.VILLAGE, "40")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @EnumSource(Breakdown.Basis.class)
    void proposedByAnyBasisAddUpToTheGoalAndAreNotSaved(Breakdown.Basis basis) throws Exception {
        office.as("officer", () -> {
            for (int i = 0; i < 7; i++) {
                String village = i < 5 ? MadeUp.VILLAGE : MadeUp.OTHER_VILLAGE;
                long id = workers.add(
                        MadeUp.worker(village, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.add(SpellDraft.of(id, LocalDate.of(2023, 3, 1))
                        .until(LocalDate.of(2023, 9, 30))
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false));
            }
            return true;
        });
        Target target = book.find(PEOPLE).orElseThrow();
        Map<String, Long> proposed = office.as(
                        "officer", () -> breakdown.propose(target, TestOffice.COUNTY, 7000, basis))
                .orElseThrow();

        assertThat(proposed.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(7000);
        if (basis != Breakdown.Basis.EQUAL) {
            assertThat(proposed)
                    .containsEntry(TestOffice.TOWNSHIP, 5000L)
                    .containsEntry(TestOffice.OTHER_TOWNSHIP, 2000L);
        }
        open("officer", "/targets/" + PEOPLE + "/shares?by=" + basis).andExpect(status().isOk());
        assertThat(saved(PEOPLE)).isEmpty();
    }

    @Test
    void pastedFromASheetAreReadAndNotSaved() throws Exception {
        String name = tree.find(TestOffice.TOWNSHIP).orElseThrow().shortName();
        mvc.perform(post("/targets/" + PEOPLE + "/shares/paste")
                        .param("pasted", name + "\t1,234\n" + TestOffice.OTHER_TOWNSHIP + " 56\n无此镇 7\n" + name + " 多少")
                        .with(authentication(office.signedIn("officer")))
                        .with(csrf()))
                .andExpect(content().string(containsString("value=\"1,234\"")))
                .andExpect(content().string(containsString("value=\"56\"")))
                .andExpect(content().string(containsString("无此镇")))
                .andExpect(content().string(containsString("多少")));
        assertThat(saved(PEOPLE)).isEmpty();
    }

    private ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }
}
