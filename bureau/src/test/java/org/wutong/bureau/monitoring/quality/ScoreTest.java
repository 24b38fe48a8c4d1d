package org.wutong.bureau.monitoring.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.wutong.conditions.Label;

class ScoreTest {
    private static final Score SCORE =
            new Score(0.5, Map.of(Severity.ERROR, 1.0, Severity.WARN, 0.4, Severity.HINT, 0.1), new Label("按", "by"));

    private static Map<Severity, Long> findings(long errors, long warns, long hints) {
        return Map.of(Severity.ERROR, errors, Severity.WARN, warns, Severity.HINT, hints);
    }

    @Test
    void isAHundredWithoutFindingsAndNoughtWhereEveryoneHasAnError() {
        assertThat(SCORE.tenths(80, 80, findings(0, 0, 0))).hasValue(1000);
        assertThat(SCORE.tenths(80, 0, findings(80, 0, 0))).hasValue(0);
        assertThat(SCORE.tenths(80, 0, findings(500, 0, 0))).hasValue(0);
    }

    @Test
    void weighsHalfByCleanPeopleAndHalfByFindings() {
        assertThat(SCORE.tenths(10, 8, findings(1, 2, 0))).hasValue(400 + 410);
    }

    @Test
    void isUnknownWhereNobodyIs() {
        assertThat(SCORE.tenths(0, 0, findings(0, 0, 0))).isEmpty();
    }

    @Property
    void staysWithinItsBoundsAndNeverRisesWithAFindingMore(
            @ForAll @IntRange(min = 1, max = 5000) int people,
            @ForAll @IntRange(max = 5000) int dirty,
            @ForAll @IntRange(max = 3000) int errors,
            @ForAll @IntRange(max = 3000) int warns,
            @ForAll @IntRange(max = 3000) int hints) {
        long clean = Math.max(0, people - dirty);
        int score = SCORE.tenths(people, clean, findings(errors, warns, hints)).orElseThrow();
        assertThat(score).isBetween(0, 1000);
        assertThat(SCORE.tenths(people, clean, findings(errors + 1, warns, hints))
                        .orElseThrow())
                .isLessThanOrEqualTo(score);
        assertThat(SCORE.tenths(people, Math.max(0, clean - 1), findings(errors, warns, hints))
                        .orElseThrow())
                .isLessThanOrEqualTo(score);
    }
}
