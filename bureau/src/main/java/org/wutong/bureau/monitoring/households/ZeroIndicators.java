package org.wutong.bureau.monitoring.households;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.Indicator;

/** The figures that targets may name: how many households stand without work, and how many of a period were brought into it. */
@Configuration(proxyBeanMethods = false)
class ZeroIndicators {
    @Bean
    Indicator zeroHouseholds(ZeroHouseholds households) {
        return new Indicator() {
            @Override
            public String name() {
                return "monitoring.zero-households";
            }

            @Override
            public Map<String, Long> byVillage(LocalDate from, LocalDate to) {
                Map<String, Long> open = new HashMap<>();
                households.byVillage("").forEach((village, count) -> open.put(village, count.open()));
                return open;
            }

            @Override
            public String rowsHref(String place) {
                return "/monitoring/zero-households?place=" + place;
            }
        };
    }

    @Bean
    Indicator zeroHouseholdsBroughtIntoWork(ZeroHouseholds households) {
        return new Indicator() {
            @Override
            public String name() {
                return "monitoring.zero-households-into-work";
            }

            @Override
            public Map<String, Long> byVillage(LocalDate from, LocalDate to) {
                return households.intoWork(from, to);
            }

            @Override
            public Map<String, Long> outOf(LocalDate from, LocalDate to) {
                return households.appeared(from, to);
            }

            @Override
            public String rowsHref(String place) {
                return "/monitoring/zero-households?view=CLOSED&place=" + place;
            }
        };
    }
}
