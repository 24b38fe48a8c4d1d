package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.wutong.vocabulary.Truth;

/** Properties over every way of knowing or not knowing four facts. */
class MoreKnowledgeTest {
    private static final List<Condition> CONDITIONS = List.of(
            TestDictionary.condition("(poor || watched) && months >= 6 && income >= 10000"),
            TestDictionary.condition("poor && months < 6 || !poor && (watched || income > 20000)"),
            TestDictionary.condition("months >= (poor ? 3 : 6) && !(watched && income < 10000)"),
            TestDictionary.condition("poor == watched || months in [3, 6]"));

    @Property
    void neverTurnsAKnownAnswer(
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(max = 15) int known,
            @ForAll boolean poor,
            @ForAll boolean watched,
            @ForAll @IntRange(max = 12) int months,
            @ForAll @IntRange(max = 30_000) int yuan) {
        Map<String, Object> all = facts(poor, watched, months, yuan);
        Condition condition = CONDITIONS.get(which);
        Truth partly = condition.test(Facts.of(some(all, known)));
        Truth fully = condition.test(Facts.of(all));
        assertThat(fully).isNotEqualTo(Truth.UNKNOWN);
        assertThat(partly).isIn(Truth.UNKNOWN, fully);
    }

    @Property
    void decidesOnceTheDecidingFactsAreKnown(
            @ForAll @IntRange(max = 3) int which,
            @ForAll @IntRange(max = 15) int known,
            @ForAll boolean poor,
            @ForAll boolean watched,
            @ForAll @IntRange(max = 12) int months,
            @ForAll @IntRange(max = 30_000) int yuan) {
        Map<String, Object> all = facts(poor, watched, months, yuan);
        Condition condition = CONDITIONS.get(which);
        Map<String, Object> partly = some(all, known);
        Map<String, Object> completed = new HashMap<>(partly);
        condition.deciding(Facts.of(partly)).forEach(fact -> {
            assertThat(partly).doesNotContainKey(fact.name());
            completed.put(fact.name(), all.get(fact.name()));
        });
        assertThat(condition.test(Facts.of(completed))).isEqualTo(condition.test(Facts.of(all)));
    }

    private static Map<String, Object> facts(boolean poor, boolean watched, int months, int yuan) {
        return Map.of("poor", poor, "watched", watched, "months", (long) months, "income", yuan * 100L);
    }

    private static Map<String, Object> some(Map<String, Object> all, int known) {
        Map<String, Object> some = new HashMap<>();
        List<String> names = List.of("poor", "watched", "months", "income");
        for (int i = 0; i < names.size(); i++) {
            if ((known >> i & 1) == 1) {
                some.put(names.get(i), all.get(names.get(i)));
            }
        }
        return some;
    }
}
