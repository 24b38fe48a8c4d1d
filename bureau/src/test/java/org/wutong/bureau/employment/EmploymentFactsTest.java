package org.wutong.bureau.employment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.Workers;
import org.wutong.vocabulary.RegionCode;

@BureauTest
class EmploymentFactsTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    Spells spells;

    @Autowired
    EmploymentFacts facts;

    long worker;

    @BeforeEach
    void worker() {
        office.empty();
        worker = office.as("officer", () -> workers.add(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332), "test"));
    }

    private Map<String, Object> after(SpellDraft... drafts) {
        return after(Map.of(), drafts);
    }

    private Map<String, Object> after(Map<String, FactRequest.Window> windows, SpellDraft... drafts) {
        return office.as("officer", () -> {
            spells.addAll(List.of(drafts));
            FactColumns columns = new FactColumns();
            facts.publish(
                    new FactRequest(List.of(new Subject(worker, null, MadeUp.VILLAGE)), TestOffice.TODAY, windows),
                    columns);
            return columns.of(worker);
        });
    }

    private SpellDraft spell(String from, String to) {
        return SpellDraft.of(worker, LocalDate.parse(from)).until(LocalDate.parse(to));
    }

    @Test
    void bridgesAsManyEmptyDaysAsTheDictionaryTolerates() {
        Object months = office.as("officer", () -> {
            spells.addAll(List.of(spell("2024-01-01", "2024-03-31"), spell("2024-04-11", "2024-06-30")));
            FactColumns columns = new FactColumns();
            facts.publish(
                    new FactRequest(
                            List.of(new Subject(worker, null, MadeUp.VILLAGE)),
                            TestOffice.TODAY,
                            Map.of(),
                            Map.of("months_continuous", 10)),
                    columns);
            return columns.get("months_continuous", worker);
        });
        assertThat(months).isEqualTo(6L);
    }

    @Test
    void leavesEverythingUnknownWithoutAnyRecord() {
        assertThat(after()).isEmpty();
    }

    @Test
    void tellsSevenStableMonthsInAnotherProvince() {
        assertThat(after(spell("2024-03-01", "2024-09-30")
                        .employer(null, "绍兴柯岭服饰")
                        .at("330600")
                        .contract(true, 12)
                        .monthlyWage(415_000L)))
                .containsEntry("months_stable", 7L)
                .containsEntry("months_continuous", 7L)
                .containsEntry("months_in_year", 7L)
                .containsEntry("work_region", RegionCode.parse("330600"))
                .containsEntry("contract_signed", true)
                .containsEntry("contract_months", 12L)
                .containsEntry("employed", false)
                .containsEntry("wage_income_cycle", 7 * 415_000L)
                .doesNotContainKeys("social_insurance", "organised", "transport_cost");
    }

    @Test
    void takesPlaceAndContractFromTheEmployerOfTheStableMonths() {
        assertThat(after(
                        spell("2024-01-01", "2024-02-29").employer(null, "a").at("640181"),
                        spell("2024-03-01", "2024-07-31")
                                .employer(null, "b")
                                .at("330600")
                                .contract(true, null),
                        spell("2024-08-01", "2024-10-31").employer(null, "c").at("150302")))
                .containsEntry("work_region", RegionCode.parse("330600"))
                .containsEntry("months_stable", 5L)
                .containsEntry("months_in_year", 10L);
    }

    @Test
    void tellsNoughtMonthsForAWindowWithoutWorkWhenEarlierWorkIsOnRecord() {
        assertThat(after(spell("2022-01-01", "2022-12-31").employer(null, "a").at("330600")))
                .containsEntry("months_stable", 0L)
                .containsEntry("employed", false)
                .doesNotContainKey("work_region");
    }

    @Test
    void countsIncomeInTheWindowAskedFor() {
        FactRequest.Window cycle = new FactRequest.Window(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));

        assertThat(after(
                        Map.of("wage_income_cycle", cycle),
                        spell("2023-09-01", "2023-12-31").employer(null, "a").monthlyWage(300_000L)))
                .containsEntry("wage_income_cycle", 900_000L);
    }

    @Test
    void leavesIncomeUnknownWhenAWageIsNotKnown() {
        assertThat(after(spell("2024-03-01", "2024-09-30").employer(null, "a"))).doesNotContainKey("wage_income_cycle");
    }

    @Test
    void addsUpProvedCostOfTravel() {
        assertThat(after(
                        spell("2024-03-01", "2024-03-31").transportCost(30_000L),
                        spell("2024-05-01", "2024-05-31").transportCost(20_050L)))
                .containsEntry("transport_cost", 50_050L);
    }

    @Test
    void publishesOnlyFactsItOwns() {
        List<String> published = new ArrayList<>(after(spell("2024-03-01", "2024-09-30")
                        .employer(null, "a")
                        .at("330600")
                        .contract(true, 12)
                        .socialInsurance(true)
                        .organised(true, "x")
                        .transportCost(1L)
                        .monthlyWage(1L))
                .keySet());

        assertThat(published).containsExactlyInAnyOrderElementsOf(facts.facts());
    }
}
