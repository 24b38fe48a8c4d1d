package org.wutong.bureau.policies.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a schema of {@code policies/schema} allows at a path: keys and closed words, each with what it means. */
final class SchemaWords {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String KIND = "kind";
    private static final int DEEPEST = 12;

    private final JsonNode root;

    private SchemaWords(JsonNode root) {
        this.root = root;
    }

    /** By the kinds of files that have a schema: {@code rules}, {@code cases}, {@code facts} … */
    static Map<String, SchemaWords> all() {
        return Stream.of("rules", "cases", "facts", "documents", "rulings", "calendar")
                .collect(Collectors.toUnmodifiableMap(kind -> kind, SchemaWords::read));
    }

    private static SchemaWords read(String kind) {
        String name = "/policies/schema/" + kind + ".schema.json";
        try (InputStream in = SchemaWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new SchemaWords(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param kind the kind of amount that stands nearby, for keys that belong to one kind only; empty when none does */
    Map<String, String> keys(List<String> path, String kind) {
        Map<String, String> keys = new LinkedHashMap<>();
        for (JsonNode node : at(path, kind)) {
            for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
                if (!property.getValue().isBoolean()) {
                    keys.merge(
                            property.getKey(), about(property.getValue()), (one, other) -> one.isEmpty() ? other : one);
                }
            }
        }
        return keys;
    }

    /** Closed words that may stand as a value. */
    Map<String, String> words(List<String> path, String kind) {
        Map<String, String> words = new LinkedHashMap<>();
        for (JsonNode node : at(path, kind)) {
            JsonNode allowed = node.path("enum");
            for (int i = 0; i < allowed.size(); i++) {
                words.put(
                        allowed.get(i).asString(),
                        node.path("enumDescriptions").path(i).asString(""));
            }
            if (node.path("type").asString("").equals("boolean")) {
                words.put("true", "");
                words.put("false", "");
            }
        }
        return words;
    }

    private List<JsonNode> at(List<String> path, String kind) {
        List<JsonNode> nodes = spread(root, kind, 0);
        for (String step : path) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                for (JsonNode child : children(node, step)) {
                    next.addAll(spread(child, kind, 0));
                }
            }
            nodes = next;
        }
        return nodes;
    }

    private static List<JsonNode> children(JsonNode node, String step) {
        if (step.equals(YamlPlace.ITEM)) {
            return node.has("items") ? List.of(node.get("items")) : List.of();
        }
        List<JsonNode> children = new ArrayList<>();
        if (node.path("properties").has(step)) {
            children.add(node.path("properties").get(step));
        }
        for (Map.Entry<String, JsonNode> pattern :
                node.path("patternProperties").properties()) {
            if (step.matches(pattern.getKey())) {
                children.add(pattern.getValue());
            }
        }
        return children;
    }

    /** A schema with all it refers to, joins or makes depend. */
    private List<JsonNode> spread(JsonNode node, String kind, int depth) {
        List<JsonNode> all = new ArrayList<>();
        if (depth > DEEPEST || !node.isObject()) {
            return all;
        }
        all.add(node);
        if (node.has("$ref")) {
            String name = node.get("$ref").asString().replace("#/$defs/", "");
            all.addAll(spread(root.path("$defs").path(name), kind, depth + 1));
        }
        for (String joined : Set.of("allOf", "anyOf", "oneOf")) {
            for (JsonNode part : node.path(joined)) {
                all.addAll(spread(part, kind, depth + 1));
            }
        }
        JsonNode wanted = node.path("if").path("properties").path(KIND).path("const");
        if (wanted.isMissingNode() || kind.isEmpty() || wanted.asString().equals(kind)) {
            all.addAll(spread(node.path("then"), kind, depth + 1));
        }
        all.addAll(spread(node.path("else"), kind, depth + 1));
        return all;
    }

    private String about(JsonNode property) {
        return spread(property, "", 0).stream()
                .map(node ->
                        node.path("description").asString(node.path("title").asString("")))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
