package org.wutong.bureau.papers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PapersConfiguration {
    static final String KINDS = "papers/kinds.yaml";

    @Bean
    PaperKinds paperKinds() throws IOException {
        try (InputStream in = PapersConfiguration.class.getResourceAsStream("/" + KINDS)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + KINDS);
            }
            return PaperKinds.read(KINDS, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
