package org.wutong.bureau.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {
    private static final Pattern INLINE_SCRIPT = Pattern.compile(
            "<script(?![^>]*(?:src=|type=\"application/json\"))|\\son(?:click|load|change|submit|input)=|hx-on|javascript:");

    /** Thymeleaf replaces a tag before it asks whether the tag is wanted: a condition beside th:replace never counts. */
    private static final Pattern CONDITION_BESIDE_REPLACE =
            Pattern.compile("<[a-z:]+(?=[^<>]*th:replace=)(?=[^<>]*th:(?:if|unless)=)[^<>]*>");

    @Test
    void everyTemplateKeepsTheRulesOfTheLayout() throws IOException {
        assertThat(breaches(Path.of("src/main/resources/templates"))).isEmpty();
    }

    @Test
    void findsAForgottenDoctypeAnInlineScriptAndAConditionNobodyAsks(@TempDir Path sick) throws IOException {
        Files.writeString(sick.resolve("a.html"), "<html><body></body></html>");
        Files.writeString(sick.resolve("b.html"), "<!doctype html><html><button onclick=\"x()\">x</button></html>");
        assertThat(breaches(sick))
                .containsExactlyInAnyOrder(
                        "a.html: first line is not <!doctype html>",
                        "b.html: inline script, which the content policy refuses");
    }

    private static List<String> breaches(Path folder) throws IOException {
        List<String> breaches = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                if (!text.startsWith("<!doctype html>")) {
                    breaches.add(folder.relativize(file) + ": first line is not <!doctype html>");
                }
                if (CONDITION_BESIDE_REPLACE.matcher(text).find()) {
                    breaches.add(folder.relativize(file) + ": th:if beside th:replace, which is never asked");
                }
                if (INLINE_SCRIPT.matcher(text).find()) {
                    breaches.add(folder.relativize(file) + ": inline script, which the content policy refuses");
                }
            }
        }
        return breaches;
    }
}
