package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** A mapping of a YAML file at its place; keys in the order they are written. */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final Map<String, YamlValue> keys = new LinkedHashMap<>();

    YamlMap(YamlValue self, SourceFile file, MappingNode node, Problems problems) {
        this.self = self;
        for (NodeTuple tuple : node.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode(), problems);
            if (!(tuple.getKeyNode() instanceof ScalarNode scalar)) {
                key.problem("a key must be a single word");
            } else if (values.containsKey(scalar.getValue())) {
                key.problem("the key '" + scalar.getValue() + "' stands here twice");
            } else {
                keys.put(scalar.getValue(), key);
                values.put(scalar.getValue(), new YamlValue(file, tuple.getValueNode(), problems));
            }
        }
    }

    /** Notes a problem at the start of the mapping. */
    public void problem(String message) {
        self.problem(message);
    }

    /** A problem at the start of the mapping, not noted: for warnings. */
    public Problem problemHere(String message) {
        return self.problemHere(message);
    }

    /** Notes every key that is not one of these. */
    public YamlMap allowing(String... known) {
        List<String> names = List.of(known);
        keys.forEach((name, key) -> {
            if (!names.contains(name)) {
                key.problem("unknown key '" + name + "'" + Nearest.hint(name, names));
            }
        });
        return this;
    }

    public Set<String> keys() {
        return values.keySet();
    }

    /** The key itself as a value, to note a problem at it. */
    public Optional<YamlValue> key(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** The value under a key; empty when the key is absent or its value null. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key)).filter(value -> !value.isNull());
    }

    /** The value under a key, its absence noted as a problem. */
    public Optional<YamlValue> require(String key) {
        Optional<YamlValue> value = get(key);
        if (value.isEmpty()) {
            keys.getOrDefault(key, self).problem("'" + key + "' is missing");
        }
        return value;
    }

    public String text(String key) {
        return require(key).map(YamlValue::text).orElse("");
    }

    public Optional<YamlMap> map(String key) {
        return require(key).flatMap(YamlValue::map);
    }

    /** The mappings of a list under a key; an absent key is an empty list. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        get(key).map(YamlValue::list)
                .orElse(List.of())
                .forEach(item -> item.map().ifPresent(maps::add));
        return maps;
    }

    public List<String> texts(String key) {
        return get(key).map(YamlValue::list).orElse(List.of()).stream()
                .map(YamlValue::text)
                .toList();
    }
}
