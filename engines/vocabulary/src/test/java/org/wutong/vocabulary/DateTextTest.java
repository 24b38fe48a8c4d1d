package org.wutong.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wutong.vocabulary.DateText.Given;
import org.wutong.vocabulary.DateText.Precision;

class DateTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-03-05",
                "2024/3/5",
                "2024.3.5",
                "20240305",
                "2024年3月5日",
                "2024年03月05号",
                "2024 年 3 月 5 日",
                "2024 3 5",
                "２０２４－０３－０５",
                "2024—3—5",
                " '2024-03-05 ",
                "2024-03-05 00:00:00",
                "2024-03-05T08:30:00.000",
                "45356",
                "45356.0"
            })
    void readsADayInEveryShapePeopleType(String raw) {
        assertThat(DateText.parse(raw).orElseThrow()).isEqualTo(new Given(LocalDate.of(2024, 3, 5), Precision.DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03", "2024/3", "2024.3", "2024.03", "2024年3月", "202403", "2024年3", "2024年3月份"})
    void keepsAMonthAMonth(String raw) {
        Given given = DateText.parse(raw).orElseThrow();
        assertThat(given).isEqualTo(new Given(LocalDate.of(2024, 3, 1), Precision.MONTH));
        assertThat(given.last()).isEqualTo("2024-03-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3/5/2024", "05-03-2024", "24-3-5", "24年3月", "2024.1", "201203"})
    void refusesToChooseBetweenTwoReadings(String raw) {
        assertThat(DateText.parse(raw).invalid().orElseThrow().problem()).isEqualTo(Problem.AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, BAD_DATE",
        "2024-13-01, BAD_DATE",
        "2024-13, BAD_DATE",
        "20240230, BAD_DATE",
        "0024-03-05, OUT_OF_RANGE",
        "99999, OUT_OF_RANGE",
        "2024, NOT_UNDERSTOOD",
        "45356.5, NOT_UNDERSTOOD",
        "至今, NOT_UNDERSTOOD",
        "'', EMPTY"
    })
    void refusesWhatIsNoDate(String raw, Problem problem) {
        assertThat(DateText.parse(raw).invalid().orElseThrow().problem()).isEqualTo(problem);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Dates.dates().between(LocalDate.of(1930, 1, 1), LocalDate.of(2099, 12, 31));
    }

    @Property
    void readsBackEveryDay(@ForAll("days") LocalDate day) {
        Given expected = new Given(day, Precision.DAY);
        long serial = day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay();
        assertThat(DateText.parse(day.toString()).orElseThrow()).isEqualTo(expected);
        assertThat(DateText.parse(day.toString().replace("-", "")).orElseThrow())
                .isEqualTo(expected);
        assertThat(DateText.parse(Long.toString(serial)).orElseThrow()).isEqualTo(expected);
    }
}
