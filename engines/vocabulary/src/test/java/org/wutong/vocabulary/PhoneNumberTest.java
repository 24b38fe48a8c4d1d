package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "13900000000, 13900000000, true",
        "+86 139-0000-0000, 13900000000, true",
        "１３９００００００００, 13900000000, true",
        "0951-6000000, 09516000000, false",
        "(0951)6000000, 09516000000, false",
        "6000000, 6000000, false"
    })
    void readsMobilesAndLandlines(String raw, String digits, boolean mobile) {
        assertThat(PhoneNumber.check(raw).orElseThrow()).isEqualTo(new PhoneNumber(digits, mobile));
    }

    @ParameterizedTest
    @CsvSource({
        "1390000000, TOO_SHORT",
        "139000000000, TOO_LONG",
        "12900000000, NOT_UNDERSTOOD",
        "1.39E+10, FLOAT",
        "139OOOO0000, BAD_CHARACTER",
        "'', EMPTY"
    })
    void refusesWhatNobodyCanCall(String raw, Problem problem) {
        assertThat(PhoneNumber.check(raw).invalid().orElseThrow().problem()).isEqualTo(problem);
    }
}
