package org.wutong.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wutong.demo.DemoFiles;
import picocli.CommandLine;

class DemoCommandTest {
    @TempDir
    private Path dir;

    private final StringWriter results = new StringWriter();
    private final StringWriter progress = new StringWriter();

    @Test
    void writesTheFilesIntoNewFolder() {
        Path out = dir.resolve("new").resolve("county");
        assertThat(run("--workers", "50", "--seed", "3", "--out", out.toString()))
                .isZero();
        assertThat(DemoFiles.NAMES)
                .allSatisfy(name -> assertThat(out.resolve(name)).isNotEmptyFile());
        assertThat(results.toString()).isEmpty();
        assertThat(progress.toString()).contains("虚构");
    }

    @Test
    void refusesNobodyAsWrongUsage() {
        assertThat(run("--workers", "0", "--out", dir.toString())).isEqualTo(2);
        assertThat(progress.toString()).contains("--workers = 0: expected 1 to 1000000");
    }

    @Test
    void refusesToMixWithOtherFiles() throws IOException {
        Files.writeString(dir.resolve("letter.txt"), "keep me");
        assertThat(run("--workers", "5", "--out", dir.toString())).isEqualTo(2);
        assertThat(progress.toString()).contains("letter.txt");
    }

    @Test
    void demandsAnOutputFolder() {
        assertThat(run("--workers", "5")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new DemoCommand())
                .setOut(new PrintWriter(results, true))
                .setErr(new PrintWriter(progress, true))
                .execute(arguments);
    }
}
