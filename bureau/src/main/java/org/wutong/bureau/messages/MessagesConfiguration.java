package org.wutong.bureau.messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {
    static final String SHIPPED = "outgoing/messages.yaml";

    /** @param file another file in place of the one that ships; empty for that one */
    @Bean
    Manners manners(@Value("${wutong.sms.rules:}") String file) throws IOException {
        if (!file.isBlank()) {
            return MannersReader.read(file, Files.readString(Path.of(file)));
        }
        try (InputStream in = MessagesConfiguration.class.getResourceAsStream("/" + SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + SHIPPED);
            }
            return MannersReader.read(SHIPPED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
