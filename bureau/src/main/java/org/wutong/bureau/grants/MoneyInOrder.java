package org.wutong.bureau.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives out what is left of budgets in an order: where one is not covered, whoever comes after it under the same budget waits too. */
final class MoneyInOrder {
    private MoneyInOrder() {}

    /**
     * Somebody who asks.
     *
     * @param budgets all of which must cover it; none means that nothing limits it
     */
    record Asked(long id, long fen, List<String> budgets) {}

    /** @param left fen by budget. @return those not covered, in order */
    static List<Long> uncovered(List<Asked> inOrder, Map<String, Long> left) {
        Map<String, Long> still = new HashMap<>(left);
        Set<String> dry = new HashSet<>();
        List<Long> uncovered = new ArrayList<>();
        for (Asked one : inOrder) {
            boolean covered = one.budgets().stream()
                    .allMatch(budget -> !dry.contains(budget) && still.getOrDefault(budget, 0L) >= one.fen());
            if (covered) {
                one.budgets().forEach(budget -> still.merge(budget, -one.fen(), Long::sum));
            } else {
                uncovered.add(one.id());
                one.budgets().stream()
                        .filter(budget -> dry.contains(budget) || still.getOrDefault(budget, 0L) < one.fen())
                        .toList()
                        .forEach(dry::add);
            }
        }
        return uncovered;
    }
}
