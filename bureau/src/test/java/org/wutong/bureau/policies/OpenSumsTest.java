package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.OwedRow.Outcome;
import org.wutong.bureau.policies.storage.DecisionCache;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.policies.storage.Refreshes;
import org.wutong.conditions.Facts;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.PolicySet;
import org.wutong.rules.SubjectRow;
import org.wutong.vocabulary.RegionCode;

/** Sums without an upper end are told as such, wherever they come. */
@BureauTest
class OpenSumsTest {
    private static final String HUGE = "9,223,372";

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecisionCache cache;

    @Autowired
    Refreshes refreshes;

    @Autowired
    Decisions decisions;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    FactWords words;

    @Autowired
    MockMvc mvc;

    List<Long> people;

    @BeforeEach
    void decided() {
        office.empty();
        people = new OwedPeople(office, workers, spells).household(MadeUp.VILLAGE, "1", 1, 0, 0, 0);
        office.as("officer", () -> {
            String hash = policies.inForce().hash();
            cache.write(
                    refreshes.begin("officer", TestOffice.TODAY, hash, true),
                    people,
                    List.of(
                            row(people.get(0), Outcome.ELIGIBLE, 0, null, hash),
                            row(people.get(1), Outcome.ELIGIBLE, 30_000, null, hash),
                            row(people.get(2), Outcome.UNKNOWN, 0, null, hash)));
            return true;
        });
    }

    private static OwedRow row(long worker, Outcome outcome, long least, @Nullable Long most, String hash) {
        return new OwedRow(
                worker,
                1,
                MadeUp.VILLAGE,
                "JF-7",
                outcome,
                least,
                most,
                least,
                most,
                outcome == Outcome.UNKNOWN ? List.of("wage_income_cycle") : List.of(),
                List.of(),
                TestOffice.TODAY,
                hash);
    }

    private ResultActions open(String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn("officer"))));
    }

    @Test
    void becomeRowsWithoutAMost() {
        PolicySet set = office.asProgram(policies::inForce);
        Decision decision = new Decision(
                new SubjectRow("worker", "1", null, Facts.of(Map.of("hukou_region", RegionCode.parse("640106")))),
                set.rule("JF-7").orElseThrow(),
                org.wutong.rules.Outcome.ELIGIBLE,
                new FenRange(0, FenRange.OPEN),
                new FenRange(5, FenRange.OPEN),
                List.of(),
                List.of(),
                List.of());
        OwedRow row = OwedRow.of(decision, new Subject(1, null, MadeUp.VILLAGE), TestOffice.TODAY, set.hash());

        assertThat(row.mostFen()).isNull();
        assertThat(row.payableMostFen()).isNull();
        assertThat(row.payableLeastFen()).isEqualTo(5);
    }

    @Test
    void haveWordsInBothLanguages() {
        assertThat(words.sum(0, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("按规定核定");
        assertThat(words.sum(30_000, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("300.00 起");
        assertThat(words.sum(0, null, Locale.ENGLISH)).isEqualTo("by regulation");
        assertThat(words.sum(30_000, null, Locale.ENGLISH)).isEqualTo("from 300.00");
        assertThat(words.sum(new FenRange(30_000, FenRange.OPEN), Locale.ENGLISH))
                .isEqualTo("from 300.00");
    }

    @Test
    void leaveTotalsOpen() {
        List<Decisions.Total> totals = office.as("officer", () -> decisions.totals(OwedFilter.of(null, null, null)));

        assertThat(totals).allMatch(Decisions.Total::open);
        assertThat(totals).extracting(Decisions.Total::payableLeastFen).containsExactlyInAnyOrder(30_000L, 0L);
    }

    @Test
    void areToldOnEveryPage() throws Exception {
        for (String page : List.of(
                "/owed?rule=JF-7",
                "/owed/panel/desk",
                "/owed/places?rule=JF-7",
                "/owed/gaps",
                "/owed/gaps/sheet?place=" + MadeUp.VILLAGE,
                "/policies/rules/JF-7")) {
            open(page).andExpect(content().string(not(containsString(HUGE))));
        }
        open("/owed?rule=JF-7")
                .andExpect(content().string(containsString("按规定核定")))
                .andExpect(content().string(containsString("300.00 起")));
        open("/owed/panel/desk").andExpect(content().string(containsString("300.00 起")));
        open("/owed/gaps").andExpect(content().string(containsString("按规定核定")));
    }

    @Test
    void areNullForSisterSystems() throws Exception {
        open("/api/owed?outcome=ELIGIBLE")
                .andExpect(jsonPath("$.decisions.length()").value(2))
                .andExpect(jsonPath("$.decisions[1].payableLeastFen").value(30_000))
                .andExpect(jsonPath("$.decisions[1].payableMostFen").isEmpty());
    }

    @Test
    void areWordsInTheSpreadsheet() throws Exception {
        byte[] file = open("/owed/export?purpose=check&rule=JF-7")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getFirstSheet()
                            .openStream()
                            .skip(1)
                            .map(row -> row.getCellText(5) + " " + row.getCellText(6)))
                    .containsExactlyInAnyOrder("0.00 按规定核定", "300.00 按规定核定", "0.00 按规定核定");
        }
    }
}
