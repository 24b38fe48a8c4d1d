package org.wutong.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever opens a policy file in an editor sees nothing underlined, and has its schema at hand. */
class SchemaTest {
    @TestFactory
    Stream<DynamicTest> everyPolicyFileIsValidByItsSchema() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(shown(file), () -> {
                    PolicySchema schema = PolicySchema.of(file).orElseThrow();
                    assertThat(schema.complaints(Files.readString(file))).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPolicyFileNamesItsSchemaInItsFirstLine() throws IOException {
        return files().stream()
                .map(file -> dynamicTest(shown(file), () -> {
                    Path schema = PolicySchema.of(file).orElseThrow().file();
                    String path = file.getParent().relativize(schema).toString().replace('\\', '/');
                    assertThat(Files.readString(file).lines().findFirst())
                            .contains("# yaml-language-server: $schema=" + path);
                }));
    }

    @ParameterizedTest
    @EnumSource
    void everySchemaIsValidItself(PolicySchema schema) {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schema.json()))
                .isEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.walk(Shipped.FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> PolicySchema.of(path).isPresent())
                    .sorted()
                    .toList();
        }
    }

    private static String shown(Path file) {
        return Shipped.FOLDER.relativize(file).toString();
    }
}
