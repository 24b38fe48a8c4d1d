package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** What an editor tells people: help for every key and every word, alike in all schemas. */
class SchemaTextsTest {
    @ParameterizedTest
    @EnumSource
    void everyKeyHasHelpInBothLanguages(PolicySchema schema) {
        everywhere(schema.json(), "", (place, node) -> {
            // A branch of a condition only narrows keys that are described where they are declared.
            boolean declares = node.has("properties") && !place.matches(".*/(if|then|else)(/.*)?");
            if (declares) {
                node.get("properties").properties().forEach(property -> {
                    JsonNode target = resolved(schema.json(), property.getValue());
                    assertThat(help(property.getValue(), target))
                            .as(place + "/" + property.getKey())
                            .containsPattern("[a-z]")
                            .containsPattern("\\p{IsHan}");
                });
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyFixedWordIsExplained(PolicySchema schema) {
        everywhere(schema.json(), "", (place, node) -> {
            if (node.has("enumDescriptions")) {
                assertThat(node.get("enumDescriptions").size())
                        .as(place)
                        .isEqualTo(node.get("enum").size());
            }
        });
    }

    @Test
    void partsOfOneNameAreAlikeInAllSchemas() {
        Map<String, JsonNode> parts = new HashMap<>();
        for (PolicySchema schema : PolicySchema.values()) {
            for (var part : schema.json().get("$defs").properties()) {
                assertThat(part.getValue())
                        .as(schema + " " + part.getKey())
                        .isEqualTo(parts.computeIfAbsent(part.getKey(), any -> part.getValue()));
            }
        }
    }

    private static String help(JsonNode property, JsonNode target) {
        return property.has("description")
                ? property.get("description").asString()
                : target.path("description").asString("");
    }

    private static JsonNode resolved(JsonNode root, JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").asString().substring(1)) : node;
    }

    private static void everywhere(JsonNode node, String place, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
            node.properties().forEach(child -> everywhere(child.getValue(), place + "/" + child.getKey(), visitor));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                everywhere(node.get(i), place + "/" + i, visitor);
            }
        }
    }
}
