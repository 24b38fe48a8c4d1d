package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.sheet.SheetRow;
import org.wutong.bureau.register.sheet.Sheets;
import org.wutong.vocabulary.Fen;
import org.wutong.vocabulary.RegionCode;

/** Over random lives: what the rules see of a person, what the person’s page shows and what the export says are the same. */
@BureauTest
class FactsAgreeTest {
    private static final int LIVES = 24;
    private static final LocalDate TODAY = TestOffice.TODAY;
    private static final FactRequest.Window YEAR = new FactRequest.Window(LocalDate.of(2024, 1, 1), TODAY);
    private static final FactRequest.Window TWELVE_MONTHS =
            new FactRequest.Window(LocalDate.of(2023, 11, 1), LocalDate.of(2024, 10, 31));
    private static final Pattern MONTHS = Pattern.compile("2024 年：稳定 (\\d+) 个月·连续 (\\d+) 个月·累计 (\\d+) 个月");
    private static final Pattern INCOME = Pattern.compile("工资性收入(至少)? ([\\d.]+) 元");
    private static final List<String> PLACES =
            List.of("330600", "640181", "150302", MadeUp.VILLAGE, TestOffice.OTHER_TOWNSHIP, "");

    @Autowired
    TestOffice office;

    @Autowired
    MockMvc mvc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    WageSlips slips;

    @Autowired
    EmploymentFacts facts;

    @Autowired
    WorkHistory history;

    @BeforeEach
    void nobody() {
        office.empty();
    }

    /** Work at some of the time of three years, one main job a day and side jobs beside, with slips for some months. */
    private void live(Random chance, long worker) {
        LocalDate day = LocalDate.of(2022, 1, 1).plusDays(chance.nextInt(700));
        int jobs = chance.nextInt(6);
        for (int i = 0; i < jobs && day.isBefore(TODAY); i++) {
            LocalDate last = day.plusDays(chance.nextInt(300));
            boolean lasting = chance.nextInt(8) == 0 || last.isAfter(TODAY);
            job(chance, worker, day, lasting ? null : last, true);
            if (chance.nextInt(4) == 0) {
                job(chance, worker, day.plusDays(3), null, false);
            }
            if (lasting) {
                return;
            }
            day = last.plusDays(1 + (chance.nextBoolean() ? 0 : chance.nextInt(90)));
        }
    }

    private void job(Random chance, long worker, LocalDate from, @Nullable LocalDate to, boolean main) {
        String place = PLACES.get(chance.nextInt(PLACES.size()));
        long job = spells.add(SpellDraft.of(worker, from)
                .until(to)
                .main(main)
                .employer(null, List.of("甲厂", "乙厂", "丙厂", "").get(chance.nextInt(4)))
                .at(place.isEmpty() ? null : place)
                .selfEmployed(List.of(true, false).get(chance.nextInt(2)))
                .industry(chance.nextInt(3) == 0 ? "A01" : "C18")
                .monthlyWage(chance.nextInt(6) == 0 ? null : 300_000L + chance.nextInt(200_000)));
        for (YearMonth month = YearMonth.from(from);
                !month.isAfter(YearMonth.from(TODAY));
                month = month.plusMonths(1)) {
            if (chance.nextInt(3) == 0 && (to == null || !month.atDay(1).isAfter(to))) {
                slips.put(job, month, chance.nextInt(600_000), null, "test");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void rulesPageAndSheetSayTheSameOfEveryLife(long seed) throws Exception {
        Random chance = new Random(seed);
        Map<Long, String> names = new LinkedHashMap<>();
        for (int i = 0; i < LIVES; i++) {
            String name = "某" + (char) ('甲' + i);
            int number = 300 + 2 * i;
            long worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, name, number), "test"));
            names.put(worker, name);
            office.as("officer", () -> {
                live(chance, worker);
                return null;
            });
        }
        FactColumns told = told(new ArrayList<>(names.keySet()));
        Map<String, Map<String, String>> sheet = new HashMap<>(sheet("EMPLOYED"));
        sheet.putAll(sheet("UNEMPLOYED"));
        sheet.putAll(sheet("NO_RECORD"));
        int compared = 0;
        for (Map.Entry<Long, String> one : names.entrySet()) {
            Map<String, Object> of = told.of(one.getKey());
            compared += same(one.getKey(), of, Map.copyOf(sheet.getOrDefault(one.getValue(), Map.of())));
        }
        assertThat(compared).as("lives with work on record").isGreaterThan(LIVES / 2);
    }

