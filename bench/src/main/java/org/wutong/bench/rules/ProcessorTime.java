package org.wutong.bench.rules;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * Nanoseconds a processor spent on somebody's behalf. Each contender has one thread and waits for nothing, so on an idle machine this is
 * what the clock says; on a busy one it still is what the work took.
 */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    static long ofThisThread() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Of another process, as Linux counts it; elsewhere the clock. */
    static LongSupplier ofProcess(long id) {
        Path counted = Path.of("/proc", Long.toString(id), "schedstat");
        return read(counted) > 0 ? () -> read(counted) : System::nanoTime;
    }

    private static long read(Path counted) {
        try {
            String text = Files.readString(counted);
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return 0;
        }
    }
}
