package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91640399MA00000072", "92150299MA0000007C", "52140999MJ000000X5"})
    void acceptsCodesWithTheRightCheckCharacter(String raw) {
        assertThat(CreditCode.check(raw).orElseThrow().value()).isEqualTo(raw);
    }

    @Test
    void forgivesSmallLettersAndSpaces() {
        assertThat(CreditCode.check(" 92150299 ma0000007c").orElseThrow()).hasToString("92150299MA0000007C");
        assertThat(CreditCode.check("92150299MA0000007C").orElseThrow().areaCode())
                .isEqualTo("150299");
    }

    @ParameterizedTest
    @CsvSource({
        "91640399MA00000070, BAD_CHECK_CHARACTER, 0, 2",
        "91640399MAO0000072, BAD_CHARACTER, O@11, 0123456789ABCDEFGHJKLMNPQRTUWXY",
        "91640399MA0000007, TOO_SHORT, 17, 18",
        "91640399MA000000722, TOO_LONG, 19, 18",
        "640399000000001, OLD_NUMBER, 15, 18",
        "9.16403E+17, FLOAT, 9.16403E+17, 18",
        "'', EMPTY, '', 18"
    })
    void refusesWithTheReasonAndTheCulprit(String raw, Problem problem, String found, String expected) {
        assertThat(CreditCode.check(raw)).isEqualTo(new Checked.Invalid<CreditCode>(problem, raw, found, expected));
    }

    @Test
    void cannotBeMadeFromAWrongCode() {
        assertThatThrownBy(() -> new CreditCode("91640399MA00000070")).isInstanceOf(IllegalArgumentException.class);
    }
}
