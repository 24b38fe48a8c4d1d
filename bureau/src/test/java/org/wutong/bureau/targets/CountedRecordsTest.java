package org.wutong.bureau.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.facts.CountedQueries;
import org.wutong.bureau.facts.CountedRecords;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Indicator;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.people.CategoryClaim;
import org.wutong.bureau.people.CategoryKind;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.conditions.counting.CountedRow;
import org.wutong.conditions.counting.CountingBook;
import org.wutong.conditions.counting.CountingRule;
import org.wutong.conditions.counting.RecordKind;

@BureauTest
class CountedRecordsTest {
    private static final LocalDate YEAR = TestOffice.TODAY.withDayOfYear(1);
    private static final List<String> AS_FACTS = List.of(
            "rural_hukou",
            "willing",
            "returnee",
            "gender",
            "poverty_alleviated",
            "monitored",
            "low_income",
            "relocated",
            "hardship",
            "household_poverty_alleviated",
            "household_monitored");

    @Autowired
    TestOffice office;

    @Autowired
    CountingBook book;

    @Autowired
    CountedQueries queries;

    @Autowired
    List<CountedRecords> published;

    @Autowired
    List<FactSource> facts;

    @Autowired
    List<Indicator> indicators;

    @Autowired
    TargetBook targets;

    @Autowired
    Workers workers;

    @BeforeEach
    void empty() {
        office.empty();
    }

    @Test
    void ofEveryKindArePublishedByExactlyOneDuty() {
        assertThat(published)
                .extracting(CountedRecords::kind)
                .containsExactlyInAnyOrderElementsOf(
                        book.kinds().stream().map(RecordKind::name).toList());
    }

    @Test
    void refusesToKeepATableToAPlaceWhereRecordsLieElsewhereThanTheirPerson() {
        assertThatThrownBy(() -> queries.of("ventures.startup-staff", "select 1 where {narrow: true}"))
                .hasMessageContaining("ventures.startup-staff");
    }

    @Test
    void everyKindIsReadAsOfTodayAndAsOfAnEarlierYear() {
        for (CountedRecords one : published) {
            office.as("officer", () -> {
                List<CountedRow> rows = new ArrayList<>();
                one.read(new CountedRecords.Wanted(YEAR, TestOffice.TODAY, ""), rows::add);
                one.read(
                        new CountedRecords.Wanted(YEAR.minusYears(2), YEAR.minusYears(1), TestOffice.COUNTY),
                        rows::add);
                return rows;
            });
        }
    }

    @Test
    void whateverATargetCountsIsARuleOrAnIndicator() {
        Set<String> known = new HashSet<>();
        book.rules().stream().map(CountingRule::name).forEach(known::add);
        indicators.stream().map(Indicator::name).forEach(known::add);
        assertThat(targets.all())
                .filteredOn(target -> target.counts() != null)
                .extracting(Target::counts)
                .isSubsetOf(known);
    }

    @Test
    void columnsOfAPersonSayWhatTheFactsOfThatPersonSay() {
        LocalDate day = TestOffice.TODAY;
        office.as("officer", () -> {
            for (int i = 0; i < 24; i++) {
                var draft = MadeUp.worker(MadeUp.VILLAGE, "工人", i).household(Integer.toString(i / 3));
                if (i % 3 > 0) {
                    draft.set(WorkerField.RURAL_HUKOU, i % 3 == 1).set(WorkerField.WILLING, i % 2 == 0);
                }
                if (i % 4 != 1) {
                    draft.category(new CategoryClaim(
                            CategoryKind.values()[i % 5],
                            i % 3 == 0,
                            i % 4 != 2,
                            null,
                            null,
                            i % 8 == 0 ? day.minusDays(1) : null,
                            "test"));
                }
                workers.add(draft, "test");
            }
            return true;
        });
        CountedRecords people = published.stream()
                .filter(one -> one.kind().equals("people.workers"))
                .findFirst()
                .orElseThrow();
        office.as("officer", () -> {
            Map<Long, CountedRow> rows = new HashMap<>();
            people.read(new CountedRecords.Wanted(YEAR, day, ""), row -> rows.put(row.person(), row));
            List<Subject> subjects = rows.values().stream()
                    .map(row -> new Subject(row.person(), row.household(), row.place()))
                    .toList();
            FactColumns told = new FactColumns();
            facts.stream()
                    .filter(source ->
                            source.kind().equals("worker") && source.facts().contains("rural_hukou"))
                    .forEach(source -> source.publish(new FactRequest(subjects, day, Map.of()), told));
            RecordKind kind = book.kind("people.workers").orElseThrow();
            assertThat(rows).hasSize(24);
            for (CountedRow row : rows.values()) {
                for (String column : AS_FACTS) {
                    assertThat(row.values().value(kind.column(column)))
                            .as(column + " of " + row.person())
                            .isEqualTo(told.get(column, row.person()));
                }
            }
            return true;
        });
    }
}
