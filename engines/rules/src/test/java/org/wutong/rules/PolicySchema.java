package org.wutong.rules;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas beside the policies, as an editor applies them. */
enum PolicySchema {
    RULES,
    CASES,
    FACTS,
    DOCUMENTS,
    RULINGS,
    CALENDAR;

    private final JsonNode json = parsed();
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(json);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PolicySchema named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Files of other engines and duties. */
    private static final List<String> NOT_LAW = List.of(
            "matching.yaml",
            "recommendation.yaml",
            "targets.yaml",
            "counting.yaml",
            "directions.yaml",
            "forecast.yaml",
            "quality.yaml",
            "quality-cases.yaml",
            "codes.yaml",
            "standards.yaml",
            "refresh.yaml",
            "dispatch.yaml",
            "employment.yaml",
            "alerts.yaml",
            "alerts-cases.yaml",
            "monitoring.yaml",
            "services.yaml",
            "grants.yaml",
            "bulletins.yaml",
            "supervision.yaml",
            "appraisal.yaml",
            "ranking.yaml",
            "rhythm.yaml",
            "analysis.yaml");

    /** The schema a file belongs to, by its name; empty for files of other engines. */
    static Optional<PolicySchema> of(Path file) {
        String name = file.getFileName().toString();
        boolean survey = file.toString().replace('\\', '/').contains("/surveys/");
        if (survey || NOT_LAW.contains(name)) {
            return Optional.empty();
        }
        if (name.equals("quality-facts.yaml")) {
            return Optional.of(FACTS);
        }
        if (name.endsWith(".cases.yaml")) {
            return Optional.of(CASES);
        }
        return Optional.of(Arrays.stream(values())
                .filter(one -> name.equals(one.word() + ".yaml") && one != RULES && one != CASES)
                .findFirst()
                .orElse(RULES));
    }

    Path file() {
        return Shipped.FOLDER.resolve("schema").resolve(word() + ".schema.json");
    }

    JsonNode json() {
        return json;
    }

    /** What the editor would underline; empty when all is well. */
    List<String> complaints(String yaml) {
        return schema.validate(tree(yaml)).stream().map(Error::toString).toList();
    }

    /** What the editor sees in a file, as JSON: the keys are texts. */
    static JsonNode tree(String yaml) {
        return JsonMapper.shared().valueToTree(read(yaml));
    }

    /** YAML read as editors read it, by the core schema. */
    static Object read(String yaml) {
        return new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
    }

    private JsonNode parsed() {
        try {
            return JsonMapper.shared().readTree(Files.readString(file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
