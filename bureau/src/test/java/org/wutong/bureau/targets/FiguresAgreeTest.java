package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.offices.Node;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.conditions.counting.PlaceCount;
import org.wutong.conditions.counting.What;

/** Over random people and jobs: what the board, the ranking, the list, the sheet and the indicators say is one figure. */
@BureauTest
class FiguresAgreeTest {
    private static final LocalDate YEAR = TestOffice.TODAY.withDayOfYear(1);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);
    private static final String[] WORK = {"330600", "640181", "640106", "640106100", "640300"};

    @Autowired
    TestOffice office;

    @Autowired
    Standings standings;

    @Autowired
    FigureRows rows;

    @Autowired
    Actuals actuals;

    @Autowired
    TargetBook targets;

    @Autowired
    CountingBook book;

    @Autowired
    List<Indicator> indicators;

    @Autowired
    ReportingTree tree;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private void populate(long seed) {
        Random random = new Random(seed);
        List<String> villages = new ArrayList<>(List.of(MadeUp.VILLAGE, MadeUp.OTHER_VILLAGE));
        tree.children(TestOffice.TOWNSHIP).stream().limit(2).map(Node::code).forEach(villages::add);
        office.as("officer", () -> {
            for (int i = 0; i < 40; i++) {
                String village = villages.get(random.nextInt(villages.size()));
                var draft = MadeUp.worker(village, "工人", i)
                        .household(Integer.toString(random.nextInt(12)))
                        .set(WorkerField.RURAL_HUKOU, random.nextInt(4) > 0)
                        .set(WorkerField.WILLING, random.nextBoolean())
                        .set(WorkerField.LABOUR_CAPACITY, LabourCapacity.values()[random.nextInt(4)]);
                if (random.nextBoolean()) {
                    draft.category(new CategoryClaim(
                            CategoryKind.values()[random.nextInt(5)],
                            random.nextBoolean(),
                            true,
                            null,
                            null,
                            null,
                            "t"));
                }
                long id = workers.add(draft, "test");
                LocalDate day = LocalDate.of(2023, 6, 1).plusDays(random.nextInt(200));
                for (int job = random.nextInt(3); job > 0; job--) {
                    LocalDate end = day.plusDays(20 + random.nextInt(200));
                    boolean runs = end.isAfter(TestOffice.TODAY);
                    boolean own = random.nextInt(4) == 0;
                    SpellDraft spell = SpellDraft.of(id, day)
                            .until(runs ? null : end)
                            .at(WORK[random.nextInt(WORK.length)])
                            .industry("C18")
                            .selfEmployed(own)
                            .monthlyWage(300_000L + random.nextInt(300_000));
                    spells.add(spell);
                    day = end.plusDays(1 + random.nextInt(30));
                    if (runs || day.isAfter(TestOffice.TODAY)) {
                        break;
                    }
                }
            }
            return true;
        });
    }

    private List<Node> places() {
        List<Node> places = new ArrayList<>();
        places.add(tree.find(TestOffice.COUNTY).orElseThrow());
        places.addAll(tree.children(TestOffice.COUNTY));
        places.addAll(tree.children(TestOffice.TOWNSHIP));
        return places;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boardRankingAndListSayTheSame(long seed) {
        populate(seed);
        for (LocalDate day : List.of(TestOffice.TODAY, LocalDate.of(2024, 6, 30))) {
            office.as("officer", () -> {
                Node county = tree.find(TestOffice.COUNTY).orElseThrow();
                for (Standings.Standing board : standings.of(county, day)) {
                    Target target = board.target();
                    assertThat(standings.of(target, county, day)).contains(board);
                    standings
                            .ranking(target, TestOffice.COUNTY, day)
                            .forEach(ranked -> assertThat(standings.of(
                                            target, ranked.standing().place(), day))
                                    .contains(ranked.standing()));
                    CountingRule rule = target.counts() == null
                            ? null
                            : book.rule(target.counts()).orElse(null);
                    if (rule != null && rule.what() != What.SUM) {
                        places().forEach(place -> assertThat(rows.of(target, place, day, 0, 500)
                                        .orElseThrow()
                                        .things())
                                .as(target.id() + " " + place.code() + " " + day)
                                .isEqualTo(reached(target, place, day)));
                    }
                }
                return true;
            });
        }
    }

    private long reached(Target target, Node place, LocalDate day) {
        Actuals.Wanted wanted = new Actuals.Wanted(java.util.Objects.requireNonNull(target.counts()), target.from());
        PlaceCount count = actuals.of(List.of(wanted), day).at(wanted, place.code());
        return count == null ? 0 : count.reached();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5, 6})
    void rulesCountWhatTheIndicatorsCountByPlainSql(long seed) {
        populate(seed);
        office.as("officer", () -> {
            for (Indicator indicator : indicators) {
                if (book.rule(indicator.name()).isPresent()) {
                    Actuals.Wanted wanted = new Actuals.Wanted(indicator.name(), YEAR);
                    Actuals.Figures figures = actuals.of(List.of(wanted), TestOffice.TODAY);
                    Map<String, Long> plain = new HashMap<>(indicator.byVillage(YEAR, DECEMBER));
                    Map<String, Long> whole = indicator.outOf(YEAR, DECEMBER);
                    for (Node village : tree.under(TestOffice.COUNTY)) {
                        if (village.code().length() == 12) {
                            PlaceCount count = figures.at(wanted, village.code());
                            assertThat(count == null ? 0 : count.reached())
                                    .as(indicator.name() + " " + village.code())
                                    .isEqualTo(plain.getOrDefault(village.code(), 0L));
                            assertThat(count == null ? 0 : count.outOf())
                                    .isEqualTo(whole.getOrDefault(village.code(), 0L));
                        }
                    }
                }
            }
            return true;
        });
    }

    @Test
    void aPersonWithTwoJobsIsOneEverywhere() {
        office.as("officer", () -> {
            long id = workers.add(MadeUp.worker(MadeUp.VILLAGE, "工人", 2).set(WorkerField.RURAL_HUKOU, true), "test");
            for (int month : List.of(1, 4, 7)) {
                spells.add(SpellDraft.of(id, LocalDate.of(2024, month, 1))
                        .until(LocalDate.of(2024, month + 2, 20))
                        .at("330600")
                        .industry("C18")
                        .selfEmployed(false)
                        .monthlyWage(400_000L));
            }
            return true;
        });
        Target target = targets.find("JF-T04").orElseThrow();
        office.as("officer", () -> {
            for (Node place : places()) {
                Long actual = standings
                        .of(target, place, TestOffice.TODAY)
                        .map(Standings.Standing::actual)
                        .orElse(null);
                assertThat(actual).isEqualTo(MadeUp.VILLAGE.startsWith(place.code()) ? 1L : null);
            }
            return true;
        });
    }

    @Test
    void theSheetHoldsEveryRecordOfTheList() throws Exception {
        populate(7);
        Target target = targets.find("JF-T04").orElseThrow();
        Node county = tree.find(TestOffice.COUNTY).orElseThrow();
        int listed = office.as("officer", () -> rows.of(target, county, TestOffice.TODAY, 0, 500))
                .orElseThrow()
                .total();
        byte[] sheet = mvc.perform(get("/targets/JF-T04/rows/export?purpose=test")
                        .with(authentication(office.signedIn("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(sheet))) {
            assertThat(book.getFirstSheet().read()).hasSize(listed + 1);
        }
        assertThat(listed).isPositive();
    }

    @Test
    void whatIsWrittenMeanwhileIsCountedAtOnce() {
        populate(8);
        Target target = targets.find("JF-T04").orElseThrow();
        Node county = tree.find(TestOffice.COUNTY).orElseThrow();
        Long before = office.as("officer", () -> standings.of(target, county))
                .orElseThrow()
                .actual();
        office.as("officer", () -> {
            long id = workers.add(
                    MadeUp.worker(MadeUp.VILLAGE, "新人", 900).household("99").set(WorkerField.RURAL_HUKOU, true),
                    "test");
            return spells.add(SpellDraft.of(id, LocalDate.of(2024, 3, 1))
                    .at("330600")
                    .industry("C18")
                    .selfEmployed(false));
        });
        assertThat(office.as("officer", () -> standings.of(target, county))
                        .orElseThrow()
                        .actual())
                .isEqualTo((before == null ? 0 : before) + 1);
    }
}
