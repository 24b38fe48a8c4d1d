package org.wutong.bureau.tasks.storage;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of a title as they are stored: a list of texts as JSON. */
final class TaskWords {
    private static final JsonMapper JSON = JsonMapper.shared();

    private TaskWords() {}

    static String written(List<String> words) {
        return JSON.writeValueAsString(words);
    }

    static List<String> read(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }
}
