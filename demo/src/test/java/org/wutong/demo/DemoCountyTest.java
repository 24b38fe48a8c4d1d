package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

class DemoCountyTest {
    private static final DemoCounty COUNTY = DemoCounty.generate(DemoPlan.standard(3000, 7));
    private static final LocalDate TODAY = COUNTY.plan().businessDate();

    @Test
    void makesTheSameCountyFromTheSameSeed() {
        assertThat(DemoCounty.generate(COUNTY.plan())).isEqualTo(COUNTY);
    }

    @Test
    void makesAnotherCountyFromAnotherSeed() {
        List<String> others = DemoCounty.generate(DemoPlan.standard(3000, 8)).workers().stream()
                .map(DemoWorker::name)
                .toList();
        assertThat(others)
                .isNotEqualTo(COUNTY.workers().stream().map(DemoWorker::name).toList());
    }

    @Test
    void makesAsManyAsAsked() {
        DemoPlan plan = new DemoPlan(COUNTY.plan().county(), 137, 11, 23, 5, TODAY);
        DemoCounty county = DemoCounty.generate(plan);
        assertThat(county.workers()).hasSize(137);
        assertThat(county.employers()).hasSize(11);
        assertThat(county.vacancies()).hasSize(23);
        assertThat(county.wishes()).hasSize(137);
    }

    @Test
    void refusesSizesOutOfRange() {
        assertThatThrownBy(() -> DemoPlan.standard(0, 1)).hasMessage("workers = 0: expected 1 to 1000000");
    }

    @Test
    void refusesCountyWithoutData() {
        DemoPlan plan = new DemoPlan(RegionCode.parse("150299"), 10, 1, 1, 1, TODAY);
        assertThatThrownBy(() -> DemoCounty.generate(plan)).hasMessageContaining("150299");
    }

    @Test
    void saysThatAllIsMadeUp() {
        assertThat(COUNTY.notice()).contains("虚构").contains("made-up");
    }

    @Test
    void givesIdentityNumbersOfAnAreaNobodyBears() {
        List<DemoWorker> numbered = COUNTY.workers().stream()
                .filter(worker -> worker.identityNumber() != null)
                .toList();
        assertThat(numbered).hasSizeBetween(2950, 2999).allSatisfy(worker -> {
            IdentityNumber number =
                    IdentityNumber.check(worker.identityNumber(), TODAY).orElseThrow();
            assertThat(number.areaCode()).isEqualTo("640399");
            assertThat(number.birthDate()).isEqualTo(worker.birthDate());
            assertThat(number.gender()).isEqualTo(worker.gender());
        });
    }

