package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.TransferScope;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;

/** What the spells of one worker add up to on the business date. */
@Component
@Transactional(readOnly = true)
public class WorkHistory {
    private final SpellRows rows;
    private final InsuranceRows insurance;
    private final Histories histories;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;

    WorkHistory(
            SpellRows rows, InsuranceRows insurance, Histories histories, BusinessDate businessDate, JdbcClient jdbc) {
        this.rows = rows;
        this.insurance = insurance;
        this.histories = histories;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    /**
     * @param latest spells with the latest first
     * @param scopes how far each spell is from home, by its id; null where it cannot be told
     * @param income wages of the twelve months up to the end of the last month
     */
    public record Summary(
            List<Spell> latest,
            LifeLine line,
            Map<Long, @Nullable TransferScope> scopes,
            Counted months,
            WageIncome income,
            LocalDate incomeFrom,
            LocalDate incomeTo) {
        /** The job of that day: the main one, of several the last begun. */
        public @Nullable Spell running(LocalDate day) {
            return latest.stream()
                    .filter(spell -> spell.covers(day))
                    .max(Comparator.comparing(Spell::main).thenComparing(Spell::fromDate))
                    .orElse(null);
        }
    }

    /** @return null when the worker is not seen */
    public @Nullable Summary of(long worker) {
        Reckoning.Person person = jdbc.sql("select id, region, hukou_region from people.worker where id = ?")
                .param(worker)
                .query(Reckoning.Person.class)
                .optional()
                .orElse(null);
        if (person == null) {
            return null;
        }
        LocalDate today = businessDate.today();
        RegionCode home = histories.region(person.hukouRegion() == null ? person.region() : person.hukouRegion());
        List<Spell> spells = rows.of(List.of(worker)).getOrDefault(worker, List.of());
        EmploymentHistory history = histories.of(spells, today);
        LocalDate monthBegan = today.withDayOfMonth(1);
        Window months = new Window(monthBegan.minusMonths(12), monthBegan.minusDays(1));
        return new Summary(
                spells.stream()
                        .sorted(Comparator.comparing(Spell::fromDate).reversed())
                        .toList(),
                LifeLine.of(spells, insured(worker, today), histories, person, today),
                spells.stream()
                        .collect(
                                HashMap::new,
                                (scopes, spell) -> scopes.put(spell.id(), histories.scope(home, spell)),
                                Map::putAll),
                Counted.of(spells, histories, today),
                history.wageIncome(months),
                months.from(),
                months.to());
    }

    private List<InsuranceMonth> insured(long worker, LocalDate today) {
        Window shown = LifeLine.shown(today);
        return insurance.of(List.of(worker), shown.from(), shown.to()).getOrDefault(worker, List.of());
    }
}
