package org.wutong.bureau.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** More that the roster can be narrowed by: one skill, and what is not recorded. */
@Configuration(proxyBeanMethods = false)
class PeopleFilters {
    private static final int LONGEST_SKILL = 40;

    @Bean
    RosterFilter skillFilter() {
        return new RosterFilter() {
            @Override
            public String parameter() {
                return "skill";
            }

            @Override
            public String labelKey() {
                return "people.field.skills";
            }

            @Override
            public List<Choice> choices() {
                return List.of();
            }

            @Override
            public boolean accepts(String value) {
                return value.length() <= LONGEST_SKILL;
            }

            @Override
            public Condition condition(String value) {
                return new Condition("w.skills @> array[:skillName]::text[]", Map.of("skillName", value));
            }
        };
    }

    @Bean
    RosterFilter unknownFilter() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("age", "w.birth_date is null");
        conditions.put("sex", "w.gender is null");
        conditions.put("education", "w.education is null");
        conditions.put("capacity", "w.labour_capacity is null");
        conditions.put("skill", "w.skills = '{}'");
        return new RosterFilter() {
            @Override
            public String parameter() {
                return "unknown";
            }

            @Override
            public String labelKey() {
                return "people.filter.unknown";
            }

            @Override
            public List<Choice> choices() {
                return conditions.keySet().stream()
                        .map(what -> new Choice(what, "people.filter.unknown." + what))
                        .toList();
            }

            @Override
            public Condition condition(String value) {
                String sql = conditions.get(value);
                if (sql == null) {
                    throw new IllegalArgumentException(value + " is none of " + conditions.keySet());
                }
                return new Condition(sql, Map.of());
            }
        };
    }
}
