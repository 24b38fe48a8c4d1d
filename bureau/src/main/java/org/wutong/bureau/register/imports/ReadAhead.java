package org.wutong.bureau.register.imports;

import java.util.ArrayDeque;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Batches made on a thread of their own, in their order, a few ahead of whoever takes them. Closing it stops the making. */
final class ReadAhead<T> implements AutoCloseable {
    private static final int AHEAD = 2;

    private final int count;
    private final IntFunction<T> making;
    private final Queue<Future<T>> made = new ArrayDeque<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "import-reading");
        thread.setDaemon(true);
        return thread;
    });
    private int asked;

    ReadAhead(int count, IntFunction<T> making) {
        this.count = count;
        this.making = making;
        ask(AHEAD);
    }

    boolean hasNext() {
        return !made.isEmpty();
    }

    T next() {
        Future<T> first = made.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        ask(1);
        try {
            return first.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private void ask(int more) {
        for (int i = 0; i < more && asked < count; i++) {
            int batch = asked++;
            made.add(thread.submit(() -> making.apply(batch)));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
