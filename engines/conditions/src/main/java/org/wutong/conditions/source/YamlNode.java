package org.wutong.conditions.source;

import java.util.List;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;

/**
 * A piece of a YAML file and the line and column where it begins, both counted from 0. The library's own nodes keep the text around
 * each of their places for messages; here the file does.
 */
sealed interface YamlNode {
    int line();

    int column();

    /** What a single value is. */
    enum Kind {
        /** Written without quotes: {@link YamlValue} settles what it means when asked. */
        PLAIN,
        TEXT,
        NULL,
        BOOL,
        NUMBER
    }

    record Scalar(Kind kind, String value, ScalarStyle style, int line, int column, int endLine, int endColumn)
            implements YamlNode {}

    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {}

    /** Keys and values in the order they are written, as many of either. */
    record Mapping(List<YamlNode> keys, List<YamlNode> values, int line, int column) implements YamlNode {}
}
