package org.wutong.bench.rules;

import java.util.function.LongSupplier;

/**
 * One thing to time.
 *
 * @param units how many of what is counted one run goes through
 * @param kind how it is timed and shown
 * @param clock nanoseconds spent on it from any beginning
 */
public record Trial(String name, long units, Kind kind, LongSupplier clock, Work work) {
    /** What a line says. */
    public enum Kind {
        /** Held against ours: a decision each. */
        COMPARED,
        /** Stands by itself. */
        ALONE,
        /** The same, but too long to be run more than once. */
        ONCE
    }

    /** May fail with anything: a measurement then ends. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    static Trial deciding(String name, Contender contender) {
        return compared(name, contender, contender::write);
    }

    static Trial totalling(String name, Contender.Totalling contender) {
        return compared(name, contender, contender::totals);
    }

    static Trial compared(String name, Contender contender, Work work) {
        return new Trial(name, contender.population().decisions(), Kind.COMPARED, contender::processorTime, work);
    }

    /** Held against ours by the processor time of the thread that asks. */
    public static Trial ofThisThread(String name, long units, Work work) {
        return new Trial(name, units, Kind.COMPARED, ProcessorTime::ofThisThread, work);
    }

    static Trial alone(String name, long units, Work work) {
        return new Trial(name, units, Kind.ALONE, ProcessorTime::ofThisThread, work);
    }
}
