package org.wutong.conditions.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a YAML file into values that know their place. */
public final class Yaml {
    /** In characters; the longest of policy files has some ten thousand. */
    private static final int LONGEST = 1_000_000;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(LONGEST).build();

    private Yaml() {}

    /** A file parsed, before anything is made of it; several can be parsed at a time. */
    public static final class Parsed {
        private final SourceFile file;
        private final @Nullable Node root;
        private final @Nullable Problem problem;

        private Parsed(SourceFile file, @Nullable Node root, @Nullable Problem problem) {
            this.file = file;
            this.root = root;
            this.problem = problem;
        }

        /** The mapping the file consists of; empty, with the problem noted, when it is no YAML or no mapping. */
        public Optional<YamlMap> map(Problems problems) {
            if (problem != null) {
                problems.add(problem);
            }
            return root == null ? Optional.empty() : new YamlValue(file, root, problems).map();
        }
    }

    /** The mapping a file consists of; empty, with the problem noted, when it is no YAML or no mapping. */
    public static Optional<YamlMap> read(SourceFile file, Problems problems) {
        return parse(file).map(problems);
    }

    public static Parsed parse(SourceFile file) {
        try {
            Node root = new NodeReader(SETTINGS, file.text()).single();
            return root == null
                    ? failed(file, file.problem(1, 1, "the file is empty; a mapping is expected"))
                    : new Parsed(file, root, null);
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            return failed(
                    file,
                    file.problem(
                            mark.map(m -> m.getLine() + 1).orElse(1),
                            mark.map(m -> m.getColumn() + 1).orElse(1),
                            "not valid YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            return failed(file, file.problem(1, 1, "not valid YAML: " + e.getMessage()));
        }
    }

    private static Parsed failed(SourceFile file, Problem problem) {
        return new Parsed(file, null, problem);
    }
}
