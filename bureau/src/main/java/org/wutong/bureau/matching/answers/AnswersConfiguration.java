package org.wutong.bureau.matching.answers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules that travel with the program. */
@Configuration(proxyBeanMethods = false)
class AnswersConfiguration {
    private static final String RULES = "policies/recommendation.yaml";

    @Bean
    AnswerRules answerRules() throws IOException {
        try (InputStream in = AnswersConfiguration.class.getResourceAsStream("/" + RULES)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + RULES);
            }
            return AnswerRules.read(RULES, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
