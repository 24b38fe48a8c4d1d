package org.wutong.bureau.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.facts.Indicator;

/**
 * The figures that targets may name. Of each person no more services are counted than are promised, so that many to one do not make up
 * for none to another.
 */
@Configuration(proxyBeanMethods = false)
class ServiceIndicators {
    private record Figure(String name, Gaps gaps, ToLongFunction<GapTally> figure, String rows) implements Indicator {
        @Override
        public Map<String, Long> byVillage(LocalDate from, LocalDate to) {
            return by(to, figure);
        }

        @Override
        public Map<String, Long> outOf(LocalDate from, LocalDate to) {
            return by(to, GapTally::owed);
        }

        private Map<String, Long> by(LocalDate day, ToLongFunction<GapTally> taken) {
            Map<String, Long> figures = new HashMap<>();
            List<GapTally> villages = gaps.promiseOn(day)
                    .map(promise -> gaps.villagesOn(promise, day))
                    .orElse(List.of());
            villages.stream()
                    .filter(village -> village.owed() > 0)
                    .forEach(village -> figures.put(village.region(), taken.applyAsLong(village)));
            return figures;
        }

        @Override
        public String rowsHref(String place) {
            return "/services/gaps?place=" + place + "&lack=" + rows;
        }
    }

    private static Indicator given(Gaps gaps, Counted counted) {
        return new Figure(
                "services." + counted.fact().replace('_', '-'),
                gaps,
                village -> village.given(counted),
                GapWanted.Lack.EVERYONE.name());
    }

    @Bean
    Indicator promiseKept(Gaps gaps) {
        return new Figure("services.promise-kept", gaps, GapTally::kept, GapWanted.Lack.NOTHING.name());
    }

    @Bean
    Indicator policyTalksGiven(Gaps gaps) {
        return given(gaps, Counted.POLICY_TALKS);
    }

    @Bean
    Indicator jobRecommendationsGiven(Gaps gaps) {
        return given(gaps, Counted.JOB_RECOMMENDATIONS);
    }

    @Bean
    Indicator guidancesGiven(Gaps gaps) {
        return given(gaps, Counted.GUIDANCES);
    }

    @Bean
    Indicator trainingsGiven(Gaps gaps) {
        return given(gaps, Counted.TRAININGS);
    }
}
