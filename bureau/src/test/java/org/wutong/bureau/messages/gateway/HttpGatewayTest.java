package org.wutong.bureau.messages.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wutong.bureau.messages.Gateway.Outcome;
import org.wutong.bureau.messages.Gateway.Receipt;
import org.wutong.bureau.messages.Manners;
import org.wutong.vocabulary.PhoneNumber;

class HttpGatewayTest {
    private static final Manners.Http FORM = new Manners.Http(
            "{\"mobile\": {phone}, \"content\": {text}, \"reference\": {id}}",
            Map.of("Authorization", "Bearer {key}"),
            "/code",
            List.of("0"));

    private final List<String> received = new ArrayList<>();
    private HttpServer platform;
    private volatile int status = 200;
    private volatile String answer = "{\"code\": 0}";
    private volatile boolean silent;

    @BeforeEach
    void open() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            if (!silent) {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        platform.start();
    }

    @AfterEach
    void close() {
        platform.stop(0);
    }

    @Test
    void speaksInTheFormTheDataSays() {
        assertThat(send("你好\"{phone}\"\n").outcome()).isEqualTo(Outcome.SENT);
        assertThat(received)
                .containsExactly(
                        "Bearer secret {\"mobile\": \"13900000001\", \"content\": \"你好\\\"{phone}\\\"\\n\", \"reference\": \"5\"}");
    }

    @Test
    void takesAnotherCodeForARefusalAndHidesTheNumberInIt() {
        answer = "{\"code\": 7, \"message\": \"13900000001 is on the black list\"}";
        Receipt receipt = send("a");
        assertThat(receipt.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receipt.detail()).contains("black list").doesNotContain("13900000001");
    }

    @Test
    void triesLaterWhenThePlatformSaysSoOrCannotBeReached() {
        status = 503;
        assertThat(send("a").outcome()).isEqualTo(Outcome.LATER);
        status = 429;
        assertThat(send("a").outcome()).isEqualTo(Outcome.LATER);
        platform.stop(0);
        assertThat(send("a").outcome()).isEqualTo(Outcome.LATER);
    }

    @Test
    void isUnsureWhenTheLineBreaksAfterTheRequest() {
        silent = true;
        assertThat(send("a").outcome()).isEqualTo(Outcome.UNSURE);
        silent = false;
        status = 500;
        assertThat(send("a").outcome()).isEqualTo(Outcome.UNSURE);
    }

    private Receipt send(String text) {
        URI url = URI.create("http://localhost:" + platform.getAddress().getPort() + "/send");
        return new HttpGateway(url, "secret", FORM)
                .send(5, PhoneNumber.check("13900000001").orElseThrow(), text);
    }
}
