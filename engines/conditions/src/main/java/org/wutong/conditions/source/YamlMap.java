package org.wutong.conditions.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mapping of a YAML file at its place; keys in the order they are written. */
public final class YamlMap {
    private final YamlValue self;
    private final SourceFile file;
    private final YamlNode.Mapping node;
    private final Problems problems;
    private final Map<String, YamlValue> values;

    /** Made once something is to be said about a key: most are never asked for their place. */
    private @Nullable Map<String, YamlValue> keys;

    YamlMap(YamlValue self, SourceFile file, YamlNode.Mapping node, Problems problems) {
        this.self = self;
        this.file = file;
        this.node = node;
        this.problems = problems;
        this.values = new LinkedHashMap<>(2 * node.keys().size());
        for (int i = 0; i < node.keys().size(); i++) {
            if (!(node.keys().get(i) instanceof YamlNode.Scalar key)) {
                value(node.keys().get(i)).problem("a key must be a single word");
            } else if (values.containsKey(key.value())) {
                value(key).problem("the key '" + key.value() + "' stands here twice");
            } else {
                values.put(key.value(), value(node.values().get(i)));
            }
        }
    }

    private YamlValue value(YamlNode node) {
        return new YamlValue(file, node, problems);
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
        for (YamlNode key : node.keys()) {
            if (key instanceof YamlNode.Scalar word && !isAmong(known, word.value())) {
                String name = word.value();
                value(key).problem("unknown key '" + name + "'" + Nearest.hint(name, List.of(known)));
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
        return Collections.unmodifiableSet(values.keySet());
    }

    /** The key itself as a value, to note a problem at it. */
    public Optional<YamlValue> key(String name) {
        return values.containsKey(name) ? Optional.of(at(name)) : Optional.empty();
    }

    /** Where a key stands; the mapping itself where it does not. */
    private YamlValue at(String name) {
        Map<String, YamlValue> known = keys;
        if (known == null) {
            known = new HashMap<>();
            for (YamlNode key : node.keys()) {
                if (key instanceof YamlNode.Scalar word) {
                    known.putIfAbsent(word.value(), value(key));
                }
            }
            keys = known;
        }
        return known.getOrDefault(name, self);
    }

    /** The value under a key; empty when the key is absent or its value null. */
    public Optional<YamlValue> get(String key) {
        return Optional.ofNullable(known(key));
    }

    private @Nullable YamlValue known(String key) {
        YamlValue value = values.get(key);
        return value == null || value.isNull() ? null : value;
    }

    /** The value under a key, its absence noted as a problem. */
    public Optional<YamlValue> require(String key) {
        YamlValue value = known(key);
        if (value == null) {
            at(key).problem("'" + key + "' is missing");
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
