package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.employment.SpellDraft;
import org.wutong.bureau.employment.Spells;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.conditions.Fact;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.PlaceCount;

/** Figures counted from start-ups, loans, sites, cases of unpaid wages, posts, trainings and insurance months. */
@BureauTest
class RegistersCountedTest {
    private static final LocalDate YEAR = TestOffice.TODAY.withDayOfYear(1);
    private static final long FIRM = 77;

    @Autowired
    TestOffice office;

    @Autowired
    Actuals actuals;

    @Autowired
    List<CountedRecords> published;

    @Autowired
    CountingBook book;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private void sql(String sql, @Nullable Object... values) {
        office.as("officer", () -> jdbc.sql(sql).params(Arrays.asList(values)).update());
    }

    private @Nullable PlaceCount figure(String name, String place) {
        Actuals.Wanted wanted = new Actuals.Wanted(name, YEAR);
        return office.as(
                "officer", () -> actuals.of(List.of(wanted), TestOffice.TODAY).at(wanted, place));
    }

    private void comesTo(String name, long reached) {
        assertThat(figure(name, TestOffice.COUNTY))
                .as(name)
                .isNotNull()
                .extracting(PlaceCount::reached)
                .isEqualTo(reached);
    }

    private long worker(int number, boolean rural) {
        return office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "工人", number)
                                .household(Integer.toString(number))
                                .set(WorkerField.RURAL_HUKOU, rural),
                        "test"));
    }

    private void works(long worker, LocalDate from, @Nullable LocalDate until) {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, from)
                        .until(until)
                        .employer(FIRM, "分拣社")
                        .at("640106")
                        .industry("A01")
                        .selfEmployed(false)));
    }

    private void startUp(String name, @Nullable Long employer, String since, int posts, @Nullable String grantOn) {
        sql(
                "insert into ventures.startup (name, employer, place, since, posts, grant_on) values (?, ?, ?, ?::date, ?, ?::date)",
                name,
                employer,
                TestOffice.TOWNSHIP,
                since,
                posts,
                grantOn);
    }

    @Test
    void startUpsOfAnEarlierYearAreNotOfThisOne() {
        startUp("一", null, "2024-03-01", 8, null);
        startUp("二", null, "2023-12-31", 5, null);

        comesTo("ventures.startups-founded", 1);
        comesTo("ventures.startup-posts", 8);
    }

    @Test
    void aGrantCountsInTheYearItWasPaid() {
        startUp("一", null, "2023-03-01", 8, "2024-02-01");
        startUp("二", null, "2024-03-01", 8, "2023-12-31");

        comesTo("ventures.startup-grants", 1);
    }

    @Test
    void whoWorkedAtANewStartUpIsEmployedByItOnce() {
        startUp("一", FIRM, "2024-03-01", 8, null);
        long twice = worker(1, true);
        works(twice, LocalDate.of(2024, 4, 1), LocalDate.of(2024, 5, 1));
        works(twice, LocalDate.of(2024, 6, 1), null);
        works(worker(2, true), LocalDate.of(2024, 1, 2), LocalDate.of(2024, 2, 1));

        comesTo("ventures.startup-staff-in-period", 1);
    }

    @Test
    void staffOfIncubatorTenantsAreCounted() {
        sql("insert into ventures.incubator (name, place, since) values ('基地', '640106100', '2022-01-01')");
        sql("insert into ventures.incubator_tenant (incubator, name, employer, since)"
                + " select id, '实体', 77, '2023-01-01' from ventures.incubator");
        works(worker(1, true), LocalDate.of(2024, 4, 1), null);
        works(worker(2, true), LocalDate.of(2022, 4, 1), LocalDate.of(2022, 12, 1));

        comesTo("ventures.tenant-staff-on-day", 1);
    }

    @Test
    void loansAreSummedByWhoBorrowed() {
        sql("insert into ventures.startup_loan (contract, borrower, place, principal, since) values"
                + " ('a', 'RURAL', '640106100', 200000, '2024-02-01'), ('b', 'FIRM', '640106101', 900000, '2024-02-01'),"
                + " ('c', 'PARK', '640106', 50000, '2024-02-01'), ('d', 'PERSON', '640106', 7000, '2024-02-01'),"
                + " ('e', 'RURAL', '640106', 1000, '2023-02-01')");

        comesTo("ventures.loans-paid-out", 1_157_000);
        comesTo("ventures.loans-rural", 200_000);
        comesTo("ventures.loans-firms", 950_000);
    }

    @Test
    void aSiteOfWhichOneSafeguardIsNotRecordedIsOpen() {
        String insert =
                "insert into employers.construction_site (name, place, deposit, emergency_fund, special_account,"
                        + " real_name_roll, bank_payroll) values ('%s', '640106100', true, true, true, true, %s)";
        sql(insert.formatted("a", "true"));
        sql(insert.formatted("b", "false"));
        sql(insert.formatted("c", "null"));

        assertThat(figure("employers.sites-safeguarded", TestOffice.TOWNSHIP)).isEqualTo(new PlaceCount(1, 3, 1));
    }

    @Test
    void noCaseIsLeftOnceTheWagesArePaidWhichIsNoughtAndNotUnknown() {
        assertThat(figure("employers.arrears-open", TestOffice.COUNTY)).isNull();
        sql(
                "insert into employers.arrears_case (number, place, since, settled) values ('1', '640106100', '2024-07-01', '2024-11-30')");
        comesTo("employers.arrears-open", 0);

        sql(
                "insert into employers.arrears_case (number, place, since, settled) values ('2', '640106100', '2024-07-01', '2024-12-01')");
        comesTo("employers.arrears-open", 1);
    }

    @Test
    void urbanPostsAreToldApartByLevel() {
        sql(
                "insert into posts.post_type (name, kind, places, level) values ('a', 'URBAN', 90, 'REGION'), ('b', 'URBAN', 160, 'CITY'),"
                        + " ('c', 'URBAN', 7, null), ('d', 'RURAL', 5, 'CITY')");

        comesTo("posts.urban-posts-region", 90);
        comesTo("posts.urban-posts-city", 160);
        assertThat(figure("posts.urban-posts-city", TestOffice.COUNTY))
                .isNotNull()
                .extracting(PlaceCount::open)
                .isEqualTo(1L);
    }

    private void trained(long worker, String content) {
        sql(
                "insert into services.service (worker, region, kind, day, year, given_by, channel, content, source, cause, counted_as, staff_name)"
                        + " values (?, ?, 'training', '2024-05-01', 2024, 'x', 'group', ?, 'test', ?, ?, 'x')",
                worker,
                MadeUp.VILLAGE,
                content,
                "test:" + worker + content,
                content);
    }

    @Test
    void whatWasTaughtIsKnownByTheProgrammeTheClassIsNamedAfter() {
        sql("insert into training.programme (name, kind, family_service) values ('创业', 'VENTURE', false),"
                + " ('家政服务员', 'SKILL', true), ('服务员', 'SKILL', false)");
        trained(worker(1, true), "创业");
        trained(worker(2, true), "2024年家政服务员第4期");
        trained(worker(3, false), "2024年家政服务员第4期");
        trained(worker(4, true), "没有登记的班");

        assertThat(figure("training.venture-trained", TestOffice.COUNTY))
                .isNotNull()
                .satisfies(count ->
                        assertThat(List.of(count.reached(), count.open())).containsExactly(1L, 1L));
        assertThat(figure("training.family-service-rural", TestOffice.COUNTY))
                .isNotNull()
                .satisfies(count ->
                        assertThat(List.of(count.reached(), count.outOf())).containsExactly(1L, 2L));
    }

    private void insured(long worker, String kind, String month, boolean paid, @Nullable Long spell) {
        sql(
                "insert into employment.insurance_month (worker, region, spell, kind, month, paid) values (?, ?, ?, ?, ?::date, ?)",
                worker,
                MadeUp.VILLAGE,
                spell,
                kind,
                month,
                paid);
    }

    @Test
    void injuryInsuranceCountsWhoPaidInThePeriod() {
        long one = worker(1, true);
        insured(one, "INJURY", "2024-02-01", true, null);
        insured(one, "INJURY", "2024-03-01", false, null);
        insured(worker(2, true), "INJURY", "2023-12-01", true, null);
        insured(worker(3, true), "INJURY", "2024-02-01", false, null);
        insured(worker(4, true), "PENSION", "2024-02-01", true, null);
        insured(worker(5, false), "INJURY", "2024-02-01", true, null);

        comesTo("employment.injury-insured", 1);
    }

    @Test
    void whetherSomebodyIsNewInTheSchemeIsUnknownWhereNothingWasRecordedBefore() {
        for (int i = 1; i <= 3; i++) {
            long worker = worker(i, true);
            long spell = office.as(
                    "officer",
                    () -> spells.add(SpellDraft.of(worker, LocalDate.of(2023, 1, 1))
                            .at("640106")
                            .industry("A01")
                            .selfEmployed(true)));
            insured(worker, "PENSION", "2024-02-01", true, spell);
            if (i < 3) {
                insured(worker, "PENSION", "2023-12-01", i == 1, spell);
            }
        }

        assertThat(figure("employment.flexible-pension-new", TestOffice.COUNTY))
                .isNotNull()
                .satisfies(count ->
                        assertThat(List.of(count.reached(), count.open())).containsExactly(1L, 1L));
    }

    /** Staff come from anywhere; what the roster says of them is read with them. */
    @Test
    void staffOfAStartUpAreToldWithTheirCategoriesThoughTheyLiveElsewhere() {
        sql(
                "insert into ventures.startup (name, employer, place, since) values ('一', ?, ?, '2024-03-01')",
                FIRM,
                TestOffice.OTHER_TOWNSHIP);
        long poor = office.as(
                "officer",
                () -> workers.add(
                        MadeUp.worker(MadeUp.VILLAGE, "工人", 1)
                                .household("1")
                                .category(new CategoryClaim(
                                        CategoryKind.POVERTY_ALLEVIATED,
                                        false,
                                        true,
                                        null,
                                        LocalDate.of(2021, 1, 1),
                                        null,
                                        "test")),
                        "test"));
        works(poor, LocalDate.of(2024, 4, 1), null);
        CountedRecords staff = published.stream()
                .filter(one -> one.kind().equals("ventures.startup-staff"))
                .findFirst()
                .orElseThrow();
        Fact poverty = book.kind(staff.kind()).orElseThrow().column("poverty_alleviated");
        List<@Nullable Object> told = office.as("officer", () -> {
            List<@Nullable Object> rows = new ArrayList<>();
            staff.read(
                    new CountedRecords.Wanted(YEAR, TestOffice.TODAY, TestOffice.OTHER_TOWNSHIP),
                    row -> rows.add(row.values().value(poverty)));
            return rows;
        });
        assertThat(told).containsExactly(true);
    }
}
