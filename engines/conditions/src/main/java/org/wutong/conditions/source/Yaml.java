package org.wutong.conditions.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads a YAML file into values that know their place. */
public final class Yaml {
    /** In characters; the longest of policy files has some ten thousand. */
    private static final int LONGEST = 1_000_000;

    private Yaml() {}

    /** The mapping a file consists of; empty, with the problem noted, when it is no YAML or no mapping. */
    public static Optional<YamlMap> read(SourceFile file, Problems problems) {
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(file.name())
                    .setSchema(new CoreSchema())
                    .setCodePointLimit(LONGEST)
                    .build();
            var root = new Composer(settings, new HandWritten(settings, file.text())).getSingleNode();
            if (root.isEmpty()) {
                problems.add(file.problem(1, 1, "the file is empty; a mapping is expected"));
                return Optional.empty();
            }
            return new YamlValue(file, root.get(), problems).map();
        } catch (MarkedYamlEngineException e) {
            Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
            problems.add(file.problem(
                    mark.map(m -> m.getLine() + 1).orElse(1),
                    mark.map(m -> m.getColumn() + 1).orElse(1),
                    "not valid YAML: " + e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(file.problem(1, 1, "not valid YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }
}
