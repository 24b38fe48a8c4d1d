package org.wutong.rules.drawn;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts with so few values each that every completion of what is unknown can be gone through. Sums are a few fen. */
final class SmallFacts {
    static final long MOST_COUNT = 3;
    static final long MOST_COST = 6;
    static final String YAML = """
            subjects:
              worker:
                label: {zh: 劳动者, en: worker}
                anchor: home
                facts:
                  home: {type: region, window: day, owner: people, label: {zh: 户籍地, en: home}, paper: {zh: 簿, en: book}}
                  poor: {type: bool, window: day, owner: people, label: {zh: 脱贫, en: poor}, paper: {zh: 簿, en: book}}
                  watched: {type: bool, window: day, owner: people, label: {zh: 监测, en: watched}, paper: {zh: 簿, en: book}}
                  months: {type: int, most: 3, window: day, owner: people, label: {zh: 月, en: months}, paper: {zh: 簿, en: book}}
                  heads: {type: int, most: 3, window: day, owner: people, label: {zh: 人, en: heads}, paper: {zh: 簿, en: book}}
                  cost: {type: money, most: 0.06, window: day, owner: people, label: {zh: 费, en: cost}, paper: {zh: 簿, en: book}}
                  kind: {type: choice, choices: [p, q, r], window: day, owner: people, label: {zh: 类, en: kind}, paper: {zh: 簿, en: book}}
                  organiser: {type: text, window: day, owner: people, label: {zh: 组织, en: organiser}, paper: {zh: 簿, en: book}}
            """;

    /** Every value a fact can have; of an organiser also one that no other row names. */
    static final Map<String, List<Object>> VALUES = values();

    private SmallFacts() {}

    private static Map<String, List<Object>> values() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        values.put("poor", List.of(true, false));
        values.put("watched", List.of(true, false));
        values.put("months", List.of(0L, 1L, 2L, MOST_COUNT));
        values.put("heads", List.of(0L, 1L, 2L, MOST_COUNT));
        values.put("cost", List.of(0L, 1L, 2L, 3L, 4L, 5L, MOST_COST));
        values.put("kind", List.of("p", "q", "r"));
        values.put("organiser", List.of("x", "y", "elsewhere"));
        return values;
    }

    static boolean yes(Map<String, Object> facts, String name) {
        return (Boolean) of(facts, name);
    }

    static long number(Map<String, Object> facts, String name) {
        return (Long) of(facts, name);
    }

    private static Object of(Map<String, Object> facts, String name) {
        Object value = facts.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is not known");
        }
        return value;
    }

    /** As files write a sum. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
