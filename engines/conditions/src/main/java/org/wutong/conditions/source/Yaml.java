package org.wutong.conditions.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a YAML file into values that know their place. */
public final class Yaml {
    /** In characters; the longest of policy files has some ten thousand. */
    private static final int LONGEST = 1_000_000;

    private Yaml() {}

    /** A file parsed, before anything is made of it; several can be parsed at a time. */
    public static final class Parsed {
        private final SourceFile file;
        private final Optional<Node> root;
        private final Optional<Problem> problem;

        private Parsed(SourceFile file, Optional<Node> root, Optional<Problem> problem) {
            this.file = file;
            this.root = root;
            this.problem = problem;
        }

        /** The mapping the file consists of; empty, with the problem noted, when it is no YAML or no mapping. */
        public Optional<YamlMap> map(Problems problems) {
            problem.ifPresent(problems::add);
            return root.flatMap(node -> new YamlValue(file, node, problems).map());
        }
    }

    /** The mapping a file consists of; empty, with the problem noted, when it is no YAML or no mapping. */
    public static Optional<YamlMap> read(SourceFile file, Problems problems) {
        return parse(file).map(problems);
    }

    public static Parsed parse(SourceFile file) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setSchema(new CoreSchema())
                    .setCodePointLimit(LONGEST)
                    .build();
            Optional<Node> root = new Composer(settings, new HandWritten(settings, file.text())).getSingleNode();
            return root.isEmpty()
                    ? failed(file, file.problem(1, 1, "the file is empty; a mapping is expected"))
                    : new Parsed(file, root, Optional.empty());
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
        return new Parsed(file, Optional.empty(), Optional.of(problem));
    }
}
