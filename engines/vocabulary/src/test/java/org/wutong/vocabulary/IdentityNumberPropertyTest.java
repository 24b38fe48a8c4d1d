package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.Dates;

class IdentityNumberPropertyTest {
    private static final LocalDate DAY = LocalDate.of(2024, 11, 30);

    @Provide
    Arbitrary<String> numbers() {
        return Combinators.combine(
                        Dates.dates().between(LocalDate.of(1930, 1, 1), DAY),
                        Arbitraries.integers().between(1, 999))
                .as((born, order) -> {
                    String first17 = "640399" + born.toString().replace("-", "") + "%03d".formatted(order);
                    return first17 + IdentityNumber.checkCharacter(first17);
                });
    }

    @Property
    void acceptsEveryNumberThatCarriesItsOwnCheckCharacter(@ForAll("numbers") String number) {
        assertThat(IdentityNumber.check(number, DAY).orElseThrow().full()).isEqualTo(number);
    }

    @Property
    void noticesEverySingleWrongDigit(
            @ForAll("numbers") String number,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @CharRange(from = '0', to = '9') char digit) {
        String typo = number.substring(0, place) + digit + number.substring(place + 1);
        assertThat(IdentityNumber.check(typo, DAY).isValid()).isEqualTo(typo.equals(number));
    }

    @Property
    void noticesEverySwapOfNeighbours(@ForAll("numbers") String number, @ForAll @IntRange(max = 15) int place) {
        String swapped = number.substring(0, place)
                + number.charAt(place + 1)
                + number.charAt(place)
                + number.substring(place + 2);
        assertThat(IdentityNumber.check(swapped, DAY).isValid()).isEqualTo(swapped.equals(number));
    }

    @Property
    void answersAnyTextWithoutThrowing(@ForAll String text) {
        assertThat(IdentityNumber.check(text, DAY)).isNotNull();
        assertThat(CreditCode.check(text)).isNotNull();
        assertThat(BankCard.check(text)).isNotNull();
        assertThat(PhoneNumber.check(text)).isNotNull();
        assertThat(DateText.parse(text)).isNotNull();
        assertThat(PayText.parse(text)).isNotNull();
    }
}
