package org.wutong.bureau.messages.gateway;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.wutong.bureau.messages.Gateway;
import org.wutong.bureau.messages.Manners;

/** A platform where one is named, else the log alone. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {
    @Bean
    Gateway gateway(
            @Value("${wutong.sms.url:}") String url, @Value("${wutong.sms.key-file:}") String keyFile, Manners manners)
            throws IOException {
        if (url.isBlank()) {
            return new LogGateway();
        }
        URI address = URI.create(url.strip());
        if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
            throw new IllegalStateException(
                    "WUTONG_SMS_URL is '" + url + "': an address beginning with https:// is expected");
        }
        if (keyFile.isBlank() || !Files.isReadable(Path.of(keyFile))) {
            throw new IllegalStateException("WUTONG_SMS_KEY_FILE is '" + keyFile
                    + "': a file is expected that holds the platform's key and that the bureau may read");
        }
        return new HttpGateway(address, Files.readString(Path.of(keyFile)).strip(), manners.http());
    }
}
