package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.HouseholdQuestion;
import org.wutong.bureau.people.LabourCapacity;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Roster;
import org.wutong.bureau.people.RosterWanted;
import org.wutong.bureau.people.Worker;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

@BureauTest
class EmploymentFiguresTest {
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);

    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    Flows flows;

    @Autowired
    Roster roster;

    @Autowired
    HouseholdWork householdWork;

    @Autowired
    List<Indicator> indicators;

    private int sequence;

    @BeforeEach
    void empty() {
        office.empty();
        sequence = 0;
    }

    private WorkerDraft rural(String name, String household) {
        sequence += 2;
        return MadeUp.worker(MadeUp.VILLAGE, name, sequence)
                .household(household)
                .set(WorkerField.RURAL_HUKOU, true);
    }

    private long add(WorkerDraft draft) {
        return office.as("officer", () -> workers.add(draft, "test"));
    }

    private void work(long worker, String from, @Nullable String to, String place, boolean own) {
        office.as(
                "officer",
                () -> spells.add(SpellDraft.of(worker, LocalDate.parse(from))
                        .until(to == null ? null : LocalDate.parse(to))
                        .at(place)
                        .selfEmployed(own)
                        .industry("C18")
                        .monthlyWage(400_000L)));
    }

    private long figure(String name) {
        return office.as("officer", () -> indicator(name).byVillage(JANUARY, DECEMBER))
                .getOrDefault(MadeUp.VILLAGE, 0L);
    }

    private Indicator indicator(String name) {
        return indicators.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows that the address behind a figure shows. */
    private List<String> rows(String name) {
        String href = indicator(name).rowsHref(TestOffice.COUNTY);
        String filter = href.substring(href.indexOf('&') + 1);
        return rows(filter.split("=")[0], filter.split("=")[1]);
    }

    private List<String> rows(String parameter, String value) {
        RosterWanted wanted = new RosterWanted(
                "",
                TestOffice.COUNTY,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of(parameter, value),
                null,
                RosterWanted.Sort.NAME,
                false);
        return office.as("officer", () -> roster.page(wanted, null, null, 50, Locale.CHINA)).lines().stream()
                .map(Roster.Line::worker)
                .map(Worker::name)
                .toList();
    }

    @Test
    void countsEachTransferredRuralWorkerOnce() {
        long twice = add(rural("马一", "1"));
        work(twice, "2024-01-10", "2024-02-10", "330600", false);
        work(twice, "2024-03-01", null, "640181", false);
        work(add(rural("马二", "2")), "2023-05-01", "2023-12-31", "330600", false);
        work(add(rural("马三", "3")), "2024-05-01", null, MadeUp.VILLAGE, true);
        work(add(rural("马四", "4").set(WorkerField.RURAL_HUKOU, false)), "2024-05-01", null, "330600", false);

        assertThat(figure("employment.transferred-in-year")).isEqualTo(1);
        assertThat(rows("employment.transferred-in-year")).containsExactly("马一");
        assertThat(figure("employment.transferred-cross-province")).isEqualTo(1);
        assertThat(rows("employment.transferred-cross-county")).isEmpty();
    }

    @Test
    void businessInTheOwnTownshipIsAClassOfItsOwn() {
        work(add(rural("马一", "1")), "2024-05-01", null, MadeUp.VILLAGE, true);
        long both = add(rural("马二", "2"));
        work(both, "2024-01-01", "2024-02-28", MadeUp.VILLAGE, true);
        work(both, "2024-05-01", null, "330600", false);

        assertThat(figure("employment.self-employed-in-township")).isEqualTo(1);
        assertThat(rows("employment.self-employed-in-township")).containsExactly("马一");
        assertThat(figure("employment.transferred-in-year")).isEqualTo(1);
        assertThat(rows("transfer", "in-year")).containsExactly("马二");
        assertThat(office.as("officer", () -> flows.thisYear(9)))
                .extracting(Flows.Flow::scope)
                .containsExactly("CROSS_PROVINCE", "IN_TOWNSHIP");
    }

    @Test
    void anEarlierYearCountsBusinessInTheOwnTownshipAlike() {
        work(add(rural("马一", "1")), "2023-05-01", "2023-08-31", MadeUp.VILLAGE, true);
        assertThat(office.as(
                        "officer",
                        () -> indicator("employment.self-employed-in-township")
                                .byVillage(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))))
                .containsEntry(MadeUp.VILLAGE, 1L);
        assertThat(office.as(
                        "officer",
                        () -> indicator("employment.transferred-in-year")
                                .byVillage(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 12, 31))))
                .isEmpty();
    }

    @Test
    void doesNotCountFarmingOrPublicPostsAsTransfer() {
        long farmer = add(rural("马一", "1"));
        long cleaner = add(rural("马二", "2"));
        office.as("officer", () -> {
            spells.add(
                    SpellDraft.of(farmer, JANUARY).at("330600").industry("A01").selfEmployed(false));
            return spells.add(SpellDraft.of(cleaner, JANUARY)
                    .at(MadeUp.VILLAGE)
                    .publicPost(true)
                    .selfEmployed(false));
        });

        assertThat(figure("employment.transferred-in-year")).isZero();
    }

    @Test
    void reckonsAnotherPeriodAsTheRunningYearIsKept() {
        long worker = add(rural("马一", "1"));
        work(worker, "2024-03-01", "2024-09-30", "330600", false);

        Map<String, Long> kept = office.as(
                "officer", () -> indicator("employment.transfer-wage-income").byVillage(JANUARY, DECEMBER));
        Map<String, Long> reckoned = office.as(
                "officer",
                () -> indicator("employment.transfer-wage-income").byVillage(JANUARY, TestOffice.TODAY.minusDays(1)));

        assertThat(kept).isEqualTo(Map.of(MadeUp.VILLAGE, 7 * 400_000L)).isEqualTo(reckoned);
    }

    @Test
    void countsWhoWasInHardshipWhenTheWorkBegan() {
        CategoryClaim until2023 = new CategoryClaim(
                CategoryKind.HARDSHIP, false, true, null, LocalDate.of(2022, 1, 1), LocalDate.of(2023, 12, 31), "a");
        work(
                add(rural("马一", "1").category(CategoryClaim.holds(CategoryKind.HARDSHIP, false, "a"))),
                "2024-05-01",
                null,
                "330600",
                false);
        work(add(rural("马二", "2").category(until2023)), "2024-05-01", null, "330600", false);

        assertThat(figure("employment.hardship-employed")).isEqualTo(1);
        assertThat(rows("employment.hardship-employed")).containsExactly("马一");
    }

    @Test
    void comparesTargetHouseholdsInWorkWithAllThatAreAbleToWork() {
        CategoryClaim poverty = CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "a");
        work(add(rural("马一", "1").category(poverty)), "2024-05-01", null, "330600", false);
        add(rural("马二", "2").category(poverty));
        add(rural("马三", "3").category(poverty).set(WorkerField.LABOUR_CAPACITY, LabourCapacity.NONE));

        assertThat(figure("employment.poverty-households-in-work")).isEqualTo(1);
        assertThat(office.as(
                        "officer",
                        () -> indicator("employment.poverty-households-in-work").outOf(JANUARY, DECEMBER)))
                .isEqualTo(Map.of(MadeUp.VILLAGE, 2L));
    }

    @Test
    void findsHouseholdWithNobodyInWork() {
        work(add(rural("马一", "1")), "2023-05-01", "2024-05-31", "330600", false);
        work(add(rural("马二", "2")), "2024-05-01", null, "330600", false);
        add(rural("马三", "2"));

        assertThat(rows("household-work", "zero")).containsExactly("马一");
    }

    @Test
    void doesNotTakeMissingRecordsForNobodyInWork() {
        long untold = add(rural("马一", "1"));
        Worker worker = office.as("officer", () -> workers.find(untold)).orElseThrow();

        assertThat(rows("household-work", "zero")).isEmpty();
        assertThat(office.as("officer", () -> householdWork.of(worker.household(), Locale.CHINA)))
                .get()
                .extracting(HouseholdQuestion.Answer::answer, HouseholdQuestion.Answer::good)
                .containsExactly("还不清楚", null);
    }

    @Test
    void listsByStatus() {
        work(add(rural("马一", "1")), "2023-05-01", "2024-05-31", "330600", false);
        work(add(rural("马二", "2")), "2024-05-01", null, "330600", false);
        add(rural("马三", "3"));

        assertThat(rows("status", "unemployed")).containsExactly("马一");
        assertThat(rows("status", "employed")).containsExactly("马二");
        assertThat(rows("status", "no-record")).containsExactly("马三");
    }

    @Test
    void addsColumnsToTheRoster() {
        long worker = add(rural("马一", "1"));
        work(worker, "2024-05-01", null, "330600", false);

        Roster.Line line = office.as("officer", () -> roster.lines(List.of(worker), Locale.CHINA))
                .get(0);

        assertThat(line.cell("status").text()).isEqualTo("在业");
        assertThat(line.cell("workplace").text()).isEqualTo("浙江绍兴");
        assertThat(line.cell("wage").text()).isEqualTo("4,000");
    }
}
