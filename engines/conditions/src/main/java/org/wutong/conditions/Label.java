package org.wutong.conditions;

import java.util.Optional;
import org.wutong.conditions.source.YamlMap;

/** How people call something, in the two languages of the pages. */
public record Label(String zh, String en) {
    /** Reads {@code key: {zh: …, en: …}}; what is missing is noted as a problem. */
    public static Label read(YamlMap map, String key) {
        Optional<YamlMap> both = map.map(key);
        if (both.isEmpty()) {
            return new Label("", "");
        }
        both.get().allowing("zh", "en");
        return new Label(both.get().text("zh"), both.get().text("en"));
    }
}
