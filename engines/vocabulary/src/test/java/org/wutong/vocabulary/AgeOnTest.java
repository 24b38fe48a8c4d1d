package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeOnTest {
    @ParameterizedTest
    @CsvSource({
        "1985-06-15, 2024-06-14, 38",
        "1985-06-15, 2024-06-15, 39",
        "2000-02-29, 2001-02-28, 0",
        "2000-02-29, 2001-03-01, 1",
        "2000-02-29, 2004-02-29, 4"
    })
    void completesAYearOnTheBirthday(LocalDate born, LocalDate day, int years) {
        assertThat(AgeOn.fullYears(born, day)).isEqualTo(years);
    }

    @Test
    void refusesDaysBeforeBirth() {
        LocalDate born = LocalDate.of(2000, 1, 1);
        assertThatThrownBy(() -> AgeOn.fullYears(born, born.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
