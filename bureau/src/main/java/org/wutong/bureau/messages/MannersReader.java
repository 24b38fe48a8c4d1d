package org.wutong.bureau.messages;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wutong.bureau.messages.Template.Placeholder;
import org.wutong.conditions.Label;
import org.wutong.conditions.source.Nearest;
import org.wutong.conditions.source.Problem;
import org.wutong.conditions.source.Problems;
import org.wutong.conditions.source.SourceFile;
import org.wutong.conditions.source.Yaml;
import org.wutong.conditions.source.YamlMap;
import org.wutong.conditions.source.YamlValue;

/** Reads {@code outgoing/messages.yaml}, noting every mistake at its place. */
final class MannersReader {
    private static final Set<String> OF_THE_BODY = Set.of("phone", "text", "id", "key");

    private final Problems problems = new Problems();

    /** @throws IllegalStateException with every mistake at its place */
    static Manners read(String name, String yaml) {
        return new MannersReader().all(new SourceFile(name, yaml));
    }

    private Manners all(SourceFile file) {
        Optional<Manners> read = Yaml.read(file, problems).map(this::manners);
        if (!problems.isEmpty() || read.isEmpty()) {
            throw new IllegalStateException(
                    problems.sorted().stream().map(Problem::withSource).collect(Collectors.joining("\n")));
        }
        return read.get();
    }

    private Manners manners(YamlMap root) {
        root.allowing(
                "quiet", "most_a_day", "longest", "retry_after_minutes", "unsure_after_minutes", "templates", "http");
        Optional<YamlMap> quiet = root.map("quiet").map(map -> map.allowing("from", "to"));
        List<Template> templates = new ArrayList<>();
        root.require("templates");
        root.maps("templates").forEach(map -> templates.add(template(map, templates)));
        List<Duration> retries = root.require("retry_after_minutes").map(YamlValue::list).orElse(List.of()).stream()
                .map(value -> Duration.ofMinutes(whole(value, 10_080)))
                .toList();
        return new Manners(
                quiet.map(map -> time(map, "from")).orElse(LocalTime.MIDNIGHT),
                quiet.map(map -> time(map, "to")).orElse(LocalTime.MIDNIGHT),
                whole(root, "most_a_day", 100),
                whole(root, "longest", 1000),
                retries,
                Duration.ofMinutes(whole(root, "unsure_after_minutes", 1440)),
                List.copyOf(templates),
                root.map("http").map(this::http).orElse(new Manners.Http("", Map.of(), "", List.of())));
    }

    private Template template(YamlMap map, List<Template> before) {
        map.allowing("code", "name", "about", "text", "values");
        String code = map.text("code");
        if (before.stream().anyMatch(one -> one.code().equals(code))) {
            map.get("code").ifPresent(value -> value.problem("the code '" + code + "' stands here twice"));
        }
        Label name = Label.read(map, "name");
        List<Placeholder> values = map.map("values").map(MannersReader::values).orElse(List.of());
        String text = map.text("text");
        checkPlaceholders(map, text, values);
        map.require("about");
        return new Template(code, name.zh(), name.en(), map.texts("about"), text, values);
    }

    private static List<Placeholder> values(YamlMap map) {
        return map.keys().stream()
                .map(name -> {
                    Label label = Label.read(map, name);
                    return new Placeholder(name, label.zh(), label.en());
                })
                .toList();
    }

    /** Each placeholder of the text is listed, and each that is listed stands in the text. */
    private static void checkPlaceholders(YamlMap map, String text, List<Placeholder> values) {
        List<String> names = values.stream().map(Placeholder::name).toList();
        Set<String> used = new TreeSet<>();
        Template.PLACEHOLDER.matcher(text).results().forEach(found -> {
            String name = found.group(1);
            used.add(name);
            if (!names.contains(name)) {
                map.get("text")
                        .ifPresent(value -> value.problem("the placeholder '{" + name
                                + "}' is not listed under 'values'" + Nearest.hint(name, names)));
            }
        });
        Template.PLACEHOLDER
                .matcher(text)
                .replaceAll("")
                .chars()
                .filter(c -> c == '{' || c == '}')
                .findFirst()
                .ifPresent(stray -> map.get("text")
                        .ifPresent(value -> value.problem("a bracket '" + (char) stray + "' stands alone")));
        names.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> map.map("values")
                        .flatMap(all -> all.key(name))
                        .ifPresent(key -> key.problem("the value '" + name + "' does not stand in the text")));
    }

    private Manners.Http http(YamlMap map) {
        map.allowing("body", "headers", "accepted");
        String body = map.text("body");
        Template.PLACEHOLDER.matcher(body).results().forEach(found -> {
            if (found.group(1).matches("[a-z]+") && !OF_THE_BODY.contains(found.group(1))) {
                map.get("body")
                        .ifPresent(value -> value.problem("the placeholder '" + found.group() + "' is none of "
                                + new TreeSet<>(OF_THE_BODY) + Nearest.hint(found.group(1), OF_THE_BODY)));
            }
        });
        Map<String, String> headers = new LinkedHashMap<>();
        map.map("headers").ifPresent(all -> all.keys().forEach(name -> headers.put(name, all.text(name))));
        Optional<YamlMap> accepted = map.map("accepted").map(one -> one.allowing("at", "values"));
        return new Manners.Http(
                body,
                Map.copyOf(headers),
                accepted.map(one -> pointer(one)).orElse(""),
                accepted.map(one -> one.texts("values")).orElse(List.of()));
    }

    private static String pointer(YamlMap map) {
        String at = map.text("at");
        if (!at.startsWith("/")) {
            map.get("at").ifPresent(value -> value.problem("a pointer into the answer is expected, as /code"));
        }
        return at;
    }

    private static LocalTime time(YamlMap map, String key) {
        String text = map.text(key);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            map.get(key).ifPresent(value -> value.problem("'" + text + "' is no time of day; expected as \"08:00\""));
            return LocalTime.MIDNIGHT;
        }
    }

    private static int whole(YamlMap map, String key, int most) {
        return map.require(key).map(value -> whole(value, most)).orElse(1);
    }

    private static int whole(YamlValue value, int most) {
        if (value.scalar() instanceof BigDecimal number
                && number.scale() <= 0
                && number.signum() > 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
            return number.intValueExact();
        }
        value.problem("a whole number from 1 to " + most + " is expected here");
        return 1;
    }
}
