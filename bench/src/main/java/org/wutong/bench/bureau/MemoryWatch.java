package org.wutong.bench.bureau;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Looks at the memory of a bureau and of its database from {@code /proc}; elsewhere than on Linux all is 0. */
public final class MemoryWatch implements AutoCloseable {
    private static final long LOOK_AGAIN_MILLIS = 250;
    private static final long KILO = 1024;

    private final long program;
    private final Path database;
    private final Thread watcher;
    private final Map<Long, Duration> databaseTime = new ConcurrentHashMap<>();
    private volatile long databasePeak;
    private volatile boolean done;

    private MemoryWatch(long program, Path database) {
        this.program = program;
        this.database = database;
        this.watcher = new Thread(this::watch, "memory watch");
    }

    /** @param database folder of the embedded database */
    static MemoryWatch of(long program, Path database) {
        MemoryWatch watch = new MemoryWatch(program, database);
        watch.watcher.setDaemon(true);
        watch.watcher.start();
        return watch;
    }

    /** The most the Java program ever held resident, bytes. */
    public long programPeak() {
        return kilobytes(program, "VmHWM") * KILO;
    }

    /** The most all database processes held resident together, shared buffers once, as seen four times a second; bytes. */
    public long databasePeak() {
        return databasePeak;
    }

    /** Processor time of all database processes so far, those that ended as last seen. */
    public Duration databaseTime() {
        databaseNow();
        return databaseTime.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private void watch() {
        while (!done) {
            databasePeak = Math.max(databasePeak, databaseNow());
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private long databaseNow() {
        Optional<ProcessHandle> server = server();
        if (server.isEmpty()) {
            return 0;
        }
        List<ProcessHandle> handles =
                Stream.concat(server.stream(), server.get().children()).toList();
        handles.forEach(
                handle -> handle.info().totalCpuDuration().ifPresent(time -> databaseTime.put(handle.pid(), time)));
        List<Long> processes = handles.stream().map(ProcessHandle::pid).toList();
        long own = 0;
        long shared = 0;
        long files = 0;
        for (long pid : processes) {
            own += kilobytes(pid, "RssAnon");
            shared = Math.max(shared, kilobytes(pid, "RssShmem"));
            files = Math.max(files, kilobytes(pid, "RssFile"));
        }
        return (own + shared + files) * KILO;
    }

    private Optional<ProcessHandle> server() {
        try (Stream<String> lines = Files.lines(database.resolve("cluster").resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).flatMap(ProcessHandle::of);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static long kilobytes(long pid, String field) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException e) {
            // The process ended while it was looked at.
            return 0;
        }
    }

    @Override
    public void close() {
        done = true;
        watcher.interrupt();
    }
}
