package org.wutong.rules.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Tries every way to take one of each exclusive group and keeps what adds up to most; the preferred among equals. */
final class NaiveChoice {
    private final DrawnSet set;
    private final List<DrawnRow> rows;

    /** @param rows by id */
    NaiveChoice(DrawnSet set, List<DrawnRow> rows) {
        this.set = set;
        this.rows = rows;
    }

    Map<Key, Long> best(Map<Key, Long> due, UnaryOperator<Map<Key, Long>> capped) {
        List<List<Key>> groups = new ArrayList<>();
        for (DrawnRow row : rows) {
            for (DrawnSet.Group group : set.groups()) {
                List<Key> something = group.rules().stream()
                        .map(rule -> new Key(row.id(), rule))
                        .filter(key -> due.getOrDefault(key, 0L) > 0)
                        .sorted(Comparator.comparing(this::preference))
                        .toList();
                if (group.mode().equals("exclusive") && something.size() > 1) {
                    groups.add(something);
                }
            }
        }
        return take(groups, due, capped);
    }

    private static Map<Key, Long> take(
            List<List<Key>> groups, Map<Key, Long> due, UnaryOperator<Map<Key, Long>> capped) {
        if (groups.isEmpty()) {
            return capped.apply(due);
        }
        Map<Key, Long> best = null;
        for (Key chosen : groups.get(0)) {
            Map<Key, Long> kept = new TreeMap<>(due);
            groups.get(0).stream().filter(key -> !key.equals(chosen)).forEach(key -> kept.put(key, 0L));
            Map<Key, Long> paid = take(groups.subList(1, groups.size()), kept, capped);
            if (best == null || sum(paid) > sum(best)) {
                best = paid;
            }
        }
        return Objects.requireNonNull(best);
    }

    private static long sum(Map<Key, Long> paid) {
        return paid.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Document rank, article, rule id. */
    private String preference(Key key) {
        DrawnRule rule = set.rules().stream()
                .filter(one -> one.id().equals(key.rule()))
                .findFirst()
                .orElseThrow();
        return (rule.document().equals(DrawnSet.WIDE) ? "2 " : "4 ")
                + (rule.article().equals("二") ? "first " : "second ")
                + rule.id();
    }
}
