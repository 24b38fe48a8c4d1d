package org.wutong.bureau.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.analysis.AnalysisRules.Band;
import org.wutong.bureau.analysis.figures.Activity;
import org.wutong.bureau.analysis.figures.Bands;
import org.wutong.bureau.analysis.figures.Destination;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.RosterFilter;
import org.wutong.bureau.people.RosterFilter.Choice;
import org.wutong.bureau.people.RosterFilter.Condition;

/** What figures lead to on the roster: the same conditions in SQL that the figures are counted by; a test holds both together. */
@Configuration(proxyBeanMethods = false)
class AnalysisFilters {
    static final String UNKNOWN = "unknown";
    private static final String IN_WORK =
            "(w.id in (select s.worker from employment.status s where s.status = 'EMPLOYED' and %s)) is true";
    private static final String BY_JOB =
            "(w.id in (select s.worker from employment.status s join employment.spell j on j.id = s.spell"
                    + " where s.status = 'EMPLOYED' and %s)) is true";

    @Bean
    RosterFilter activityFilter(BusinessDate businessDate) {
        List<String> words =
                Arrays.stream(Activity.values()).map(Activity::word).toList();
        return new Narrowing(
                "activity",
                Arrays.stream(Activity.values())
                        .map(activity -> new Choice(activity.word(), "analysis.activity." + activity))
                        .toList(),
                true,
                words::contains,
                value -> ActivitySql.condition(Activity.values()[words.indexOf(value)], businessDate.today()));
    }

    @Bean
    RosterFilter destinationFilter() {
        String where = Destination.sql("s.work_region", "coalesce(p.hukou_region, p.region)");
        String sql = "(w.id in (select s.worker from employment.status s join people.worker p on p.id = s.worker"
                + " where s.status = 'EMPLOYED' and %s)) is true";
        return new Narrowing(
                "destination",
                Destination.near().stream()
                        .map(word -> new Choice(word, "analysis.destination." + word))
                        .toList(),
                true,
                Destination::accepts,
                value -> Destination.isCounty(value)
                        ? new Condition(
                                sql.formatted(where + " = 'city' and left(s.work_region, 6) = :destinationCounty"),
                                Map.of("destinationCounty", value))
                        : new Condition(sql.formatted(where + " = :destination"), Map.of("destination", value)));
    }

    @Bean
    RosterFilter industryFilter() {
        List<Choice> choices = new ArrayList<>();
        IntStream.rangeClosed('A', 'T')
                .mapToObj(letter -> String.valueOf((char) letter))
                .forEach(letter -> choices.add(new Choice(letter, "analysis.section." + letter)));
        choices.add(new Choice(UNKNOWN, "analysis.unknown"));
        return new Narrowing(
                "industry",
                choices,
                true,
                value -> choices.stream().anyMatch(choice -> choice.value().equals(value)),
                value -> value.equals(UNKNOWN)
                        ? new Condition(
                                BY_JOB.formatted("(j.industry is null or left(j.industry, 1) !~ '[A-T]')"), Map.of())
                        : new Condition(
                                BY_JOB.formatted("left(j.industry, 1) = :industryLetter"),
                                Map.of("industryLetter", value)));
    }

    @Bean
    RosterFilter wageFilter(AnalysisRules rules) {
        Map<String, Band> bands = new HashMap<>();
        rules.wages().forEach(band -> bands.put(Bands.word(band), band));
        return new Narrowing(
                "wage", List.of(), false, value -> value.equals(UNKNOWN) || bands.containsKey(value), value -> {
                    Band band = bands.get(value);
                    if (band == null) {
                        return new Condition(IN_WORK.formatted("s.monthly_wage_fen is null"), Map.of());
                    }
                    Long to = band.to();
                    return new Condition(
                            IN_WORK.formatted("s.monthly_wage_fen >= :wageFrom and s.monthly_wage_fen < :wageTo"),
                            Map.of("wageFrom", band.from(), "wageTo", to == null ? Long.MAX_VALUE : to));
                });
    }

    @Bean
    RosterFilter healthFilter() {
        return new Narrowing(
                "health",
                List.of(),
                false,
                value -> !value.isBlank(),
                value -> value.equals(UNKNOWN)
                        ? new Condition("coalesce(w.health, '') = ''", Map.of())
                        : new Condition("w.health = :healthSaid", Map.of("healthSaid", value)));
    }
}
