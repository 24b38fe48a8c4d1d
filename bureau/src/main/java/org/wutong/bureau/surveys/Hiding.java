package org.wutong.bureau.surveys;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.surveys.Tallies.Tally;
import org.wutong.conditions.Condition;

/**
 * What readers outside the office are shown of the questions of one survey, taken in their order. How many answered a conditional
 * question is how many gave the answer it hangs on: where that count is hidden, the question is too.
 */
final class Hiding {
    private final int least;
    private final Set<String> hiding = new HashSet<>();

    /** @param least counts below it are hidden; 0 hides nothing */
    Hiding(int least) {
        this.least = least;
    }

    /**
     * A question as it may be shown.
     *
     * @param hidden whether nothing of it is shown
     * @param counts null where hidden
     */
    record Shown(Tally tally, boolean hidden, Map<String, @Nullable Long> counts) {}

    Shown of(Tally tally) {
        if (SmallCells.isSmall(tally.given(), least) || hangsOnHidden(tally.question())) {
            hiding.add(tally.question().id());
            return new Shown(tally, true, Map.of());
        }
        Map<String, @Nullable Long> counts = SmallCells.hidden(tally.counts(), least);
        if (counts.values().stream().anyMatch(Objects::isNull)) {
            hiding.add(tally.question().id());
        }
        return new Shown(tally, false, counts);
    }

    private boolean hangsOnHidden(Question question) {
        Condition condition = question.shownIf();
        return condition != null
                && condition.facts().stream()
                        .anyMatch(fact -> hiding.stream()
                                .anyMatch(id ->
                                        fact.name().equals(id) || fact.name().startsWith(id + "_")));
    }
}
