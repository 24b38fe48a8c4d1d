package org.wutong.bureau.employment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EmploymentConfiguration {
    private static final String RULES = "policies/employment.yaml";

    @Bean
    EmploymentRules employmentRules() throws IOException {
        try (InputStream in = EmploymentConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return EmploymentRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
