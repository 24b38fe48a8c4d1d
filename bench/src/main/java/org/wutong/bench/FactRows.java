package org.wutong.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wutong.conditions.Fact;
import org.wutong.conditions.FactDictionary;
import org.wutong.conditions.Facts;
import org.wutong.conditions.SubjectKind;
import org.wutong.rules.SubjectRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The demonstration's {@code facts.jsonl} as rows to decide for; what it holds is known to be well formed. */
final class FactRows {
    private FactRows() {}

    static List<SubjectRow> read(Path file, FactDictionary dictionary) throws IOException, Fact.Mismatch {
        ObjectMapper mapper = new ObjectMapper();
        List<SubjectRow> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = mapper.readTree(line);
            SubjectKind kind = dictionary.kind(node.get("subject").asString()).orElseThrow();
            @Nullable Object[] slots = new @Nullable Object[kind.facts().size()];
            for (Map.Entry<String, JsonNode> field : node.get("facts").properties()) {
                Fact fact = kind.fact(field.getKey()).orElseThrow();
                slots[fact.slot()] = fact.read(raw(field.getValue()));
            }
            rows.add(new SubjectRow(
                    kind.name(),
                    node.get("id").asString(),
                    node.get("household").asString(),
                    Facts.ofSlots(slots)));
        }
        return rows;
    }

    private static Object raw(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.decimalValue() : value.asString();
    }
}
