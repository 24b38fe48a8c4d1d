package org.wutong.conditions;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;

/** Whatever stands where a condition or a formula is expected: reading it ends in one that can be asked, or in problems. */
class ConditionFuzzTest {
    private static final Scope SCOPE = new Scope(
            TestDictionary.worker(),
            Map.of("enough", FactType.INT, "fee", FactType.MONEY),
            Map.of("areas", new Scope.Listed(FactType.REGION, List.of()), "kinds", listed("agency")));
    private static final OnDay DAY = new OnDay(
            LocalDate.of(2024, 11, 30),
            Map.of("enough", 6L, "fee", 100L, "areas", List.of(), "kinds", List.of("agency")));

    private static Scope.Listed listed(Object word) {
        return new Scope.Listed(FactType.CHOICE, List.of(word));
    }

    @FuzzTest
    void readsAnyTextOrSaysWhatIsWrong(byte[] bytes) {
        Snippet text = Snippet.of(new SourceFile("rule", new String(bytes, StandardCharsets.UTF_8)));
        Facts nothing = Facts.of(Map.of());
        Problems problems = new Problems();
        Condition.read(text, SCOPE, problems).ifPresent(condition -> {
            Condition bound = condition.bind(DAY);
            bound.test(nothing);
            bound.deciding(nothing);
            Possibilities.of(condition, DAY);
        });
        Formula.read(text, SCOPE, problems).ifPresent(formula -> {
            Formula bound = formula.bind(DAY);
            bound.of(nothing);
            bound.deciding(nothing);
        });
        problems.sorted();
    }
}
