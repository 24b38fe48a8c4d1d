package org.wutong.bureau.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {
    private static final String RULES = "policies/analysis.yaml";

    @Bean
    AnalysisRules analysisRules() throws IOException {
        try (InputStream in = AnalysisConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return AnalysisRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
