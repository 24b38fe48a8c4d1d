package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.employment.storage.InsuranceRows;
import org.wutong.bureau.employment.storage.SpellRows;
import org.wutong.bureau.facts.FactColumns;
import org.wutong.bureau.facts.FactRequest;
import org.wutong.bureau.facts.FactSource;
import org.wutong.bureau.facts.Subject;
import org.wutong.spells.EmploymentHistory;
import org.wutong.spells.Months;
import org.wutong.spells.TransferScope;
import org.wutong.spells.WageIncome;
import org.wutong.spells.Window;
import org.wutong.vocabulary.RegionCode;
import org.wutong.vocabulary.Truth;

/**
 * Facts of the dictionary that spells tell. Whoever has no spell on record has no known fact here; whoever has some, but none in a
 * window, has nought months in it.
 *
 * <p>Several spells in the window: place of work, contract, insurance and organised departure are those of the <em>deciding</em> one —
 * with the employer that gives the months of stable work, of these the last begun. Months of equal length: the employer begun with
 * last. So a condition on stable months and one on the place speak of the same work.
 *
 * <p>Wage slips and insurance months decide where they are on record ({@link org.wutong.spells.EmploymentHistory#wageIncome},
 * {@link InsuranceTold}); else what the spell says; nothing is known where neither does.
 */
@Component
@Transactional(readOnly = true)
class EmploymentFacts implements FactSource {
    static final String KIND = "worker";

    private final SpellRows rows;
    private final InsuranceRows insurance;
    private final Histories histories;
    private final Reckoning reckoning;
    private final InsuranceTold insured;
    private final JdbcClient jdbc;

    EmploymentFacts(
            SpellRows rows,
            InsuranceRows insurance,
            Histories histories,
            Reckoning reckoning,
            EmploymentRules rules,
            JdbcClient jdbc) {
        this.rows = rows;
        this.insurance = insurance;
        this.histories = histories;
        this.reckoning = reckoning;
        this.insured = new InsuranceTold(rules);
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<String> facts() {
        return Set.of(
                "work_region",
                "transfer_scope",
                "months_stable",
                "months_continuous",
                "months_in_year",
                "contract_months",
                "contract_signed",
                "social_insurance",
                "organised",
                "employed",
                "transport_cost",
                "wage_income_cycle");
    }

    @Override
    public void publish(FactRequest request, FactColumns into) {
        Map<Long, List<Spell>> recorded =
                rows.of(request.subjects().stream().map(Subject::id).toList());
        scopes(recorded, request, into);
        Window insuring = window("social_insurance", request);
        Map<Long, List<InsuranceMonth>> months =
                insurance.of(recorded.keySet(), insuring.from().withDayOfMonth(1), insuring.to());
        recorded.forEach((worker, spells) -> {
            publish(worker, spells, request, into);
            deciding(spells, insuring, request.asOf())
                    .ifPresent(spell -> into.put(
                            "social_insurance",
                            worker,
                            known(insured.paid(
                                    spell,
                                    months.getOrDefault(worker, List.of()),
                                    insuring.until(request.asOf()).orElse(insuring)))));
        });
    }

    private void publish(long worker, List<Spell> spells, FactRequest request, FactColumns into) {
        LocalDate asOf = request.asOf();
        EmploymentHistory history = histories.of(spells, asOf);
        into.put("employed", worker, known(history.statusOn(asOf).inWork()));
        into.put("months_stable", worker, whole(history.stableMonths(window("months_stable", request))));
        into.put(
                "months_continuous",
                worker,
                whole(history.continuousMonths(
                        window("months_continuous", request), request.gapDays().getOrDefault("months_continuous", 0))));
        into.put("months_in_year", worker, whole(history.cumulativeMonths(window("months_in_year", request))));
        WageIncome income = history.wageIncome(window("wage_income_cycle", request));
        into.put("wage_income_cycle", worker, income.isKnown() ? income.leastFen() : null);
        into.put("transport_cost", worker, transportCost(spells, window("transport_cost", request), asOf));
        deciding(spells, window("work_region", request), asOf).ifPresent(spell -> {
            RegionCode place = histories.workRegion(spell);
            into.put("work_region", worker, place.equals(RegionCode.NATION) ? null : place);
        });
        deciding(spells, window("contract_signed", request), asOf).ifPresent(spell -> {
            into.put("contract_signed", worker, spell.contractSigned());
            into.put(
                    "contract_months",
                    worker,
                    spell.contractMonths() == null
                            ? null
                            : spell.contractMonths().longValue());
        });
        deciding(spells, window("organised", request), asOf)
                .ifPresent(spell -> into.put("organised", worker, spell.organised()));
    }

    /** How far at most; who was in no transfer employment surely, but in business in the own township, is a class of its own. */
    private void scopes(Map<Long, List<Spell>> recorded, FactRequest request, FactColumns into) {
        Window window = window("transfer_scope", request);
        jdbc.sql("select id, region, hukou_region from people.worker where id in (select unnest(?::bigint[]))")
                .param(recorded.keySet().toArray(Long[]::new))
                .query((row, i) -> new Reckoning.Person(row.getLong(1), row.getString(2), row.getString(3)))
                .list()
                .forEach(person -> {
                    TransferScope scope = reckoning
                            .transfer(person, recorded.getOrDefault(person.id(), List.of()), window, request.asOf())
                            .farthest();
                    into.put(
                            "transfer_scope",
                            person.id(),
                            scope == null ? null : scope.name().toLowerCase(Locale.ROOT));
                });
    }

    private static Window window(String fact, FactRequest request) {
        FactRequest.Window asked = request.windows().get(fact);
        return asked == null ? Window.calendarYear(request.asOf().getYear()) : new Window(asked.from(), asked.to());
    }

    private Optional<Spell> deciding(List<Spell> spells, Window window, LocalDate asOf) {
        List<Spell> inside = spells.stream()
                .filter(spell -> worked(spell, window, asOf).isPresent())
                .toList();
        return inside.stream()
                .max(Comparator.comparing((Spell spell) -> stableWith(spell, inside, window, asOf))
                        .thenComparing(Spell::fromDate));
    }

    private Months stableWith(Spell spell, List<Spell> spells, Window window, LocalDate asOf) {
        List<Spell> same = spells.stream()
                .filter(other -> other == spell || Histories.sameEmployer(spells, spell, other))
                .toList();
        return histories.of(same, asOf).stableMonths(window);
    }

    /** What was proved for work in the window; not known while nothing was proved. */
    private @Nullable Long transportCost(List<Spell> spells, Window window, LocalDate asOf) {
        List<Long> proved = spells.stream()
                .filter(spell -> worked(spell, window, asOf).isPresent())
                .map(Spell::transportCostFen)
                .filter(Objects::nonNull)
                .toList();
        return proved.isEmpty()
                ? null
                : proved.stream().mapToLong(Long::longValue).sum();
    }

    private Optional<Window> worked(Spell spell, Window window, LocalDate asOf) {
        return histories.counted(spell).worked(asOf).flatMap(window::intersect);
    }

    private static long whole(Months months) {
        return months.whole();
    }

    private static @Nullable Boolean known(Truth truth) {
        return truth == Truth.UNKNOWN ? null : truth == Truth.TRUE;
    }
}
