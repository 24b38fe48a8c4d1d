package org.wutong.conditions.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a YAML file into values that know their place. */
public final class Yaml {
    /** In characters; the longest of policy files has some ten thousand. */
    private static final int LONGEST = 1_000_000;

    /** Something of each kind that files are made of. */
    private static final SourceFile PREPARING =
            new SourceFile("", "a: {b: [c, 'd', \"e\"], f: }\ng:\n  - h # i\n  - j: >\n      k\n");

    private Yaml() {}

    /** A file parsed, before anything is made of it; several can be parsed at a time. */
    public static final class Parsed {
        private final SourceFile file;
        private final @Nullable YamlNode root;
        private final @Nullable Problem problem;

        private Parsed(SourceFile file, @Nullable YamlNode root, @Nullable Problem problem) {
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

    /** Loads the parser's hundred classes, so that another thread can read the files meanwhile. */
    public static void prepare() {
        parse(PREPARING);
    }

    public static Parsed parse(SourceFile file) {
        try {
            YamlNode root = new NodeReader(file.text(), LONGEST).single();
            return root == null
                    ? failed(file, file.problem(1, 1, "the file is empty; a mapping is expected"))
                    : new Parsed(file, root, null);
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            return failed(file, file.problem(line, column, "not valid YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            return failed(file, file.problem(1, 1, "not valid YAML: " + e.getMessage()));
        }
    }

    private static Parsed failed(SourceFile file, Problem problem) {
        return new Parsed(file, null, problem);
    }
}
