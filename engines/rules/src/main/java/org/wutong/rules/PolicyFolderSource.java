package org.wutong.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wutong.conditions.source.SourceFile;

/** All YAML files below a folder; worked cases need not even be opened. */
record PolicyFolderSource(Path root, boolean hasCases) implements PolicySource {
    @Override
    public List<SourceFile> files() throws IOException {
        List<Path> wanted;
        try (Stream<Path> paths = Files.walk(root)) {
            wanted = paths.filter(path -> isWanted(path.getFileName().toString()))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
        try {
            return wanted.parallelStream()
                    .map(path -> new SourceFile(root.relativize(path).toString().replace('\\', '/'), read(path)))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean isWanted(String name) {
        return name.endsWith(".yaml") && (hasCases || !name.endsWith(PolicyReader.CASES));
    }

    @Override
    public PolicySource withoutCases() {
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
