package org.wutong.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.wutong.conditions.source.SourceFile;

/** Where policy files come from: a folder, a jar, rows of a database. */
@FunctionalInterface
public interface PolicySource {
    /** The YAML files by path relative to the root, {@code /} between folders, in any order. */
    List<SourceFile> files() throws IOException;

    /** The rules and the registers they are read against, without worked cases and what other engines read: quicker for whoever only decides. */
    default PolicySource onlyWhatDecides() {
        return () -> files().stream()
                .filter(file -> PolicyReader.decides(file.name()))
                .toList();
    }

    /** All YAML files below a folder. */
    static PolicySource directory(Path root) {
        return new PolicyFolderSource(root, true);
    }

    /** Files held in memory, text by name. */
    static PolicySource of(Map<String, String> texts) {
        return () -> texts.entrySet().stream()
                .map(file -> new SourceFile(file.getKey(), file.getValue()))
                .toList();
    }
}
