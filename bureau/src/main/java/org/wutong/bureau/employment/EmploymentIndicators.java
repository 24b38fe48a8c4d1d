package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.Indicator;
import org.wutong.spells.TransferScope;

/** The figures that targets may name. */
@Configuration(proxyBeanMethods = false)
class EmploymentIndicators {
    private static final Map<String, Long> NOTHING = Map.of();

    private record Figure(
            String name,
            BiFunction<LocalDate, LocalDate, Map<String, Long>> figures,
            BiFunction<LocalDate, LocalDate, Map<String, Long>> whole,
            String filter)
            implements Indicator {
        @Override
        public Map<String, Long> byVillage(LocalDate from, LocalDate to) {
            return figures.apply(from, to);
        }

        @Override
        public Map<String, Long> outOf(LocalDate from, LocalDate to) {
            return whole.apply(from, to);
        }

        @Override
        public String rowsHref(String place) {
            return "/people?place=" + place + "&" + filter;
        }
    }

    private static Indicator count(
            String name, String filter, BiFunction<LocalDate, LocalDate, Map<String, Long>> figures) {
        return new Figure(name, figures, (from, to) -> NOTHING, filter);
    }

    private static Indicator scoped(Transfers transfers, TransferScope scope) {
        String value = scope.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return count(
                "employment.transferred-" + value,
                "transfer=" + value,
                (from, to) -> transfers.people(from, to, scope));
    }

    @Bean
    Indicator transferredInYear(Transfers transfers) {
        return count(
                "employment.transferred-in-year", "transfer=in-year", (from, to) -> transfers.people(from, to, null));
    }

    @Bean
    Indicator transferWageIncome(Transfers transfers) {
        return count("employment.transfer-wage-income", "transfer=in-year", transfers::income);
    }

    @Bean
    Indicator selfEmployedInTownship(Transfers transfers) {
        return count(
                "employment.self-employed-in-township",
                "transfer=in-township",
                (from, to) -> transfers.people(from, to, TransferScope.IN_TOWNSHIP));
    }

    @Bean
    Indicator transferredWithinCounty(Transfers transfers) {
        return scoped(transfers, TransferScope.WITHIN_COUNTY);
    }

    @Bean
    Indicator transferredCrossCounty(Transfers transfers) {
        return scoped(transfers, TransferScope.CROSS_COUNTY);
    }

    @Bean
    Indicator transferredCrossCity(Transfers transfers) {
        return scoped(transfers, TransferScope.CROSS_CITY);
    }

    @Bean
    Indicator transferredCrossProvince(Transfers transfers) {
        return scoped(transfers, TransferScope.CROSS_PROVINCE);
    }

    @Bean
    Indicator hardshipEmployed(WorkFigures figures) {
        return count("employment.hardship-employed", "found-work=hardship", figures::hardshipEmployed);
    }

    @Bean
    Indicator povertyHouseholdsInWork(WorkFigures figures) {
        return new Figure(
                "employment.poverty-households-in-work",
                (from, to) -> figures.targetHouseholdsInWork(),
                (from, to) -> figures.targetHouseholds(),
                "household-work=target-in-work");
    }
}
