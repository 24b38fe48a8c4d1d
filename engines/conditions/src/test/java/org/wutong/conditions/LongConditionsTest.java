package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.Snippet;
import org.wutong.conditions.source.SourceFile;
import org.wutong.vocabulary.Truth;

/** A condition is walked as a tree: it is refused before it is deeper than the stack of a request. */
class LongConditionsTest {
    private static final int SMALL_STACK = 512 * 1024;

    @Test
    void answersTheLongestItTakesOnASmallStack() throws InterruptedException {
        String text = "(".repeat(25) + "poor" + " || poor".repeat(200) + ")".repeat(25);
        AtomicReference<Object> answer = new AtomicReference<>();
        Thread thread = new Thread(null, () -> answer.set(answer(text)), "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((dead, e) -> answer.set(e));
        thread.start();
        thread.join();
        assertThat(answer.get()).isEqualTo(Truth.UNKNOWN);
    }

    private static Truth answer(String text) {
        Condition condition = TestDictionary.condition(text).bind(new OnDay(LocalDate.EPOCH, Map.of()));
        Possibilities.of(condition, new OnDay(LocalDate.EPOCH, Map.of()));
        Facts nothing = Facts.of(Map.of());
        assertThat(condition.deciding(nothing)).hasSize(1);
        assertThat(condition.facts()).hasSize(1);
        return condition.test(nothing);
    }

    @Test
    void asksToSplitALongerOne() {
        assertThat(problems("poor" + " || poor".repeat(50_000)))
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("more than 200 operators; split the condition");
    }

    @Test
    void refusesANumberOfAMillionDigits() {
        for (String fact : List.of("months", "income", "rate")) {
            assertThat(problems(fact + " > " + "9".repeat(1_000_000)))
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .endsWith("or is too large");
        }
    }

    private static List<Problem> problems(String text) {
        Problems problems = new Problems();
        Condition.read(Snippet.of(new SourceFile("rule", text)), new Scope(TestDictionary.worker()), problems);
        return problems.sorted();
    }
}
