package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.wutong.conditions.source.Problem;

/**
 * What the check says of each kind of mistake, at its place, and that it says nothing of the good neighbour in the same file. A file
 * named {@code calendar-…} or {@code rulings-…} takes the place of that file of the set, any other is one of rules.
 */
class LintsTest {
    private static final Path GOLDEN =
            Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "golden", "lints");

    @TestFactory
    Stream<DynamicTest> saysWhatIsWrongAndWhere() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(GOLDEN)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        return files.stream().map(file -> dynamicTest(name(file), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (String part : List.of("facts.yaml", "documents.yaml", "rulings.yaml")) {
            texts.put(part, Files.readString(GOLDEN.resolve("set").resolve(part)));
        }
        texts.put(place(name(file)), Files.readString(file));
        PolicyReading reading = PolicyReading.of(PolicySource.of(texts));
        String told = Stream.concat(
                        reading.errors().stream().map(Problem::withSource),
                        reading.warnings().stream().map(warning -> "warning: " + warning.withSource()))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        Path expected = GOLDEN.resolve(name(file) + ".txt");
        assertThat(told).isEqualTo(Files.readString(expected));
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".yaml", "");
    }

    private static String place(String name) {
        return name.startsWith("calendar-")
                ? "calendar.yaml"
                : name.startsWith("rulings-") ? "rulings.yaml" : "rules/" + name + ".yaml";
    }
}
