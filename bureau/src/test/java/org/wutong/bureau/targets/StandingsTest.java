package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.RegionCode.Level;

@BureauTest
class StandingsTest {
    private static final String TRANSFERRED = "JF-T04";
    private static final String THIRD_TOWNSHIP = "640106001";

    @Autowired
    TestOffice office;

    @Autowired
    Standings standings;

    @Autowired
    TargetBook book;

    @Autowired
    Shares shares;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    Target target;

    @BeforeEach
    void target() {
        office.empty();
        target = book.find(TRANSFERRED).orElseThrow();
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

    private void share(Map<String, Long> numbers) {
        office.as("officer", () -> {
            shares.put(TRANSFERRED, numbers, "test");
            return true;
        });
    }

    private Standings.Standing at(String login, String place) {
        Node node = tree.find(place).orElseThrow();
        return office.as(login, () -> standings.of(target, node)).orElseThrow();
    }

    @Test
    void aCountyHasWhatItsTownshipsHaveTogether() {
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);

        List<Standings.Ranked> townships = office.as("officer", () -> standings.ranking(target, TestOffice.COUNTY));
        assertThat(at("officer", TestOffice.COUNTY).actual()).isEqualTo(5);
        assertThat(townships.stream()
                        .map(it -> it.standing().actual())
                        .mapToLong(it -> it == null ? 0 : it)
                        .sum())
                .isEqualTo(5);
    }

    @Test
    void whereNothingIsRecordedTheFigureIsNotZero() {
        transferred(MadeUp.VILLAGE, 1, 1);

        assertThat(at("officer", TestOffice.TOWNSHIP).actual()).isEqualTo(1);
        assertThat(at("officer", TestOffice.OTHER_TOWNSHIP).actual()).isNull();
    }

    @Test
    void aTargetThatNoRecordsTellHasNoFigure() {
        Node county = tree.find(TestOffice.COUNTY).orElseThrow();

        assertThat(office.as("officer", () -> standings.of(county)))
                .filteredOn(it -> it.target().counts() == null)
                .isNotEmpty()
                .allMatch(it -> it.actual() == null && it.rate() == null && !it.reached());
    }

    @Test
    void aClerkSeesTheFigureOfTheirTownshipAlone() {
        transferred(MadeUp.VILLAGE, 1, 3);
        transferred(MadeUp.OTHER_VILLAGE, 11, 2);

        assertThat(at("clerk", TestOffice.TOWNSHIP).actual()).isEqualTo(3);
        assertThat(at("clerk", TestOffice.OTHER_TOWNSHIP).actual()).isNull();
    }

    @Test
    void equalRatesShareARankAndTheNextOneIsSkipped() {
        transferred(MadeUp.VILLAGE, 1, 2);
        transferred(MadeUp.OTHER_VILLAGE, 11, 1);
        String third = tree.children(THIRD_TOWNSHIP).get(0).code();
        transferred(third, 21, 1);
        share(Map.of(TestOffice.TOWNSHIP, 4L, TestOffice.OTHER_TOWNSHIP, 2L, THIRD_TOWNSHIP, 4L));

        assertThat(office.as("officer", () -> standings.ranking(target, TestOffice.COUNTY)))
                .filteredOn(it -> it.rank() > 0)
                .extracting(
                        Standings.Ranked::rank,
                        it -> it.standing().place().code(),
                        it -> it.standing().rate())
                .containsExactly(
                        tuple(1, TestOffice.TOWNSHIP, 5000),
                        tuple(1, TestOffice.OTHER_TOWNSHIP, 5000),
                        tuple(3, THIRD_TOWNSHIP, 2500));
    }

    @Test
    void aTownshipWithoutAShareStandsLastWithoutARank() {
        transferred(MadeUp.VILLAGE, 1, 1);
        transferred(MadeUp.OTHER_VILLAGE, 11, 5);
        share(Map.of(TestOffice.TOWNSHIP, 100L));

        List<Standings.Ranked> ranked = office.as("officer", () -> standings.ranking(target, TestOffice.COUNTY));
        assertThat(ranked.get(0).standing().place().code()).isEqualTo(TestOffice.TOWNSHIP);
        assertThat(ranked.subList(1, ranked.size())).allMatch(it -> it.rank() == 0);
        assertThat(ranked)
                .hasSize(tree.atLevel(Level.TOWNSHIP, TestOffice.COUNTY).size());
    }

    @Test
    void whatIsNotSharedOutRemains() {
        share(Map.of(TestOffice.TOWNSHIP, 3000L, TestOffice.OTHER_TOWNSHIP, 2500L));

        assertThat(office.as("officer", () -> standings.undistributed(target, TestOffice.COUNTY)))
                .isEqualTo(7000 - 5500);
    }

    @ParameterizedTest
    @CsvSource({
        ">=, 10, 10, true",
        ">=, 9, 10, false",
        ">, 10, 10, false",
        ">, 11, 10, true",
        "'=', 10, 10, true",
        "'=', 12, 10, true",
        "'=', 0, 0, true",
        "'=', 3, 0, false"
    })
    void isReachedAsTheTextDemands(String op, long actual, long goal, boolean reached) {
        Target asked = new Target(
                "T",
                "d",
                "一",
                TestOffice.COUNTY,
                "",
                "",
                op,
                goal,
                Target.Unit.PERSON,
                TestOffice.TODAY,
                null,
                List.of(),
                List.of(),
                Target.Source.RECORDS,
                null,
                List.of(),
                null);
        Node county = tree.find(TestOffice.COUNTY).orElseThrow();

        assertThat(new Standings.Standing(asked, county, actual, goal, 0, null).reached())
                .isEqualTo(reached);
    }
}
