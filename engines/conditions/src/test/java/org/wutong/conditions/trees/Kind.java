package org.wutong.conditions.trees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A type of value with the few values facts take in these trials. Literals are drawn from the same few, so that boundaries are
 * met. Values are neutral, of no engine: {@code Boolean}, {@code Long} (money in fen), {@code BigDecimal}, else {@code String}.
 */
public enum Kind {
    BOOL(true, false),
    INT(0L, 1L, 3L, 6L, 12L),
    MONEY(0L, 1L, 99L, 60_000L, 1_000_001L),
    RATIO(
            new BigDecimal("0"),
            new BigDecimal("0.5"),
            new BigDecimal("0.80"),
            new BigDecimal("0.795"),
            new BigDecimal("1")),
    DATE("1964-11-29", "1964-11-30", "2000-02-29", "2023-02-28", "2024-01-01"),
    CHOICE("agency", "broker", "chain"),
    TEXT("a", "A", "ab", "良田", "it's"),
    REGION(villages().toArray());

    private final List<Object> possible;

    Kind(Object... values) {
        this.possible = List.of(values);
    }

    /** Every value a fact of this kind may turn out to have; places are known down to the village. */
    public List<Object> possible() {
        return possible;
    }

    /** The value of the one parameter of this kind. */
    public Object parameter() {
        return possible.get(possible.size() / 2);
    }

    /** What the one list parameter of this kind holds; of places it holds areas. */
    public List<Object> listed() {
        return this == REGION ? List.of("3301", "991006") : possible.subList(0, 2);
    }

    /** As the dictionary calls it, and as names of facts begin. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> villages() {
        List<String> codes = List.of("");
        for (List<String> level : List.of(
                List.of("33", "99"), List.of("01", "10"), List.of("02", "06"), List.of("100", "103"), List.of("201"))) {
            List<String> deeper = new ArrayList<>();
            codes.forEach(code -> level.forEach(digits -> deeper.add(code + digits)));
            codes = deeper;
        }
        return codes;
    }
}
