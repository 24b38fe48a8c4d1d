package org.wutong.bench.bureau;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** One person at a browser: cookies, pages, forms. */
public final class Visitor {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    public Visitor(URI address) {
        this.address = address;
    }

    /** A visitor who has signed in. */
    public static Visitor signedIn(URI address, String login, String password)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address);
        visitor.signIn(login, password);
        return visitor;
    }

    public void signIn(String login, String password) throws IOException, InterruptedException {
        HttpResponse<String> landed = submit("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        if (landed.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("sign-in of " + login + " was refused: " + landed.uri());
        }
    }

    /** Signs in with a password that must be changed, changes it, signs in again. */
    public void signInFirst(String login, String given, String chosen) throws IOException, InterruptedException {
        signIn(login, given);
        submit("/password", "/password", Map.of("current", given, "chosen", chosen, "again", chosen));
        signIn(login, chosen);
    }

    /** Whether the page is there; a refused connection is no. */
    boolean answers(String path) throws IOException, InterruptedException {
        try {
            return get(path).statusCode() == 200;
        } catch (ConnectException e) {
            return false;
        }
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    /** @throws IllegalStateException unless the answer is 200 */
    public Document page(String path) throws IOException, InterruptedException {
        return parsed(get(path));
    }

    public static Document parsed(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), answer.uri().toString());
    }

    /** Sends a form with the token of the page it stands on, and follows to where it leads. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = "_csrf=" + encoded(token(page))
                + fields.entrySet().stream()
                        .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining());
        return client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What a script of a page asks for: fields without a new look at the page, the token in a header. */
    public HttpResponse<String> ask(String action, String token, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return client.send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("HX-Request", "true")
                        .header("X-CSRF-TOKEN", token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends a form with a file. */
    public HttpResponse<String> upload(String page, String action, Map<String, String> fields, Path file)
            throws IOException, InterruptedException {
        String boundary = "wutong-bench-7MA4YWxkTrZu0gW";
        StringBuilder head = new StringBuilder(part(boundary, "_csrf", token(page)));
        fields.forEach((name, value) -> head.append(part(boundary, name, value)));
        head.append("--").append(boundary);
        head.append("\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
        head.append(file.getFileName()).append("\"\r\n\r\n");
        return client.send(
                request(action)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofString(head.toString()),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String token(String page) throws IOException, InterruptedException {
        Element token = page(page).selectFirst("input[name=_csrf]");
        if (token == null) {
            throw new IllegalStateException(page + " has no form");
        }
        return token.val();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
