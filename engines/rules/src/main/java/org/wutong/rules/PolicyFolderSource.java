package org.wutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wutong.conditions.source.SourceFile;

/**
 * YAML files below a folder.
 *
 * @param isWhole whether all of them; otherwise those that decide nothing are not even opened
 */
record PolicyFolderSource(Path root, boolean isWhole) implements PolicySource {
    @Override
    public List<SourceFile> files() throws IOException {
        List<String> wanted;
        try (Stream<Path> paths = Files.walk(root)) {
            wanted = paths.filter(Files::isRegularFile)
                    .map(this::name)
                    .filter(this::isWanted)
                    .toList();
        }
        try {
            return wanted.parallelStream()
                    .map(name -> new SourceFile(name, read(root.resolve(name))))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String name(Path path) {
        return root.relativize(path).toString().replace('\\', '/');
    }

    private boolean isWanted(String name) {
        return isWhole ? name.endsWith(".yaml") : PolicyReader.decides(name);
    }

    @Override
    public PolicySource onlyWhatDecides() {
        return new PolicyFolderSource(root, false);
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(new IOException(path + " is not UTF-8 text; save it as UTF-8", e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
