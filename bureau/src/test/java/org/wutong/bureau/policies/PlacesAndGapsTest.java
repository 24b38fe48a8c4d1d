package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
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
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.policies.OwedRow.Outcome;
import org.wutong.bureau.policies.storage.Decisions;
import org.wutong.bureau.policies.storage.RunCosts;
import org.wutong.bureau.register.LongWork;
import org.wutong.rules.Decision;
import org.wutong.rules.FenRange;
import org.wutong.rules.Totals;

@BureauTest
class PlacesAndGapsTest {
    private static final String COUNTY = TestOffice.COUNTY;

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    DecideForEveryone everyone;

    @Autowired
    Deciding deciding;

    @Autowired
    Decisions decisions;

    @Autowired
    OwedByPlace table;

    @Autowired
    GapPeople gapPeople;

    @Autowired
    RunCosts costs;

    @Autowired
    PublishedPolicies policies;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void decided() {
        office.empty();
        OwedPeople people = new OwedPeople(office, workers, spells);
        people.household(MadeUp.VILLAGE, "1", 1, 40_000, 30_000);
        people.household(MadeUp.VILLAGE, "2", 11, 0);
        people.household(MadeUp.OTHER_VILLAGE, "1", 21, 12_000, 50_000);
        people.household(MadeUp.OTHER_VILLAGE, "2", 31, 0);
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

    private OwedByPlace.Table table(String login, String rule, String place) {
        return office.as(login, () -> table.of(rule, place));
    }

    private static Tally at(OwedByPlace.Table table, String place) {
        return table.rows().stream()
                .filter(row -> row.place().code().equals(place))
                .findFirst()
                .orElseThrow()
                .tally();
    }

    @Test
    void everyNumberIsThatOfItsRows() {
        OwedByPlace.Table rewards = table("officer", "JF-7", COUNTY);
        for (OwedByPlace.Row row : rewards.rows()) {
            for (Outcome outcome : Outcome.values()) {
                long behind = office.as(
                        "officer",
                        () -> decisions.count(
                                OwedFilter.of("JF-7", outcome, row.place().code())));
                assertThat(
                                switch (outcome) {
                                    case ELIGIBLE -> row.tally().eligible();
                                    case UNKNOWN -> row.tally().unknown();
                                    case INELIGIBLE -> row.tally().ineligible();
                                })
                        .as(row.place().code() + outcome)
                        .isEqualTo(behind);
            }
        }
        assertThat(at(rewards, MadeUp.VILLAGE).least()).isEqualTo(600_000);
        assertThat(at(rewards, TestOffice.TOWNSHIP)).isEqualTo(at(rewards, MadeUp.VILLAGE));
        assertThat(rewards.all().eligible()).isEqualTo(4);
    }

    @Test
    void allRulesTogetherSumAsTheTotalsOfThePeopleDo() {
        FenRange expected = office.as("officer", () -> {
            FenRange sum = FenRange.ZERO;
            List<Decision> all = deciding.decide(deciding.workers().everyone(), TestOffice.TODAY);
            for (String id : all.stream().map(one -> one.row().id()).distinct().toList()) {
                sum = sum.plus(Totals.ofSubject(
                        policies.inForce(),
                        all.stream()
                                .filter(one -> one.row().id().equals(id))
                                .filter(one -> one.outcome() == org.wutong.rules.Outcome.ELIGIBLE)
                                .toList()));
            }
            return sum;
        });
        Tally all = table("officer", null, COUNTY).all();

        assertThat(all.sum()).isEqualTo(Explained.Sum.of(expected));
    }

    @Test
    void aClerkCountsTheirOwnTownshipOnly() throws Exception {
        assertThat(table("clerk", "JF-7", COUNTY).all())
                .isEqualTo(table("officer", "JF-7", TestOffice.TOWNSHIP).all());
        open("clerk", "/owed/places?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(status().isNotFound());
        open("clerk", "/owed/places/export?purpose=check&place=" + TestOffice.OTHER_TOWNSHIP)
                .andExpect(status().isNotFound());
        open("clerk", "/owed/places")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("place=" + TestOffice.OTHER_TOWNSHIP))));
    }

    @Test
    void theTableGoesIntoASpreadsheetWithoutMakingNobodyOutOfNotDecided() throws Exception {
        List<Row> rows = rows(open("officer", "/owed/places/export?purpose=check&rule=JF-7"));

        Row village = row(rows, MadeUp.VILLAGE);
        assertThat(village.getCellText(3)).isEqualTo("2");
        assertThat(village.getCellText(4)).isEqualTo("6000.00");
        Row empty = rows.stream()
                .filter(row ->
                        row.getCellText(2).isEmpty() && row.getCellText(3).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(empty.getCellText(8)).isEmpty();
    }

    private static Row row(List<Row> rows, String code) {
        return rows.stream()
                .filter(row -> row.getCellText(0).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(ResultActions answer) throws Exception {
        byte[] file = answer.andReturn().getResponse().getContentAsByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void peopleBehindAGapAreListedOnceForEachPaper() {
        List<GapPeople.Person> found =
                office.as("officer", () -> gapPeople.at(COUNTY, null, null, Locale.SIMPLIFIED_CHINESE));

        assertThat(found).extracting(one -> one.name() + one.paper()).doesNotHaveDuplicates();
        assertThat(found)
                .filteredOn(one -> one.name().equals("成员11"))
                .extracting(GapPeople.Person::paper)
                .contains("工资流水");
    }

    @Test
    void aClerkAsksTheirOwnPeopleForPapersOnly() throws Exception {
        open("clerk", "/owed/gaps").andExpect(content().string(not(containsString(MadeUp.OTHER_VILLAGE))));
        open("clerk", "/owed/gaps/sheet?place=" + TestOffice.TOWNSHIP)
                .andExpect(content().string(containsString("成员11")))
                .andExpect(content().string(not(containsString("成员31"))));
        open("clerk", "/owed/gaps/sheet?place=" + MadeUp.OTHER_VILLAGE).andExpect(status().isNotFound());
        assertThat(rows(open("clerk", "/owed/gaps/export?purpose=check")).stream()
                        .map(row -> row.getCellText(0)))
                .contains("成员11")
                .doesNotContain("成员31");
    }

    @Test
    void listsOfOnePaperLeaveOutWhoLacksMore() {
        OwedFilter wages = new OwedFilter(
                null,
                Outcome.UNKNOWN,
                null,
                null,
                List.of("months_stable", "months_continuous", "months_in_year", "wage_income_cycle"));

        assertThat(office.as("officer", () -> decisions.page(wages, null, null, 100)))
                .isNotEmpty()
                .allMatch(row -> wages.paper().containsAll(row.missing()));
    }

    @Test
    void theLastRunTellsWhatEachRuleCost() throws Exception {
        List<RunCosts.OfRule> rules = office.as("officer", costs::rules);
        List<Decisions.Total> totals = office.as("officer", () -> decisions.totals(OwedFilter.of(null, null, null)));

        assertThat(rules).isNotEmpty().allMatch(one -> one.nanos() > 0);
        for (RunCosts.OfRule one : rules) {
            assertThat(one.decided())
                    .isEqualTo(totals.stream()
                            .filter(total -> total.rule().equals(one.rule()))
                            .mapToLong(Decisions.Total::people)
                            .sum());
        }
        open("officer", "/policies/costs").andExpect(content().string(containsString("JF-7")));
        open("clerk", "/policies/costs").andExpect(status().isForbidden());
        open("clerk", "/policies").andExpect(content().string(not(containsString("/policies/costs"))));
        open("officer", "/policies").andExpect(content().string(containsString("/policies/costs")));
    }
}
