package org.wutong.bureau.employment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.RosterFilter;

/** What the roster can be narrowed by, as employment knows it. */
@Configuration(proxyBeanMethods = false)
class EmploymentFilters {
    private static final String STATUS = "(w.id in (select s.worker from employment.status s where %s)) is true";

    private record Filter(
            String parameter, Map<String, String> conditions, Function<String, Map<String, Object>> parameters)
            implements RosterFilter {
        @Override
        public String labelKey() {
            return "employment.filter." + parameter;
        }

        @Override
        public List<Choice> choices() {
            return conditions.keySet().stream()
                    .map(value -> new Choice(value, labelKey() + "." + value))
                    .toList();
        }

        @Override
        public Condition condition(String value) {
            String sql = conditions.get(value);
            if (sql == null) {
                throw new IllegalArgumentException(parameter + ": " + value + " is none of " + conditions.keySet());
            }
            return new Condition(sql, parameters.apply(value));
        }
    }

    @Bean
    RosterFilter statusFilter() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("employed", STATUS.formatted("s.status = 'EMPLOYED'"));
        conditions.put("unemployed", STATUS.formatted("s.status = 'UNEMPLOYED'"));
        conditions.put("no-record", STATUS.formatted("s.status = 'NO_RECORD'"));
        return new Filter("status", conditions, value -> Map.of());
    }

    @Bean
    RosterFilter transferFilter() {
        Map<String, String> conditions = new LinkedHashMap<>();
        String transferred = "w.rural_hukou and " + STATUS.formatted("s.transferred_in_year%s");
        conditions.put("in-year", transferred.formatted(""));
        conditions.put("in-township", "w.rural_hukou and " + STATUS.formatted("s.year_scope = 'IN_TOWNSHIP'"));
        for (String scope : List.of("within-county", "cross-county", "cross-city", "cross-province")) {
            String name = scope.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
            conditions.put(scope, transferred.formatted(" and s.year_scope = '" + name + "'"));
        }
        conditions.put("unclear", transferred.formatted(" and s.year_scope is null"));
        return new Filter("transfer", conditions, value -> Map.of());
    }

    @Bean
    RosterFilter organisedFilter() {
        Map<String, String> conditions = new LinkedHashMap<>();
        String running = "exists (select from employment.status s join employment.spell job on job.id = s.spell"
                + " where s.worker = w.id and job.organised is %s)";
        conditions.put("yes", running.formatted("true"));
        conditions.put("no", running.formatted("false"));
        conditions.put("unknown", running.formatted("null"));
        return new Filter("organised", conditions, value -> Map.of());
    }

    @Bean
    RosterFilter householdWorkFilter(BusinessDate businessDate) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("zero", "(w.household in " + Conditions.ZERO_EMPLOYMENT_HOUSEHOLDS + ") is true");
        conditions.put(
                "target-in-work",
                Conditions.TARGET_HOUSEHOLD.formatted("w.household") + " and "
                        + Conditions.HOUSEHOLD_IN_WORK.formatted("w.household"));
        return new Filter(
                "household-work",
                conditions,
                value -> value.equals("zero") ? Map.of() : Map.of("workToday", businessDate.today()));
    }

    @Bean
    RosterFilter foundWorkFilter(BusinessDate businessDate) {
        return new Filter("found-work", Map.of("hardship", Conditions.FOUND_WORK_IN_HARDSHIP), value -> {
            LocalDate today = businessDate.today();
            return Map.of("workFrom", today.withDayOfYear(1), "workTo", today);
        });
    }
}
