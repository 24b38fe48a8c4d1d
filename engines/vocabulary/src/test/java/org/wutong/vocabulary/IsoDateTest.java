package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link IsoDate} and {@link LocalDate#parse(CharSequence)} agree on every date of four digits of a year. */
class IsoDateTest {
    private static Optional<LocalDate> asJavaReads(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Property
    void readsAsJavaDoes(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        String text = "%04d-%02d-%02d".formatted(year, month, day);
        assertThat(IsoDate.read(text)).isEqualTo(asJavaReads(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024-1-30",
                "2024-11-3",
                "20241130",
                "2024/11/30",
                "2024-11-30 ",
                "２０２４-11-30",
                "-024-11-30",
                "+024-11-30"
            })
    void refusesAnotherShape(String text) {
        assertThat(IsoDate.read(text)).isEmpty();
        assertThat(asJavaReads(text)).isEmpty();
    }
}
