package org.wutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.wutong.conditions.source.Problem;

/** A small policy set without mistakes that uses every key there is, to make mistakes in. */
final class GoodFiles {
    private static final Map<PolicySchema, String> PLACES = Map.of(
            PolicySchema.RULES, "sample-2024/all.yaml",
            PolicySchema.CASES, "sample-2024/all.cases.yaml",
            PolicySchema.FACTS, "facts.yaml",
            PolicySchema.DOCUMENTS, "documents.yaml",
            PolicySchema.RULINGS, "rulings.yaml",
            PolicySchema.CALENDAR, "calendar.yaml");

    private GoodFiles() {}

    static String text(PolicySchema schema) {
        return resource(schema.word() + ".yaml");
    }

    static String resource(String name) {
        try (var in = GoodFiles.class.getResourceAsStream("/schema/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the check says of the set with one of its files changed. */
    static List<String> errors(PolicySchema changed, String text) {
        Map<String, String> files = new TreeMap<>();
        PLACES.forEach((schema, place) -> files.put(place, schema == changed ? text : text(schema)));
        try {
            return PolicyReading.of(PolicySource.of(files)).errors().stream()
                    .map(Problem::headline)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
