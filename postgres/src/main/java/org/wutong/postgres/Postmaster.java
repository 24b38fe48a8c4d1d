package org.wutong.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The server process of one cluster, as {@code postmaster.pid} names it. A number in a file proves nothing: after a crash
 * it may belong to a stranger, so a process counts only if it works in this very cluster.
 */
record Postmaster(Layout layout) {
    Path pidFile() {
        return layout.cluster().resolve("postmaster.pid");
    }

    /** The running server of this cluster; empty if there is none, whatever the pid file says. */
    Optional<ProcessHandle> running() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        if (lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(this::worksHere);
    }

    /** Every process of this cluster, children of a dead server included. Linux only; elsewhere empty. */
    List<ProcessHandle> family() {
        if (!layout.platform().linux()) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::worksHere).toList();
        }
    }

    boolean worksHere(ProcessHandle process) {
        if (layout.platform().linux()) {
            Path proc = Path.of("/proc", Long.toString(process.pid()));
            try {
                // A zombie has no working directory any more.
                return Files.readString(proc.resolve("comm")).startsWith("postgres")
                        && Files.readSymbolicLink(proc.resolve("cwd"))
                                .equals(layout.cluster().toRealPath());
            } catch (IOException e) {
                return false;
            }
        }
        ProcessHandle.Info info = process.info();
        boolean named = info.command().orElse("").contains("postgres");
        String line = info.commandLine().orElse("");
        return process.isAlive()
                && named
                && (line.isEmpty() || line.contains(layout.cluster().toString()));
    }
}
