package org.wutong.bureau.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.vocabulary.RegionCode;

@BureauTest
class PeopleFactsTest {
    @Autowired
    TestOffice office;

    @Autowired
    Workers workers;

    @Autowired
    PeopleFacts facts;

    @Autowired
    WorkerSubjects subjects;

    @BeforeEach
    void empty() {
        office.empty();
    }

    private Map<String, Object> factsOf(WorkerDraft draft) {
        long id = office.as("officer", () -> workers.add(draft, "test"));
        return office.as("officer", () -> {
            FactColumns columns = new FactColumns();
            facts.publish(new FactRequest(subjects.withHouseholds(List.of(id)), TestOffice.TODAY, Map.of()), columns);
            return columns.of(id);
        });
    }

    @Test
    void tellsWhatTheRosterSays() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                        .set(WorkerField.RURAL_HUKOU, true)
                        .set(WorkerField.RETURNEE, false)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "hukou_region",
                        RegionCode.parse(MadeUp.VILLAGE),
                        "birth_date",
                        LocalDate.of(1981, 5, 2),
                        "gender",
                        "female",
                        "rural_hukou",
                        true,
                        "returnee",
                        false));
    }

    @Test
    void leavesCategoryUnknownWhileNobodySpokeOfIt() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)))
                .doesNotContainKeys("poverty_alleviated", "household_poverty_alleviated", "monitored");
    }

    @Test
    void givesCategoryOfHouseholdToItsPeople() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                        .category(CategoryClaim.holds(CategoryKind.POVERTY_ALLEVIATED, true, "roster"))))
                .containsEntry("poverty_alleviated", true)
                .containsEntry("household_poverty_alleviated", true);
    }

    @Test
    void doesNotGiveCategoryOfPersonToTheHousehold() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                        .category(CategoryClaim.holds(CategoryKind.MONITORED, false, "roster"))))
                .containsEntry("monitored", true)
                .doesNotContainKey("household_monitored");
    }

    @Test
    void tellsDeniedCategoryAsFalse() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                        .category(CategoryClaim.absent(CategoryKind.RELOCATED, true, "roster"))))
                .containsEntry("relocated", false);
    }

    @Test
    void tellsCategoryThatIsOverAsFalse() {
        assertThat(factsOf(MadeUp.worker(MadeUp.VILLAGE, "马秀兰", 332)
                        .category(new CategoryClaim(
                                CategoryKind.HARDSHIP,
                                false,
                                true,
                                null,
                                LocalDate.of(2022, 1, 1),
                                LocalDate.of(2023, 12, 31),
                                "roster"))))
                .containsEntry("hardship", false);
    }
}
