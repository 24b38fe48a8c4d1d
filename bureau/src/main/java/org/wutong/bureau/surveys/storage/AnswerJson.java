package org.wutong.bureau.surveys.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wutong.bureau.surveys.Answers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the database keeps them. Whole numbers are all there are: money stands in fen. */
final class AnswerJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerJson() {}

    static String written(Answers answers) {
        return JSON.writeValueAsString(answers.values());
    }

    static Answers read(String json) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : JSON.readTree(json).properties()) {
            values.put(one.getKey(), value(one.getValue()));
        }
        return new Answers(values);
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            return List.copyOf(node.valueStream().map(JsonNode::asString).toList());
        }
        if (node.isBoolean()) {
            return node.asBoolean();
        }
        return node.isNumber() ? (Object) node.asLong() : node.asString();
    }
}
