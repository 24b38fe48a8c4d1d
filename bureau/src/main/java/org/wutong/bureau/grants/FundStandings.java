package org.wutong.bureau.grants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.storage.BudgetRows;
import org.wutong.bureau.grants.storage.BudgetRows.Budget;
import org.wutong.bureau.grants.storage.EntryRows;

/** Where funds stand in a year, and which cases they do not cover any more. Sums in fen. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FundStandings {
    private final BudgetRows budgets;
    private final EntryRows entries;
    private final GrantRules rules;

    FundStandings(BudgetRows budgets, EntryRows entries, GrantRules rules) {
        this.budgets = budgets;
        this.entries = entries;
        this.rules = rules;
    }

    /**
     * One budget.
     *
     * @param budgetFen null where none is recorded: what is left is then not known
     * @param held what cases hold by part of the fund
     */
    public record Standing(
            GrantRules.Fund fund,
            int year,
            String place,
            @Nullable Long budgetFen,
            Map<FundPart, Long> held,
            boolean low) {
        public long fen(FundPart part) {
            return held.getOrDefault(part, 0L);
        }

        /** What may still be granted. */
        public @Nullable Long leftFen() {
            return budgetFen == null ? null : Long.valueOf(budgetFen - fen(FundPart.COMMITTED) - fen(FundPart.PAID));
        }

        /** What would be left were all that is asked for granted. */
        public @Nullable Long freeFen() {
            Long left = leftFen();
            return left == null ? null : Long.valueOf(left - fen(FundPart.RESERVED));
        }
    }

    /** Every fund of the rules, at each place that has a budget of the year, at least at the given one. */
    public List<Standing> of(int year, String place) {
        List<Budget> recorded = budgets.of(year);
        List<Standing> standings = new ArrayList<>();
        Map<String, Map<String, Map<FundPart, Long>>> held = new HashMap<>();
        for (GrantRules.Fund fund : rules.funds()) {
            Set<String> places = new HashSet<>();
            recorded.stream()
                    .filter(budget -> budget.fund().equals(fund.id()))
                    .map(Budget::region)
                    .forEach(places::add);
            if (places.isEmpty()) {
                places.add(place);
            }
            places.stream()
                    .sorted()
                    .forEach(at -> standings.add(standing(
                            fund,
                            year,
                            at,
                            recorded.stream()
                                    .filter(budget -> budget.fund().equals(fund.id())
                                            && budget.region().equals(at))
                                    .map(Budget::fen)
                                    .findFirst()
                                    .orElse(null),
                            held.computeIfAbsent(at, one -> held(year, one)).getOrDefault(fund.id(), Map.of()))));
        }
        return standings;
    }

    private Standing standing(
            GrantRules.Fund fund, int year, String place, @Nullable Long budget, Map<FundPart, Long> held) {
        Standing standing = new Standing(fund, year, place, budget, held, false);
        Long free = standing.freeFen();
        boolean low = budget != null && free != null && free * 100 < budget * rules.warnBelowPercent();
        return new Standing(fund, year, place, budget, held, low);
    }

    private Map<String, Map<FundPart, Long>> held(int year, String place) {
        Map<String, Map<FundPart, Long>> held = new HashMap<>();
        for (EntryRows.Held one : entries.held(year, place)) {
            held.computeIfAbsent(one.fund(), fund -> new EnumMap<>(FundPart.class))
                    .put(one.part(), one.fen());
        }
        return held;
    }

    /** Whether every budget over a place still covers a sum. */
    boolean covers(String fund, String region, long fen, LocalDate today) {
        return uncovered(budgets.held(today.getYear()), List.of(new Asking(0, fund, region, fen)), today)
                .isEmpty();
    }

    private record Asking(long id, String fund, String region, long fen) {}

    /** Cases of these that their funds do not cover, were they granted in this order. */
    List<Long> uncovered(List<GrantCase> inOrder, LocalDate today) {
        if (inOrder.isEmpty()) {
            return List.of();
        }
        return uncovered(
                budgets.held(today.getYear()),
                inOrder.stream()
                        .map(one -> new Asking(one.id(), one.fund(), one.region(), one.fen()))
                        .toList(),
                today);
    }

    private List<Long> uncovered(List<Budget> recorded, List<Asking> inOrder, LocalDate today) {
        Map<String, Long> left = new HashMap<>();
        Map<String, Map<String, Map<FundPart, Long>>> held = new HashMap<>();
        for (Budget budget : recorded) {
            Map<FundPart, Long> parts = held.computeIfAbsent(budget.region(), at -> held(today.getYear(), at))
                    .getOrDefault(budget.fund(), Map.of());
            left.put(
                    key(budget),
                    budget.fen() - parts.getOrDefault(FundPart.COMMITTED, 0L) - parts.getOrDefault(FundPart.PAID, 0L));
        }
        return MoneyInOrder.uncovered(
                inOrder.stream()
                        .map(one -> new MoneyInOrder.Asked(one.id(), one.fen(), over(recorded, one)))
                        .toList(),
                left);
    }

    private static List<String> over(List<Budget> recorded, Asking one) {
        return recorded.stream()
                .filter(budget ->
                        budget.fund().equals(one.fund()) && one.region().startsWith(budget.region()))
                .map(FundStandings::key)
                .toList();
    }

    private static String key(Budget budget) {
        return budget.fund() + " " + budget.region();
    }
}
