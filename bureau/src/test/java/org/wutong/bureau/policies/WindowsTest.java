package org.wutong.bureau.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.wutong.bureau.BureauTest;
import org.wutong.bureau.facts.FactRequest.Window;
import org.wutong.rules.PolicySet;

@BureauTest
class WindowsTest {
    @Autowired
    PublishedPolicies policies;

    @Autowired
    org.wutong.bureau.TestOffice office;

    private Window window(String fact, LocalDate asOf) {
        var kind =
                office.asProgram(policies::inForce).dictionary().kind("worker").orElseThrow();
        return KnownFacts.windows(kind, asOf).get(fact);
    }

    /** A cycle is complete on its own last day, since that day's records are already counted. */
    @ParameterizedTest
    @CsvSource({
        "2024-09-29, 2022-10-01, 2023-09-30",
        "2024-09-30, 2023-10-01, 2024-09-30",
        "2024-10-01, 2023-10-01, 2024-09-30",
        "2024-12-31, 2023-10-01, 2024-09-30",
        "2025-01-01, 2023-10-01, 2024-09-30",
        "2025-09-29, 2023-10-01, 2024-09-30",
        "2025-09-30, 2024-10-01, 2025-09-30",
    })
    void cycleIsTheLastCompleteOne(LocalDate asOf, LocalDate from, LocalDate to) {
        assertThat(window("wage_income_cycle", asOf)).isEqualTo(new Window(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-01-01",
        "2024-11-30, 2024-01-01",
        "2024-12-31, 2024-01-01",
        "2025-01-01, 2025-01-01",
    })
    void yearRunsFromNewYearToTheDay(LocalDate asOf, LocalDate from) {
        assertThat(window("months_stable", asOf)).isEqualTo(new Window(from, asOf));
    }

    @Test
    void factsOfTheDayHaveNoWindow() {
        assertThat(window("employed", LocalDate.of(2024, 11, 30))).isNull();
    }

    /** Windows that no fact of the shipped law has yet, as the samples have them. */
    @ParameterizedTest
    @CsvSource({
        "household_income_prior, 2024-01-01, 2023-01-01, 2023-12-31",
        "household_income_prior, 2024-12-31, 2023-01-01, 2023-12-31",
        "months_in_quarter, 2024-09-30, 2024-07-01, 2024-09-30",
        "months_in_quarter, 2024-10-01, 2024-10-01, 2024-10-01",
        "insured_months_12, 2024-11-30, 2023-12-01, 2024-11-30",
        "insured_months_12, 2024-02-29, 2023-03-01, 2024-02-29",
    })
    void reachBackAsTheirFactsSay(String fact, LocalDate asOf, LocalDate from, LocalDate to) throws Exception {
        PolicySet samples = PolicySet.load(Path.of("..", "policies", "samples"));
        var kind = samples.dictionary().kinds().stream()
                .filter(one -> one.fact(fact).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(KnownFacts.windows(kind, asOf).get(fact)).isEqualTo(new Window(from, to));
    }
}
