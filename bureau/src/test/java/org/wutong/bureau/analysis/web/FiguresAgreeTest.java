package org.wutong.bureau.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.analysis.AnalysisRules;
import org.wutong.bureau.analysis.SomePeople;
import org.wutong.bureau.analysis.roster.Roster;
import org.wutong.bureau.analysis.web.View.Cell;
import org.wutong.bureau.analysis.web.View.Line;
import org.wutong.bureau.employment.ListsOn;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.people.Workers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One number everywhere: page, picture, spreadsheet, roster, lists, targets. */
@BureauTest
@Tag("once")
class FiguresAgreeTest {
    /** As many as one page of the roster shows. */
    private static final int PEOPLE = 25;

    private static final Pattern PERSON = Pattern.compile("href=\"/people/(\\d+)\"");

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Roster roster;

    @Autowired
    Analysis analysis;

    @Autowired
    AnalysisRules rules;

    @Autowired
    ListsOn lists;

    @Autowired
    ReportingTree tree;

    @Autowired
    List<Indicator> indicators;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void people() {
        office.empty();
        roster.forget();
        new SomePeople(7, office, workers, spells).add(PEOPLE);
    }

    private List<View> views(Theme theme, Map<String, String> given) {
        return analysis.views(
                Request.of(theme, TestOffice.COUNTY, TestOffice.TODAY, given, rules),
                office.officer("officer"),
                Locale.ENGLISH);
    }

    private static Stream<Cell> cells(View view) {
        return Stream.concat(view.lines().stream(), Stream.ofNullable(view.sum()))
                .flatMap(line -> Stream.concat(Stream.of(line.whole()), line.cells().stream()));
    }

    private byte[] got(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).with(authentication(office.signedIn("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private long onRoster(String href) throws Exception {
        Set<String> found = new HashSet<>();
        Matcher people = PERSON.matcher(new String(got(href), StandardCharsets.UTF_8));
        while (people.find()) {
            found.add(people.group(1));
        }
        return found.size();
    }

    @Test
    void everyNumberThatOpensRowsOpensJustAsMany() throws Exception {
        Map<String, Long> asked = new HashMap<>();
        for (Map<String, String> given :
                List.<Map<String, String>>of(Map.of(), Map.of("gender", "female"), Map.of("age", "41-50"))) {
            for (Theme theme : Theme.values()) {
                for (View view : views(theme, given)) {
                    cells(view)
                            .filter(cell -> cell.href() != null)
                            .forEach(cell -> asked.put(cell.href(), cell.number()));
                }
            }
        }
        views(Theme.STRUCTURE, Map.of("by", "activity"))
                .forEach(view -> cells(view)
                        .filter(cell -> cell.href() != null)
                        .forEach(cell -> asked.put(cell.href(), cell.number())));
        assertThat(asked).hasSizeGreaterThan(100);
        for (Map.Entry<String, Long> one : asked.entrySet()) {
            assertThat(onRoster(one.getKey())).as(one.getKey()).isEqualTo(one.getValue());
        }
    }

    @Test
    void linesAndColumnsAddUpToEverybody() {
        for (Theme theme : Theme.values()) {
            for (View view : views(theme, Map.of())) {
                for (Line line : view.lines()) {
                    assertThat(line.cells().stream()
                                    .mapToLong(cell -> cell.number())
                                    .sum())
                            .as(view.key() + " " + line.name())
                            .isEqualTo(line.whole().number());
                }
                if (view.sum() != null) {
                    assertThat(view.lines().stream()
                                    .mapToLong(line -> line.whole().number())
                                    .sum())
                            .as(view.key())
                            .isEqualTo(view.sum().whole().number());
                }
            }
        }
    }

    @Test
    void everyoneStandsOnceInEachDimensionThatExcludes() {
        views(Theme.STRUCTURE, Map.of()).stream()
                .filter(view -> view.sum() != null)
                .forEach(view ->
                        assertThat(view.sum().whole().number()).as(view.key()).isEqualTo(PEOPLE));
    }

    @Test
    void thePictureShowsWhatTheTableSays() {
        for (Theme theme : List.of(Theme.FLOWS, Theme.RETENTION, Theme.YEARS)) {
            for (View view : views(theme, Map.of())) {
                if (view.json() != null && !"map".equals(view.chart())) {
                    long drawn = 0;
                    JsonNode data = json.readTree(view.json());
                    for (JsonNode link : data.path("links")) {
                        drawn += link.path("value").asLong();
                    }
                    for (JsonNode series : data.path("series")) {
                        for (JsonNode value : series.path("values")) {
                            drawn += value.asLong();
                        }
                    }
                    assertThat(drawn)
                            .as(view.key())
                            .isEqualTo(view.shown().counts().all());
                }
            }
        }
    }

    @Test
    void theSpreadsheetHoldsTheNumbersOfTheTable() throws Exception {
        for (Theme theme : Theme.values()) {
            for (View view : views(theme, Map.of())) {
                if (view.lines().isEmpty()) {
                    continue;
                }
                byte[] file = got("/analysis/" + theme.word() + "/export?purpose=check&section=" + view.key());
                try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
                    List<Row> rows = book.getFirstSheet().read();
                    for (int i = 0; i < view.lines().size(); i++) {
                        Line line = view.lines().get(i);
                        assertThat(rows.get(i + 1)
                                        .getCellAsNumber(1)
                                        .orElseThrow()
                                        .longValue())
                                .as(view.key() + " " + line.name())
                                .isEqualTo(line.whole().number());
                        for (int column = 0; column < view.columns().size(); column++) {
                            assertThat(rows.get(i + 1)
                                            .getCellAsNumber(column + 2)
                                            .orElseThrow()
                                            .longValue())
                                    .isEqualTo(line.cells().get(column).number());
                        }
                    }
                }
            }
        }
    }

    @Test
    void anEarlierDayCountsAsManyInWorkAsTheListsOfThatDay() {
        for (String day : List.of("2022-06-30", "2023-12-31", "2024-11-30")) {
            long listed = office.as(
                            "officer",
                            () -> lists.total(
                                    lists.below(tree.find(TestOffice.COUNTY).orElseThrow(), LocalDate.parse(day))))
                    .employed();
            View flows = views(Theme.FLOWS, Map.of("on", day)).get(0);
            assertThat(flows.shown().counts().all()).as(day).isEqualTo(listed);
        }
    }

    @Test
    void transferIncomeAndPeopleAreThoseOfTheTargets() {
        View income = views(Theme.INCOME, Map.of()).stream()
                .filter(view -> view.key().equals("transfer-income"))
                .findFirst()
                .orElseThrow();
        assertThat(income.sum().whole().number()).isEqualTo(figure("employment.transferred-in-year"));
        assertThat(income.sum().measures().get(0).number()).isEqualTo(figure("employment.transfer-wage-income"));
    }

    private long figure(String name) {
        Indicator indicator = indicators.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return office
                .as(
                        "officer",
                        () -> indicator.byVillage(
                                TestOffice.TODAY.withDayOfYear(1),
                                TestOffice.TODAY.withMonth(12).withDayOfMonth(31)))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
