package org.wutong.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs a program in a Java process of its own: nothing is compiled, loaded or cached when it begins. */
final class ChildJvm {
    private ChildJvm() {}

    /**
     * Runs it to its end.
     *
     * @param options for Java itself, before the class
     * @return the lines it printed
     */
    static List<String> run(List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        return run(options, classPath(), program, arguments);
    }

    /** The same with nothing on its class path but this program and the libraries whose files begin so, as a program of theirs has it. */
    static List<String> runAmong(List<String> libraries, List<String> options, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        String few = Arrays.stream(classPath().split(File.pathSeparator))
                .filter(entry -> libraries.stream()
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        return run(options, few, program, arguments);
    }

    private static List<String> run(List<String> options, String classPath, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("-Dfile.encoding=UTF-8");
        line.add("-Dwutong.home=" + System.getProperty("wutong.home", "."));
        line.addAll(options);
        line.addAll(List.of("-cp", classPath, program.getName()));
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(
                    program.getSimpleName() + " ended with " + process.exitValue() + "; its errors stand above");
        }
        return printed.lines().toList();
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "." + File.pathSeparator);
    }
}
