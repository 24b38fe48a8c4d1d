package org.wutong.rules.drawn;

import java.util.Map;
import java.util.TreeMap;
import org.wutong.rules.FenRange;

/** The least and the most that came out for each row and rule. */
final class Hulls {
    private final Map<Key, FenRange> amounts = new TreeMap<>();
    private final Map<Key, FenRange> payable = new TreeMap<>();

    static Hulls overEveryCompletion(DrawnCase given) {
        Hulls hulls = new Hulls();
        new Completions(given).forEach(known -> {
            Map<Key, Long> paid = new NaivePayments(given, known.rows()).of(known.owed());
            for (DrawnRow row : known.rows()) {
                for (DrawnRule rule : given.set().rules()) {
                    Key key = new Key(row.id(), rule.id());
                    widen(hulls.amounts, key, known.owed().getOrDefault(key, 0L));
                    widen(hulls.payable, key, paid.getOrDefault(key, 0L));
                }
            }
        });
        return hulls;
    }

    private static void widen(Map<Key, FenRange> hulls, Key key, long fen) {
        hulls.merge(
                key,
                FenRange.exactly(fen),
                (old, one) -> new FenRange(Math.min(old.least(), one.least()), Math.max(old.most(), one.most())));
    }

    FenRange amount(Key key) {
        return amounts.getOrDefault(key, FenRange.ZERO);
    }

    FenRange payable(Key key) {
        return payable.getOrDefault(key, FenRange.ZERO);
    }
}