    @Test
    void givesNobodyTheNumbersOfAnother() {
        assertThat(COUNTY.workers())
                .extracting(DemoWorker::identityNumber)
                .filteredOn(number -> number != null)
                .extracting(number -> number.substring(0, 18))
                .doesNotHaveDuplicates();
        assertThat(COUNTY.workers())
                .extracting(DemoWorker::phone)
                .filteredOn(phone -> phone != null)
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("154\\d{8}"));
    }

    @Test
    void holdsDisabilityCardsAndPeopleWithoutNumber() {
        assertThat(COUNTY.workers())
                .extracting(DemoWorker::identityNumber)
                .anyMatch(number -> number == null)
                .anyMatch(number -> number != null && number.length() == 20);
    }

    @Test
    void keepsNumbersOutOfLogs() {
        DemoWorker worker = COUNTY.workers().get(0);
        assertThat(worker.toString()).doesNotContain(worker.identityNumber()).doesNotContain(worker.name());
        DemoHousehold household = COUNTY.households().get(0);
        assertThat(household.toString()).doesNotContain(household.bankAccount());
    }

    @Test
    void givesAccountsThatPassLuhnOfNoBank() {
        assertThat(COUNTY.households())
                .extracting(DemoHousehold::bankAccount)
                .doesNotHaveDuplicates()
                .allSatisfy(account -> {
                    assertThat(BankCard.check(account).isValid()).isTrue();
                    assertThat(account).startsWith("999999");
                });
    }

    @Test
    void givesCreditCodesOfAnAreaNobodyBears() {
        assertThat(COUNTY.employers())
                .extracting(DemoEmployer::creditCode)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        code -> assertThat(CreditCode.check(code).orElseThrow().areaCode())
                                .isEqualTo("640399"));
    }

    @Test
    void countsPeopleOfWorkingAge() {
        assertThat(COUNTY.workers())
                .extracting(worker -> AgeOn.fullYears(worker.birthDate(), TODAY))
                .allMatch(age -> age >= 16 && age <= 70);
    }

    @Test
    void seatsHouseholdsUnderOneHead() {
        Map<String, List<DemoWorker>> byHousehold =
                COUNTY.workers().stream().collect(Collectors.groupingBy(DemoWorker::householdId));
        assertThat(COUNTY.households()).allSatisfy(household -> {
            List<DemoWorker> members = byHousehold.get(household.id());
            assertThat(members)
                    .filteredOn(worker -> worker.relation() == Relation.HEAD)
                    .hasSize(1);
            assertThat(members.get(0).id()).isEqualTo(household.headWorkerId());
            assertThat(members).allMatch(worker -> worker.hukouRegion().equals(household.village()));
            assertThat(household.members()).isGreaterThanOrEqualTo(members.size());
        });
    }

    @Test
    void tellsCareersInOrderWithoutOverlap() {
        assertThat(COUNTY.spellsByWorker().values()).allSatisfy(career -> {
            for (int i = 1; i < career.size(); i++) {
                assertThat(career.get(i - 1).to())
                        .isNotNull()
                        .isBefore(career.get(i).from());
            }
        });
    }

    @Test
    void tellsNothingOfTheFuture() {
        assertThat(COUNTY.spells()).allSatisfy(spell -> {
            assertThat(spell.from()).isBeforeOrEqualTo(TODAY);
            assertThat(spell.to() == null || !spell.to().isBefore(spell.from())).isTrue();
            assertThat(spell.to() == null || spell.to().isBefore(TODAY)).isTrue();
        });
        assertThat(COUNTY.categories()).allMatch(span -> !span.from().isAfter(TODAY));
    }

    @Test
    void tellsNoJobAfterTheLastContactWithSomeoneUnreachable() {
        Map<String, DemoWorker> lost = COUNTY.workers().stream()
                .filter(worker -> !worker.reachable())
                .collect(Collectors.toMap(DemoWorker::id, Function.identity()));
        assertThat(lost).isNotEmpty();
        assertThat(COUNTY.spells())
                .filteredOn(spell -> lost.containsKey(spell.workerId()))
                .isNotEmpty()
                .allMatch(spell ->
                        !spell.from().isAfter(lost.get(spell.workerId()).lastContact()));
        assertThat(COUNTY.wishes())
                .filteredOn(wish -> lost.containsKey(wish.workerId()))
                .allMatch(wish -> wish.willing() == Truth.UNKNOWN);
    }

    @Test
    void namesOnlyEmployersAndPeopleItHolds() {
        Set<String> workers = COUNTY.workers().stream().map(DemoWorker::id).collect(Collectors.toSet());
        Map<String, DemoEmployer> employers = COUNTY.employersById();
        assertThat(COUNTY.spells()).allMatch(spell -> workers.contains(spell.workerId()));
        assertThat(COUNTY.spells())
                .filteredOn(spell -> spell.employerId() != null)
                .isNotEmpty()
                .allMatch(spell -> employers.get(spell.employerId()).name().equals(spell.employerName()));
        assertThat(COUNTY.vacancies()).allMatch(vacancy -> employers.containsKey(vacancy.employerId()));
    }

    @Test
    void putsSomeoneInEveryCategory() {
        assertThat(COUNTY.categories()).extracting(DemoCategory::category).contains(Category.values());
    }

    @Test
    void holdsEveryKindOfEmployer() {
        List<DemoEmployer> employers =
                DemoCounty.generate(DemoPlan.standard(100, 1)).employers();
        assertThat(employers).extracting(DemoEmployer::kind).contains(EmployerKind.values());
        assertThat(employers)
                .filteredOn(employer -> employer.kind() == EmployerKind.WORKSHOP)
                .extracting(DemoEmployer::workshopRecognised)
                .contains(true, false);
    }
}
