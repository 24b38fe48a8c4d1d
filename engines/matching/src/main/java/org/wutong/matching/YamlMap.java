package org.wutong.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a YAML file that knows its places, so that an error can point at the author's line. */
final class YamlMap {
    private final String fileName;
    private final List<String> errors;
    private final Optional<Mark> start;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMap(String fileName, @Nullable Node node, List<String> errors) {
        this.fileName = fileName;
        this.errors = errors;
        this.start = node == null ? Optional.empty() : node.getStartMark();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(this::enter);
        } else if (node != null) {
            error("expected a mapping of names to values");
        }
    }

    private void enter(NodeTuple tuple) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
            errors.add(at(tuple.getKeyNode().getStartMark(), "expected a name"));
            return;
        }
        if (keys.put(key.getValue(), key) != null) {
            errors.add(at(key.getStartMark(), "'" + key.getValue() + "' stands twice"));
        }
        values.put(key.getValue(), tuple.getValueNode());
    }

    static YamlMap read(String fileName, String yaml, List<String> errors) {
        try {
            LoadSettings settings = LoadSettings.builder().setLabel(fileName).build();
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            if (root == null) {
                errors.add(fileName + ":1:1: the file is empty");
            }
            return new YamlMap(fileName, root, errors);
        } catch (MarkedYamlEngineException e) {
            YamlMap none = new YamlMap(fileName, null, errors);
            errors.add(none.at(e.getProblemMark(), "not YAML: " + e.getProblem()));
            throw new MatchingPolicyException(errors);
        } catch (YamlEngineException e) {
            throw new MatchingPolicyException(List.of(fileName + ":1:1: not YAML: " + e.getMessage()));
        }
    }

    Set<String> keys() {
        return keys.keySet();
    }

    boolean has(String name) {
        return keys.containsKey(name);
    }

    void requireKeys(Set<String> expected) {
        requireKeys(expected, Set.of());
    }

    void requireKeys(Set<String> required, Set<String> optional) {
        for (String name : new TreeSet<>(required)) {
            if (!keys.containsKey(name)) {
                error("'" + name + "' is missing");
            }
        }
        Set<String> expected = new TreeSet<>(required);
        expected.addAll(optional);
        for (String name : keys.keySet()) {
            if (!expected.contains(name)) {
                error(name, "unknown name '" + name + "': expected one of " + String.join(", ", expected));
            }
        }
    }

    YamlMap map(String name) {
        return new YamlMap(fileName, values.get(name), errors);
    }

    String text(String name) {
        Node node = values.get(name);
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        if (node != null) {
            errors.add(at(node.getStartMark(), "'" + name + "' is empty: expected some text"));
        }
        return "";
    }

    /** Names in brackets, one at least, none twice. */
    List<String> texts(String name) {
        Node node = values.get(name);
        List<String> texts = new ArrayList<>();
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (item instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                        && !texts.contains(scalar.getValue())) {
                    texts.add(scalar.getValue());
                } else {
                    errors.add(at(item.getStartMark(), "'" + name + "': expected names, each once"));
                }
            }
        }
        if (texts.isEmpty() && node != null) {
            errors.add(at(node.getStartMark(), "'" + name + "': expected a list of names, like [a, b]"));
        }
        return texts;
    }

    int whole(String name, int least, int most) {
        Node node = values.get(name);
        if (node instanceof ScalarNode scalar && scalar.getValue().matches("\\d{1,6}")) {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= least && value <= most) {
                return value;
            }
        }
        if (node != null) {
            String given = node instanceof ScalarNode scalar ? " is '" + scalar.getValue() + "'" : " is no number";
            errors.add(at(
                    node.getStartMark(), "'" + name + "'" + given + ": expected a whole number " + least + "…" + most));
        }
        return least;
    }

    void error(String message) {
        errors.add(at(start, message));
    }

    void error(String key, String message) {
        Node node = keys.get(key);
        errors.add(at(node == null ? start : node.getStartMark(), message));
    }

    private String at(Optional<Mark> mark, String message) {
        int line = mark.map(m -> m.getLine() + 1).orElse(1);
        int column = mark.map(m -> m.getColumn() + 1).orElse(1);
        return fileName + ":" + line + ":" + column + ": " + message;
    }
}
