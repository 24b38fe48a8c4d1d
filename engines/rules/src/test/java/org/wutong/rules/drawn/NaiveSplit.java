package org.wutong.rules.drawn;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A cap shared in proportion: all get the whole fen below, then one more each by what was cut off, the first by id among equals. */
final class NaiveSplit {
    private NaiveSplit() {}

    static void cap(Map<Key, Long> due, List<Key> members, long most) {
        long cap = Math.max(0, most);
        BigInteger total =
                members.stream().map(key -> BigInteger.valueOf(fen(due, key))).reduce(BigInteger.ZERO, BigInteger::add);
        if (total.compareTo(BigInteger.valueOf(cap)) <= 0) {
            return;
        }
        Map<Key, Long> before = Map.copyOf(due);
        Comparator<Key> byCutOff =
                Comparator.comparing((Key key) -> exact(before, key, cap).mod(total));
        List<Key> order = members.stream()
                .sorted(byCutOff.reversed().thenComparing(Key::row))
                .toList();
        long left = cap;
        for (Key key : members) {
            long floor = exact(before, key, cap).divide(total).longValueExact();
            due.put(key, floor);
            left -= floor;
        }
        for (Key key : order.subList(0, (int) left)) {
            due.merge(key, 1L, Long::sum);
        }
    }

    private static BigInteger exact(Map<Key, Long> due, Key key, long cap) {
        return BigInteger.valueOf(fen(due, key)).multiply(BigInteger.valueOf(cap));
    }

    private static long fen(Map<Key, Long> due, Key key) {
        return due.getOrDefault(key, 0L);
    }
}
