package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCardTest {
    @Test
    void acceptsANumberWithItsLuhnDigitAndMasksIt() {
        BankCard card = BankCard.check("999999 0000 0000 000-14").orElseThrow();
        assertThat(card.full()).isEqualTo("9999990000000000014");
        assertThat(card).hasToString("***************0014");
    }

    @ParameterizedTest
    @CsvSource({
        "9999990000000000015, BAD_CHECK_CHARACTER, 5, 4",
        "99999900000, TOO_SHORT, 11, 12-19",
        "99999900000000000140, TOO_LONG, 20, 12-19",
        "9.99999E+18, FLOAT, 9.99999E+18, 12-19",
        "99999900OO000000014, BAD_CHARACTER, O@9, 0-9",
        "'', EMPTY, '', 12-19"
    })
    void refusesWithTheReasonAndTheCulprit(String raw, Problem problem, String found, String expected) {
        assertThat(BankCard.check(raw)).isEqualTo(new Checked.Invalid<BankCard>(problem, raw, found, expected));
    }

    @Property
    void noticesEverySingleWrongDigit(
            @ForAll @NumericChars @StringLength(min = 11, max = 18) String first,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        String number = first + BankCard.checkDigit(first);
        String typo = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(BankCard.check(number).isValid()).isTrue();
        assertThat(BankCard.check(typo).isValid()).isEqualTo(typo.equals(number));
    }
}
