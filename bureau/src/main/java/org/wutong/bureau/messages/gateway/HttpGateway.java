package org.wutong.bureau.messages.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wutong.bureau.messages.Gateway;
import org.wutong.bureau.messages.Manners;
import org.wutong.vocabulary.PhoneNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hands messages to a platform over HTTP, in the form that {@link Manners.Http} says. */
final class HttpGateway implements Gateway {
    private static final Pattern VALUE = Pattern.compile("\\{(phone|text|id|key)}");
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration TO_ANSWER = Duration.ofSeconds(15);
    private static final int LONGEST_DETAIL = 200;
    private static final int TOO_MANY_REQUESTS = 429;

    private final URI url;
    private final String key;
    private final Manners.Http form;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpGateway(URI url, String key, Manners.Http form) {
        this.url = url;
        this.key = key;
        this.form = form;
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public boolean real() {
        return true;
    }

    @Override
    public Receipt send(long id, PhoneNumber phone, String text) {
        Map<String, String> values = Map.of("phone", phone.digits(), "text", text, "id", Long.toString(id), "key", key);
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(filled(form.body(), values, true)));
        form.headers().forEach((name, value) -> request.header(name, filled(value, values, false)));
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return receipt(answer.statusCode(), answer.body(), phone);
        } catch (HttpConnectTimeoutException | ConnectException notReached) {
            return new Receipt(Outcome.LATER, notReached.getClass().getSimpleName());
        } catch (IOException onTheWay) {
            // The request may have arrived before the line broke.
            return new Receipt(Outcome.UNSURE, onTheWay.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Receipt(Outcome.UNSURE, "stopped");
        }
    }

    private Receipt receipt(int status, String body, PhoneNumber phone) {
        String detail = status + " " + told(body, phone);
        if (status == TOO_MANY_REQUESTS || status == 503) {
            return new Receipt(Outcome.LATER, detail);
        }
        if (status >= 500) {
            return new Receipt(Outcome.UNSURE, detail);
        }
        if (status >= 300) {
            return new Receipt(Outcome.REFUSED, detail);
        }
        return new Receipt(accepted(body) ? Outcome.SENT : Outcome.REFUSED, detail);
    }

    private boolean accepted(String body) {
        try {
            JsonNode found = json.readTree(body).at(form.accepted());
            return form.values().contains(found.asString());
        } catch (JacksonException noJson) {
            return false;
        }
    }

    /** What the platform answered, short, and without the number should it repeat it. */
    private static String told(String body, PhoneNumber phone) {
        String plain = body.replace(phone.digits(), phone.toString())
                .replaceAll("\\s+", " ")
                .strip();
        return plain.length() > LONGEST_DETAIL ? plain.substring(0, LONGEST_DETAIL) + "…" : plain;
    }

    private String filled(String form, Map<String, String> values, boolean asJson) {
        return VALUE.matcher(form).replaceAll(found -> {
            String value = values.getOrDefault(found.group(1), "");
            return Matcher.quoteReplacement(asJson ? json.writeValueAsString(value) : value);
        });
    }
}
