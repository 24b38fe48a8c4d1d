package org.wutong.bureau.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaPerDutyTest {
    private static final Path SOURCES = Path.of("src/main/java/org/wutong/bureau");

    @Test
    void everyDutyKeepsToItsOwnSchemaAndThoseItLists() throws IOException {
        assertThat(SchemaPerDuty.schemasUsed(SOURCES, schemas())).isNotEmpty();
        assertThat(SchemaPerDuty.breaches(SOURCES, schemas())).isEmpty();
    }

    @Test
    void findsADutyThatReadsAnotherOnesTable(@TempDir Path sick) throws IOException {
        Path duty = Files.createDirectories(sick.resolve("targets"));
        Files.writeString(duty.resolve("package-info.java"), "@ApplicationModule(allowedDependencies = {})");
        Files.writeString(duty.resolve("Peek.java"), "class Peek { String sql = \"select name from people.worker\"; }");
        assertThat(SchemaPerDuty.breaches(sick, Set.of("people", "targets")))
                .containsExactly("targets reads or writes schema people without listing it in allowedDependencies");
    }

    private static Set<String> schemas() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
