package org.wutong.conditions;

import org.wutong.conditions.source.YamlMap;

/** How people call something, in the two languages of the pages. */
public record Label(String zh, String en) {
    /** Reads {@code key: {zh: …, en: …}}; what is missing is noted as a problem. */
    public static Label read(YamlMap map, String key) {
        return map.map(key)
                .map(both -> both.allowing("zh", "en"))
                .map(both -> new Label(both.text("zh"), both.text("en")))
                .orElse(new Label("", ""));
    }
}
