package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;
import org.wutong.vocabulary.Truth;

/** What the jobs of its people say of a household as a record. The income is known only where every wage is. */
@Component
@Transactional(readOnly = true)
class HouseholdRecordFacts implements FactSource {
    private final JdbcClient jdbc;
    private final SpellRows rows;
    private final Histories histories;

    HouseholdRecordFacts(JdbcClient jdbc, SpellRows rows, Histories histories) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.histories = histories;
    }

    @Override
    public String kind() {
        return "household_record";
    }

    @Override
    public Set<String> facts() {
        return Set.of("members_working", "wage_income_year");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        Map<Long, Long> households = new HashMap<>();
        jdbc.sql("select id, household from people.worker where household = any (?)")
                .param(request.subjects().stream().map(Subject::id).toArray(Long[]::new))
                .query(row -> {
                    households.put(row.getLong(1), row.getLong(2));
                });
        LocalDate asOf = request.asOf();
        Window year = Window.calendarYear(asOf.getYear());
        Map<Long, Long> working = new HashMap<>();
        Map<Long, WageIncome> income = new HashMap<>();
        for (Map.Entry<Long, List<Spell>> entry : rows.of(households.keySet()).entrySet()) {
            long household = households.getOrDefault(entry.getKey(), 0L);
            EmploymentHistory history = histories.of(entry.getValue(), asOf);
            working.merge(household, history.statusOn(asOf).inWork() == Truth.TRUE ? 1L : 0L, Long::sum);
            income.merge(household, history.wageIncome(year), WageIncome::plus);
        }
        working.forEach((household, count) -> into.put("members_working", household, count));
        income.forEach(
                (household, sum) -> into.put("wage_income_year", household, sum.isKnown() ? sum.leastFen() : null));
    }
}
