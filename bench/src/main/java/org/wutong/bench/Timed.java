package org.wutong.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * A result and how long it took.
 *
 * @param processor processor time of the calling thread alone: steadier than the clock where other programs run beside
 */
record Timed<T>(T result, Duration time, Duration processor) {
    static <T> Timed<T> once(Callable<T> work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long used = threads.getCurrentThreadCpuTime();
        long begun = System.nanoTime();
        T result = work.call();
        return new Timed<>(
                result,
                Duration.ofNanos(System.nanoTime() - begun),
                Duration.ofNanos(threads.getCurrentThreadCpuTime() - used));
    }

    /** The last result and median times of several runs, after some that do not count. */
    static <T> Timed<T> median(int warmUps, int runs, Callable<T> work) throws Exception {
        for (int i = 0; i < warmUps; i++) {
            work.call();
        }
        List<Duration> times = new ArrayList<>();
        List<Duration> processor = new ArrayList<>();
        T result = null;
        for (int i = 0; i < runs; i++) {
            Timed<T> one = once(work);
            times.add(one.time());
            processor.add(one.processor());
            result = one.result();
        }
        return new Timed<>(java.util.Objects.requireNonNull(result), percentile(times, 50), percentile(processor, 50));
    }

    /** The smallest time that at least this share of the times does not exceed. */
    static Duration percentile(List<Duration> times, int percent) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1));
    }
}
