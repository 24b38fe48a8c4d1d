package org.wutong.bureau.people;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.offices.BusinessDate;

/** The rule that travels with the program, and the roster's condition that goes with it. */
@Configuration(proxyBeanMethods = false)
class MonthlyRefreshConfiguration {
    private static final String RULES = "policies/refresh.yaml";

    @Bean
    RefreshRules refreshRules() throws IOException {
        try (InputStream in = MonthlyRefreshConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return RefreshRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Bean
    RosterFilter refreshedFilter(RefreshRules rules, BusinessDate businessDate) {
        return new RosterFilter() {
            @Override
            public String parameter() {
                return "refreshed";
            }

            @Override
            public String labelKey() {
                return "people.filter.refreshed";
            }

            @Override
            public java.util.List<Choice> choices() {
                return java.util.List.of(new Choice("done", "people.filter.refreshed.done"));
            }

            @Override
            public Condition condition(String value) {
                return new Condition(
                        "w.refreshed_on >= :refreshedFrom",
                        java.util.Map.of("refreshedFrom", rules.began(businessDate.today())));
            }
        };
    }
}
