package org.wutong.bureau.grants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.grants.storage.OwedCaseRows;

/**
 * What may still be asked of funds: everything owed today that has no case yet. Decided sums count as they are; undecided ones from nothing
 * to their most. Sums in fen.
 */
@Component
@Transactional(readOnly = true)
public class Forecast {
    private final Owed owed;

    Forecast(Owed owed) {
        this.owed = owed;
    }

    /**
     * One fund.
     *
     * @param mostFen null where the text of a rule has no upper end
     * @param undecided people whose decision waits for a fact
     */
    public record Expected(long leastFen, @Nullable Long mostFen, long cases, long undecided) {
        Expected plus(Expected other) {
            return new Expected(
                    Math.addExact(leastFen, other.leastFen),
                    mostFen == null || other.mostFen == null
                            ? null
                            : Long.valueOf(Math.addExact(mostFen, other.mostFen)),
                    cases + other.cases,
                    undecided + other.undecided);
        }
    }

    public Map<String, Expected> byFund() {
        Map<String, Expected> byFund = new HashMap<>();
        for (OwedCaseRows.Sum one : new ArrayList<>(sums())) {
            boolean blocked = one.readiness() == OwedCase.Readiness.BLOCKED;
            Expected expected = new Expected(one.leastFen(), one.mostFen(), one.cases(), blocked ? one.cases() : 0);
            byFund.merge(one.fund(), expected, Expected::plus);
        }
        return byFund;
    }

    private List<OwedCaseRows.Sum> sums() {
        return owed.sums(null);
    }
}
