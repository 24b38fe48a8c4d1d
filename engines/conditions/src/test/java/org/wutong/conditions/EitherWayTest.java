package org.wutong.conditions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wutong.conditions.TestDictionary.test;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Truth;

/** A choice whose condition is unknown has a value all the same when both sides have the same one. */
class EitherWayTest {
    @Test
    void takesRatiosForTheSameWhateverZerosFollow() {
        assertThat(test("(poor ? rate : 0.8) == 0.8", Map.of("rate", new BigDecimal("0.80"))))
                .isEqualTo(Truth.TRUE);
    }

    @Test
    void staysUnknownWhileOneSideIs() {
        assertThat(test("(poor ? rate : 0.8) == 0.8", Map.of())).isEqualTo(Truth.UNKNOWN);
        assertThat(test("(poor ? 0.9 : rate) == 0.8", Map.of("rate", new BigDecimal("0.8"))))
                .isEqualTo(Truth.UNKNOWN);
    }
}
