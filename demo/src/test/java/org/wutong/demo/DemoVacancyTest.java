package org.wutong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wutong.vocabulary.Pay;
import org.wutong.vocabulary.PayText;

class DemoVacancyTest {
    private static final DemoCounty COUNTY = DemoCounty.generate(DemoPlan.standard(100, 3));

    @Test
    void meansByItsPayTextWhatItsSumsSay() {
        assertThat(COUNTY.vacancies()).allSatisfy(vacancy -> {
            Pay pay = PayText.parse(vacancy.payText()).orElseThrow();
            if (pay instanceof Pay.Range range) {
                assertThat(vacancy.payLowFen()).as(vacancy.payText()).isEqualTo(range.lowFen());
                assertThat(vacancy.payUnit()).isEqualTo(range.unit());
                assertThat(vacancy.payHighFen() == null ? OptionalLong.empty() : OptionalLong.of(vacancy.payHighFen()))
                        .isEqualTo(range.highFen());
            } else {
                assertThat(vacancy.payUnit()).isNull();
            }
        });
    }

    @Test
    void wordsPayInManyShapes() {
        List<String> shapes = COUNTY.vacancies().stream()
                .map(vacancy -> vacancy.payText().replaceAll("[0-9.]+", "9"))
                .distinct()
                .toList();
        assertThat(shapes)
                .contains("面议", "9-9", "9-9元/月", "9-9K", "9-9千/月", "9元/天", "9元以上")
                .hasSizeGreaterThan(10);
    }

    @Test
    void liesNearItsWorkCounty() {
        assertThat(COUNTY.vacancies())
                .filteredOn(vacancy -> vacancy.workRegion()
                        .value()
                        .startsWith(COUNTY.plan().county().value()))
                .isNotEmpty()
                .allSatisfy(vacancy -> {
                    assertThat(vacancy.latitude()).isBetween(new BigDecimal("38.30"), new BigDecimal("38.62"));
                    assertThat(vacancy.longitude()).isBetween(new BigDecimal("106.10"), new BigDecimal("106.36"));
                });
    }

    @Test
    void isNowAndThenClosed() {
        LocalDate today = COUNTY.plan().businessDate();
        assertThat(COUNTY.vacancies())
                .extracting(vacancy -> vacancy.closes().isBefore(today))
                .contains(true, false);
    }
}
