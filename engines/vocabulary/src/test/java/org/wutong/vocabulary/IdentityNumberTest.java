package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);
    private static final String GOOD = "640399198506150019";

    private static Checked.Invalid<IdentityNumber> refusal(String raw) {
        return IdentityNumber.check(raw, DAY).invalid().orElseThrow();
    }

    @Test
    void readsBirthDateGenderAreaAndLastFour() {
        IdentityNumber number = IdentityNumber.check(GOOD, DAY).orElseThrow();
        assertThat(number.birthDate()).isEqualTo("1985-06-15");
        assertThat(number.gender()).isEqualTo(Gender.MALE);
        assertThat(number.areaCode()).isEqualTo("640399");
        assertThat(number.lastFour()).isEqualTo("0019");
        assertThat(number.kind()).isEqualTo(IdentityNumber.Kind.RESIDENT);
        assertThat(number.disabilityCategory()).isEmpty();
        assertThat(IdentityNumber.check("640399198506150027", DAY).orElseThrow().gender())
                .isEqualTo(Gender.FEMALE);
    }

    @ParameterizedTest
    @ValueSource(strings = {GOOD, "640399198506150027", "150299198506150017", "14099919900101001X"})
    void acceptsNumbersWithTheRightCheckCharacter(String raw) {
        assertThat(IdentityNumber.check(raw, DAY).orElseThrow().full()).isEqualTo(raw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14099919900101001x",
                "１４０９９９１９９００１０１００１Ｘ",
                "'14099919900101001X",
                "‘14099919900101001X",
                " 140999 19900101 001X\u00a0",
                "\u200b140999\u300019900101001ｘ"
            })
    void forgivesWhatSpreadsheetsAndKeyboardsAdd(String raw) {
        assertThat(IdentityNumber.check(raw, DAY).orElseThrow().full()).isEqualTo("14099919900101001X");
    }

    @ParameterizedTest
    @CsvSource({
        "640302199002300015, BAD_DATE, 19900230, ''",
        "640302209912310016, FUTURE_DATE, 2099-12-31, 2024-11-30",
        "640399188506150015, OUT_OF_RANGE, 1885-06-15, 1894-11-30/2024-11-30",
        "640399198506150018, BAD_CHECK_CHARACTER, 8, 9",
        "14099919900101001O, BAD_CHARACTER, O@18, 0-9/X",
        "64O399198506150019, BAD_CHARACTER, O@3, 0-9",
        "X40399198506150019, BAD_CHARACTER, X@1, 0-9",
        "040399198506150019, BAD_AREA, 040399, ''",
        "640399850615001, OLD_NUMBER, 15, 18/20",
        "40399198506150019, TOO_SHORT, 17, 18/20",
        "4099919900101001X, TOO_SHORT, 17, 18/20",
        "6403991985061500194, TOO_SHORT, 19, 18/20",
        "640399198506150019111, TOO_LONG, 21, 18/20",
        "6.40399E+17, FLOAT, 6.40399E+17, 18/20",
        "6.4039919850615e17, FLOAT, 6.4039919850615E17, 18/20",
        "640399198506151000, FLOAT, 640399198506151000, 18/20",
        "640399198506150019.0, FLOAT, 640399198506150019.0, 18/20",
        "'', EMPTY, '', 18/20",
        "64039919850615001981, BAD_DISABILITY_CATEGORY, 8, 1-7",
        "64039919850615001945, BAD_DISABILITY_GRADE, 5, 1-4"
    })
    void refusesWithTheReasonAndTheCulprit(String raw, Problem problem, String found, String expected) {
        assertThat(refusal(raw)).isEqualTo(new Checked.Invalid<IdentityNumber>(problem, raw, found, expected));
    }

    @Test
    void acceptsBirthOnTheDayItselfAndNotAfter() {
        LocalDate born = LocalDate.of(1985, 6, 15);
        assertThat(IdentityNumber.check(GOOD, born).isValid()).isTrue();
        assertThat(IdentityNumber.check(GOOD, born.minusDays(1)).isValid()).isFalse();
    }

    @Test
    void knowsThePersonBehindADisabilityCard() {
        IdentityNumber card = IdentityNumber.check(GOOD + "42", DAY).orElseThrow();
        assertThat(card.kind()).isEqualTo(IdentityNumber.Kind.DISABILITY_CARD);
        assertThat(card.disabilityCategory()).hasValue(4);
        assertThat(card.disabilityGrade()).hasValue(2);
        assertThat(card.person()).isEqualTo(GOOD);
        assertThat(card.lastFour()).isEqualTo("0019");
        assertThat(card.full()).isEqualTo(GOOD + "42");
    }

    @Test
    void printsNeitherANumberNorWhatWasTyped() {
        Checked<IdentityNumber> good = IdentityNumber.check(GOOD, DAY);
        assertThat(good.orElseThrow()).hasToString("**************0019");
        assertThat(good.toString()).doesNotContain("640399").doesNotContain("1985");
        assertThat(refusal("640399198506150018").toString()).doesNotContain("640399");
    }
}
