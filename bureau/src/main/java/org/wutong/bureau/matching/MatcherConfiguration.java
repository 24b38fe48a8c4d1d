package org.wutong.bureau.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.matching.Matcher;
import org.wutong.matching.MatchingPolicy;
import org.wutong.matching.Priorities;

/** The engine under the policy that travels with the program. */
@Configuration(proxyBeanMethods = false)
class MatcherConfiguration {
    private static final String POLICY = "policies/matching.yaml";

    /** Who comes first when a whole drive is planned. */
    @Bean
    Priorities priorities() throws IOException {
        return Priorities.read(POLICY, policy());
    }

    @Bean
    Matcher matcher() throws IOException {
        return new Matcher(MatchingPolicy.read(POLICY, policy()));
    }

    private static String policy() throws IOException {
        try (InputStream in = MatcherConfiguration.class.getResourceAsStream("/" + POLICY)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + POLICY);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
