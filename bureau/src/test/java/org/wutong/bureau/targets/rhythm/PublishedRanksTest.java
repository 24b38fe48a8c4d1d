package org.wutong.bureau.targets.rhythm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Scope;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.targets.Shares;
import org.wutong.bureau.targets.ranking.RankingBook;
import org.wutong.bureau.targets.rhythm.PublishedRanks.Published;
import org.wutong.bureau.targets.storage.PublishedRankRows;

@BureauTest
class PublishedRanksTest {
    private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 1);
    private static final String NEIGHBOUR_COUNTY = "640181";

    @Autowired
    TestOffice office;

    @Autowired
    PublishedRanks published;

    @Autowired
    PublishedRankRows rows;

    @Autowired
    RankingBook book;

    @Autowired
    Reports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Trends trends;

    @Autowired
    Shares shares;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    long snapshot;

    @BeforeEach
    void aCountyThatHandedInForOctober() {
        office.empty();
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);
        snapshot = office.as("officer", () -> {
            shares.put("JF-T04", Map.of(TestOffice.TOWNSHIP, 10L, TestOffice.OTHER_TOWNSHIP, 10L), "test");
            long entry = desk.handIn(
                    reports.find("jinfeng-month", TestOffice.COUNTY, OCTOBER).orElseThrow(), Remarks.NONE);
            return Objects.requireNonNull(reports.find(entry).orElseThrow().entry())
                    .snapshot();
        });
    }

    private void transferred(String village, int first, int people) {
        office.as("officer", () -> {
            for (int i = first; i < first + people; i++) {
                long id = workers.add(
                        MadeUp.worker(village, "工人", i)
                                .household(Integer.toString(i))
                                .set(WorkerField.RURAL_HUKOU, true),
                        "test");
                spells.addAll(List.of(SpellDraft.of(id, LocalDate.of(2024, 3, 1))
                        .until(LocalDate.of(2024, 9, 30))
                        .employer(null, "绍兴柯岭服饰")
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false)
                        .monthlyWage(400_000L)));
            }
            return true;
        });
    }

    private List<Published> seen(String login, String place) {
        return office.as(login, () -> published.around(place, TestOffice.TODAY));
    }

    private org.springframework.test.web.servlet.ResultActions open(String login, String path) throws Exception {
        return mvc.perform(get(path).with(authentication(office.signedIn(login))));
    }

    @Test
    void aTownshipSeesTheRanksOfAllTownshipsAsOfTheLastFrozenReport() {
        List<Published> ranks = seen("clerk2", TestOffice.OTHER_TOWNSHIP);

        assertThat(ranks).extracting(one -> one.rank().rank()).startsWith(1, 2);
        assertThat(ranks).extracting(Published::day).containsOnly(LocalDate.of(2024, 10, 31));
        assertThat(ranks)
                .filteredOn(Published::own)
                .extracting(one -> one.rank().place())
                .containsExactly(TestOffice.OTHER_TOWNSHIP);
    }

    @Test
    void whatIsEnteredLaterMovesNoPublishedRank() {
        List<Published> before = seen("clerk2", TestOffice.OTHER_TOWNSHIP);

        transferred(MadeUp.OTHER_VILLAGE, 21, 5);

        assertThat(seen("clerk2", TestOffice.OTHER_TOWNSHIP)).isEqualTo(before);
    }

    @Test
    void aVillageSeesTheRankOfItsTownship() {
        assertThat(seen("specialist", MadeUp.VILLAGE))
                .filteredOn(Published::own)
                .extracting(one -> one.rank().place())
                .containsExactly(TestOffice.TOWNSHIP);
    }

    @Test
    void aTownshipSeesNeitherWhatWasFrozenNorTheRecordsOfTheOther() throws Exception {
        assertThat(office.as("clerk", () -> snapshots.find(snapshot))).isEmpty();
        open("clerk", "/targets/snapshots/" + snapshot).andExpect(status().isNotFound());
        open("clerk", "/targets/JF-T04/rows?place=" + TestOffice.OTHER_TOWNSHIP).andExpect(status().isNotFound());
        open("clerk", "/targets/ranking?place=" + TestOffice.COUNTY).andExpect(status().isNotFound());
    }

    @Test
    void anotherCountySeesNoneOfIt() {
        Scope elsewhere = Scope.under(NEIGHBOUR_COUNTY);
        assertThat(office.within(elsewhere, () -> published.around(TestOffice.TOWNSHIP, TestOffice.TODAY)))
                .isEmpty();
    }

    @Test
    void aRankingThatIsNotSeenBelowStaysAbove() {
        PublishedRanks closed = new PublishedRanks(rows, new RankingBook(book.rules(), Set.of()));
        long second = office.as("officer", () -> {
            Content content = snapshots.find(snapshot).orElseThrow().content();
            closed.publish(snapshot + 1, content);
            return snapshot + 1;
        });

        assertThat(second).isGreaterThan(snapshot);
        assertThat(seen("clerk", TestOffice.TOWNSHIP)).isNotEmpty();
        assertThat(office.as("officer", () -> published.around(TestOffice.TOWNSHIP, LocalDate.of(2024, 10, 30))))
                .isEmpty();
    }

    @Test
    void thePageOfTheTownshipTellsItsPlaceAndNoFigureOfTheOther() throws Exception {
        String other = seen("clerk", TestOffice.TOWNSHIP).stream()
                .filter(one -> !one.own())
                .map(one -> one.rank().placeName())
                .findFirst()
                .orElseThrow();
        open("clerk", "/targets/ranking")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("本地在上级排名中的位置")))
                .andExpect(content().string(containsString(other)))
                .andExpect(content().string(not(containsString("place=" + TestOffice.OTHER_TOWNSHIP))));
    }

    @Test
    void aFrozenFigureAndTodaysMakeATrendAsALineAndAsATable() throws Exception {
        transferred(MadeUp.VILLAGE, 31, 4);

        open("officer", "/targets")
                .andExpect(content().string(containsString("<polyline points=\"2,")))
                .andExpect(content().string(containsString("从 2024-10-31 的 5 人 到 2024-11-30 的 9 人，共 2 个数")));
        open("officer", "/targets/JF-T04")
                .andExpect(content().string(containsString("id=\"trend\"")))
                .andExpect(content().string(containsString("/targets/snapshots/" + snapshot)))
                .andExpect(content().string(containsString("+4")));
    }

    @Test
    void oneFigureAloneIsNoTrend() throws Exception {
        open("clerk", "/targets")
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<polyline"))));
    }

    @Test
    void theRowsBehindAFrozenFigureSayWhatChangedSince() throws Exception {
        String rows = "/targets/JF-T04/rows?place=" + TestOffice.COUNTY + "&day=2024-10-31&frozen=" + snapshot;
        open("officer", rows).andExpect(content().string(containsString("与存档一致")));

        transferred(MadeUp.VILLAGE, 31, 4);

        open("officer", rows)
                .andExpect(content().string(containsString("数为 5 人")))
                .andExpect(content().string(containsString("数出 9 人，比存档 +4 人")));
        open("officer", "/targets/snapshots/" + snapshot)
                .andExpect(content().string(containsString("&amp;frozen=" + snapshot)));
    }
}
