package org.wutong.bureau.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.SomePeople;
import org.wutong.bureau.analysis.roster.Roster;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class AnalysisPagesTest {
    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Analysis analysis;

    @Autowired
    AnalysisRules rules;

    @Autowired
    Roster roster;

    @BeforeEach
    void people() {
        office.empty();
        roster.forget();
    }

    private long add(String village, String name, int sequence) {
        return office.as(
                "officer",
                () -> workers.add(MadeUp.worker(village, name, sequence).set(WorkerField.HEALTH, "健康"), "test"));
    }

    private ResultActions as(String login, String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(authentication(office.signedIn(login))));
    }

    /** Text of the cell for everybody, of the table whose export has this name. */
    private String everybody(String login, String address, String section) throws Exception {
        Element block = Jsoup.parse(as(login, address)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("section.block")
                .stream()
                .filter(one -> one.html().contains("section=" + section))
                .findFirst()
                .orElseThrow();
        return block.select("tr.sum td").get(1).text();
    }

    @Test
    void everyThemeShowsForEveryReaderWithPeopleAndWithout() throws Exception {
        as("officer", "/analysis").andExpect(redirectedUrl("/analysis/structure"));
        for (int round = 0; round < 2; round++) {
            for (String login :
                    new String[] {"officer", "leader", "clerk", "specialist", "reader", "city", "auditor"}) {
                for (Theme theme : Theme.values()) {
                    as(login, "/analysis/" + theme.word()).andExpect(status().isOk());
                }
            }
            as("officer", "/analysis/structure?by=age").andExpect(status().isOk());
            as("officer", "/analysis/structure?by=category").andExpect(status().isOk());
            as("city", "/analysis/structure?by=skill").andExpect(status().isOk());
            new SomePeople(3, office, workers, spells).add(30);
        }
    }

    @Test
    void keptAddressesOfTheStructureLeadOn() throws Exception {
        as("clerk", "/employment/structure?place=" + TestOffice.TOWNSHIP)
                .andExpect(redirectedUrl("/analysis/structure?place=" + TestOffice.TOWNSHIP));
    }

    @Test
    void aPlaceBeyondTheScopeIsNotThere() throws Exception {
        as("clerk", "/analysis/structure?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(status().isNotFound());
        as("clerk", "/analysis/structure?place=" + TestOffice.COUNTY).andExpect(status().isNotFound());
        as("officer", "/analysis/weather").andExpect(status().isNotFound());
    }

    @Test
    void aClerkCountsTheirOwnTownshipOnly() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        add(MadeUp.OTHER_VILLAGE, "杨建国", 101);
        assertThat(everybody("officer", "/analysis/structure", "education")).isEqualTo("2");
        assertThat(everybody("clerk", "/analysis/structure", "education")).isEqualTo("1");
    }

    @Test
    void onlyWhoMayExportIsGivenTheSheetAndItIsRecorded() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        as("specialist", "/analysis/structure/export?section=health&purpose=check")
                .andExpect(status().isForbidden());
        as("reader", "/analysis/structure/export?section=health&purpose=check").andExpect(status().isForbidden());
        as("officer", "/analysis/structure/export?section=health&purpose=check").andExpect(status().isOk());
        as("officer", "/analysis/structure/export?section=nothing&purpose=check")
                .andExpect(status().isNotFound());
        assertThat(office.asProgram(() -> jdbc.sql(
                                "select count(*) from offices.audit where action = 'export' and subject = 'analysis'")
                        .query(Long.class)
                        .single()))
                .isPositive();
    }

    @Test
    void readersOutsideTheOfficeSeeNoCountOfFourNorWhoTheyAre() throws Exception {
        for (int i = 0; i < 4; i++) {
            add(MadeUp.VILLAGE, "马秀" + i, 2 * i);
        }
        assertThat(everybody("officer", "/analysis/structure", "health")).isEqualTo("4");
        for (String login : new String[] {"reader", "auditor", "city"}) {
            as(login, "/analysis/structure")
                    .andExpect(content().string(containsString(">&lt;5<")))
                    .andExpect(content().string(not(containsString("/people?place"))));
        }
        for (int i = 4; i < 10; i++) {
            add(MadeUp.VILLAGE, "马秀" + i, 2 * i);
        }
        as("city", "/analysis/structure?by=health")
                .andExpect(content().string(containsString(">10<")))
                .andExpect(content().string(not(containsString(">&lt;5<"))));
    }

    @Test
    void aShareThatWouldGiveAHiddenCountAwayIsHiddenToo() {
        new SomePeople(5, office, workers, spells).add(40);
        boolean any = false;
        for (Theme theme : Theme.values()) {
            for (View view : analysis.views(
                    Request.of(theme, TestOffice.COUNTY, TestOffice.TODAY, Map.of(), rules),
                    office.officer("city"),
                    Locale.ENGLISH)) {
                for (int line = 0; line < view.lines().size(); line++) {
                    for (int measure = 0; measure < view.measures().size(); measure++) {
                        if (view.shown().hidesIn(line)
                                && view.section().measures().get(measure).reckonable()) {
                            any = true;
                            assertThat(view.lines()
                                            .get(line)
                                            .measures()
                                            .get(measure)
                                            .text())
                                    .as(view.key())
                                    .isEqualTo("·");
                        }
                    }
                }
            }
        }
        assertThat(any).isTrue();
    }

    @Test
    void aChangeShowsOnTheNextPageAndOneTakenBackDoesNot() throws Exception {
        long worker = add(MadeUp.VILLAGE, "马秀兰", 332);
        assertThat(everybody("officer", "/analysis/structure", "activity")).isEqualTo("1");
        assertThat(everybodyInWork()).isEmpty();
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.of(2024, 1, 1)).at("640104")));
        assertThat(everybodyInWork()).isEqualTo("1");
        try {
            office.as("officer", () -> {
                workers.add(WorkerDraft.at(MadeUp.VILLAGE).name("李不详"), "test");
                throw new IllegalStateException("taken back");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("taken back");
        }
        assertThat(everybody("officer", "/analysis/structure", "activity")).isEqualTo("1");
        add(MadeUp.OTHER_VILLAGE, "杨建国", 101);
        assertThat(everybody("officer", "/analysis/structure", "activity")).isEqualTo("2");
    }

    private String everybodyInWork() throws Exception {
        return Jsoup.parse(as("officer", "/analysis/flows")
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .select("#flows ~ *, [data-pane=table] tr.sum td")
                .stream()
                .filter(cell -> cell.parent() != null && cell.parent().hasClass("sum"))
                .skip(1)
                .findFirst()
                .map(Element::text)
                .orElse("");
    }

    @Test
    void aNumberOfAnEarlierDayLeadsToNoRowsOfToday() throws Exception {
        add(MadeUp.VILLAGE, "马秀兰", 332);
        as("officer", "/analysis/structure?on=2024-06-30")
                .andExpect(content().string(not(containsString("/people?place"))));
    }
}
