package org.wutong.rules;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wutong.conditions.source.SourceFile;

/** Where policy files come from: a folder, a jar, rows of a database. */
@FunctionalInterface
public interface PolicySource {
    /** The YAML files by path relative to the root, {@code /} between folders, in any order. */
    List<SourceFile> files() throws IOException;

    /** The same without worked cases, which decide nothing: quicker for whoever only decides. */
    default PolicySource withoutCases() {
        return () -> files().stream()
                .filter(file -> !file.name().endsWith(PolicyReader.CASES))
                .toList();
    }

    /** All YAML files below a folder. */
    static PolicySource directory(Path root) {
        return () -> {
            List<SourceFile> files = new ArrayList<>();
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    if (name.endsWith(".yaml")) {
                        files.add(new SourceFile(name, read(path)));
                    }
                }
            }
            return files;
        };
    }

    private static String read(Path path) throws IOException {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new IOException(path + " is not UTF-8 text; save it as UTF-8", e);
        }
    }

    /** Files held in memory, text by name. */
    static PolicySource of(Map<String, String> texts) {
        return () -> texts.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
    }
}
