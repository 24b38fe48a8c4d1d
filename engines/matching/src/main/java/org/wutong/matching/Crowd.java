package org.wutong.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Asks for many at once. Each thread takes the next stretch and has working space of its own; answers stand in the askers' order. */
final class Crowd {
    private static final int STRETCH = 256;

    private Crowd() {}

    static <S, A, R> List<R> ask(List<A> askers, int threads, Supplier<S> space, BiFunction<S, A, R> question) {
        Object[] answers = new Object[askers.size()];
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            S mine = space.get();
            for (int from = next.getAndAdd(STRETCH); from < answers.length; from = next.getAndAdd(STRETCH)) {
                for (int i = from; i < Math.min(answers.length, from + STRETCH); i++) {
                    answers[i] = question.apply(mine, askers.get(i));
                }
            }
        };
        if (threads <= 1) {
            work.run();
        } else {
            runApart(work, threads);
        }
        @SuppressWarnings("unchecked")
        List<R> typed = (List<R>) Arrays.asList(answers);
        return typed;
    }

    private static void runApart(Runnable work, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                running.add(pool.submit(work));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while matching", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("matching failed", failed.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
