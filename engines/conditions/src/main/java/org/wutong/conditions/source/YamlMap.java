package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a YAML file at its place; keys in the order they are written. */
public final class YamlMap {
    private final YamlValue self;
    private final Map<String, Entry> entries;

    private record Entry(YamlValue key, YamlValue value) {}

    YamlMap(YamlValue self, SourceFile file, YamlNode.Mapping node, Problems problems) {
        this.self = self;
        this.entries = new LinkedHashMap<>(2 * node.keys().size());
        for (int i = 0; i < node.keys().size(); i++) {
            YamlValue key = new YamlValue(file, node.keys().get(i), problems);
            if (!(node.keys().get(i) instanceof YamlNode.Scalar scalar)) {
                key.problem("a key must be a single word");
            } else if (entries.containsKey(scalar.value())) {
                key.problem("the key '" + scalar.value() + "' stands here twice");
            } else {
                entries.put(
                        scalar.value(),
                        new Entry(key, new YamlValue(file, node.values().get(i), problems)));
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
        for (Map.Entry<String, Entry> entry : entries.entrySet()) {
            if (!isAmong(known, entry.getKey())) {
                String name = entry.getKey();
                entry.getValue().key().problem("unknown key '" + name + "'" + Nearest.hint(name, List.of(known)));
            }
        }
        return this;
    }

    private static boolean isAmong(String[] known, String name) {
        for (String one : known) {
            if (one.equals(name)) {
                return true;
            }
        }
        return false;
    }

    public Set<String> keys() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /** The key itself as a value, to note a problem at it. */
    public Optional<YamlValue> key(String name) {
        Entry entry = entries.get(name);
        return entry == null ? Optional.empty() : Optional.of(entry.key());
    }

    /** The value under a key; empty when the key is absent or its value null. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(known(key));
    }

    private @Nullable YamlValue known(String key) {
        Entry entry = entries.get(key);
        return entry == null || entry.value().isNull() ? null : entry.value();
    }

    /** The value under a key, its absence noted as a problem. */
    public Optional<YamlValue> require(String key) {
        YamlValue value = known(key);
        if (value == null) {
            Entry entry = entries.get(key);
            (entry == null ? self : entry.key()).problem("'" + key + "' is missing");
        }
        return Optional.ofNullable(value);
    }

    public String text(String key) {
        Optional<YamlValue> value = require(key);
        return value.isEmpty() ? "" : value.get().text();
    }

    /** The text under a key; the usual one where the key is absent. */
    public String text(String key, String usual) {
        YamlValue value = known(key);
        return value == null ? usual : value.text();
    }

    public Optional<YamlMap> map(String key) {
        Optional<YamlValue> value = require(key);
        return value.isEmpty() ? Optional.empty() : value.get().map();
    }

    /** The mapping under a key that may be absent. */
    public Optional<YamlMap> optionalMap(String key) {
        YamlValue value = known(key);
        return value == null ? Optional.empty() : value.map();
    }

    /** The mappings of a list under a key; an absent key is an empty list. */
    public List<YamlMap> maps(String key) {
        List<YamlMap> maps = new ArrayList<>();
        for (YamlValue item : list(key)) {
            Optional<YamlMap> map = item.map();
            if (map.isPresent()) {
                maps.add(map.get());
            }
        }
        return maps;
    }

    /** The texts of a list under a key; an absent key is an empty list. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : list(key)) {
            texts.add(item.text());
        }
        return Collections.unmodifiableList(texts);
    }

    /** The values of a list under a key; an absent key is an empty list. */
    public List<YamlValue> list(String key) {
        YamlValue value = known(key);
        return value == null ? List.of() : value.list();
    }
}
