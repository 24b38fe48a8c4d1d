package org.wutong.cli.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.wutong.conditions.source.Problem;
import org.wutong.rules.PolicyReading;
import org.wutong.rules.PolicySource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A folder of policy files as the user named it. */
record PolicyFolder(Path path) {
    /** The one of the installation. */
    static Path ofInstallation() {
        return Path.of(System.getProperty("wutong.home", "."), "policies");
    }

    /** Everything, worked cases included. */
    PolicyReading read(CommandLine command) throws IOException {
        return read(command, PolicySource.directory(path));
    }

    /** What decides. */
    PolicyReading readToDecide(CommandLine command) throws IOException {
        return read(command, PolicySource.directory(path).onlyWhatDecides());
    }

    private PolicyReading read(CommandLine command, PolicySource source) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new ParameterException(command, path + ": no such folder of policy files");
        }
        PolicyReading reading = PolicyReading.of(source);
        return new PolicyReading(reading.policies(), named(reading.errors()), named(reading.warnings()));
    }

    /** Folders below that are policy sets by themselves, by name. */
    List<Path> setsBelow() throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            return paths.filter(one -> one.getFileName().toString().equals("documents.yaml"))
                    .map(Path::getParent)
                    .filter(one -> !one.equals(path))
                    .sorted()
                    .toList();
        }
    }

    /** Problems with the path a terminal can open. */
    List<Problem> named(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new Problem(
                        path.resolve(problem.file()).toString(),
                        problem.line(),
                        problem.column(),
                        problem.message(),
                        problem.sourceLine()))
                .toList();
    }
}