    private FactColumns told(List<Long> people) {
        return office.as("officer", () -> {
            FactColumns columns = new FactColumns();
            facts.publish(
                    new FactRequest(
                            people.stream()
                                    .map(id -> new Subject(id, null, MadeUp.VILLAGE))
                                    .toList(),
                            TODAY,
                            Map.of(
                                    "months_stable", YEAR,
                                    "months_continuous", YEAR,
                                    "months_in_year", YEAR,
                                    "wage_income_cycle", TWELVE_MONTHS)),
                    columns);
            return columns;
        });
    }

    /** @return 1 for a life with work on record */
    private int same(long worker, Map<String, Object> told, Map<String, String> row) throws Exception {
        String page = mvc.perform(get("/employment/of/" + worker).with(authentication(office.signedIn("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher months = MONTHS.matcher(page);
        if (told.isEmpty()) {
            assertThat(months.find()).isFalse();
            assertThat(row.get("状态")).isEqualTo("无记录");
            return 0;
        }
        assertThat(months.find()).isTrue();
        Object stable = told.get("months_stable");
        assertThat(months.group(1)).isEqualTo(stable.toString()).isEqualTo(row.get("年内稳定月数"));
        assertThat(months.group(2))
                .isEqualTo(told.get("months_continuous").toString())
                .isEqualTo(row.get("年内连续月数"));
        assertThat(months.group(3))
                .isEqualTo(told.get("months_in_year").toString())
                .isEqualTo(row.get("年内累计月数"));
        Matcher income = INCOME.matcher(page);
        assertThat(income.find()).isTrue();
        Object wages = told.get("wage_income_cycle");
        assertThat(income.group(1) == null).isEqualTo(wages != null);
        if (wages != null) {
            assertThat(income.group(2)).isEqualTo(Fen.toYuan((Long) wages));
        }
        Object employed = told.get("employed");
        assertThat(row.get("状态")).isEqualTo(employed == null ? "无记录" : employed.equals(true) ? "在业" : "失业");
        scope(worker, told, page, row);
        return 1;
    }

    /** Where the job of today decides the place of work too, all three tell the same distance. */
    private void scope(long worker, Map<String, Object> told, String page, Map<String, String> row) {
        WorkHistory.Summary summary = office.as("officer", () -> history.of(worker));
        Standing standing =
                office.as("officer", () -> spells.standings(List.of(worker))).get(worker);
        Long job = standing.spell();
        if (job == null) {
            return;
        }
        assertThat(summary.scopes().get(job)).isEqualTo(standing.transferScope());
        if (standing.transferScope() != null) {
            assertThat(page).contains(row.get("远近"));
        } else {
            assertThat(row.get("远近")).isEmpty();
        }
        Spell running = summary.latest().stream()
                .filter(spell -> spell.id() == job)
                .findFirst()
                .orElseThrow();
        if (summary.latest().size() == 1 && running.workRegion() != null) {
            assertThat(told.get("work_region").toString())
                    .isEqualTo(RegionCode.parse(running.workRegion()).toString());
        }
    }

    /** Rows of the list by name, cells by head. */
    private Map<String, Map<String, String>> sheet(String list) throws Exception {
        byte[] bytes = mvc.perform(get("/employment/lists/export?purpose=check&list=" + list)
                        .with(authentication(office.signedIn("officer"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        List<SheetRow> rows = new ArrayList<>();
        Sheets.open(bytes, "a.xlsx").read(0, row -> rows.add(row));
        Map<String, Map<String, String>> people = new HashMap<>();
        for (SheetRow row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < rows.get(0).cells().size(); i++) {
                cells.put(rows.get(0).text(i), i < row.cells().size() ? row.text(i) : "");
            }
            people.put(cells.get("姓名"), cells);
        }
        return people;
    }
}
