package org.wutong.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's own programs. */
record Commands(Layout layout, RunAs runAs) {
    /** How one command ended, with what it printed. */
    record Outcome(boolean success, String output) {}

    Outcome run(int seconds, String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(runAs.prefix());
        line.add(layout.executable(program).toString());
        line.addAll(arguments);
        // A file, not a pipe: the server inherits it and would keep a pipe open.
        Path printed = layout.base().resolve("last-command.log");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(layout.base().toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
        if (!ended) {
            process.destroy();
        }
        String output = ended && process.exitValue() == 0 ? "" : complaint(tail(printed, 20_000));
        return ended
                ? new Outcome(process.exitValue() == 0, output)
                : new Outcome(false, program + " did not end within " + seconds + " s. " + output);
    }

    /** The lines that tell what went wrong; the last few if none says so. */
    static String complaint(String printed) {
        List<String> lines = printed.lines().toList();
        List<String> telling = lines.stream()
                .filter(line -> line.matches(".*\\b(FATAL|PANIC|HINT|error|fatal):.*"))
                .toList();
        return String.join(
                "\n", telling.isEmpty() ? lines.subList(Math.max(0, lines.size() - 5), lines.size()) : telling);
    }

    static String tail(Path file, int bytes) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        byte[] all = Files.readAllBytes(file);
        int from = Math.max(0, all.length - bytes);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
    }
}
