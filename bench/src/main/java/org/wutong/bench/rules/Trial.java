package org.wutong.bench.rules;

/**
 * One thing to time.
 *
 * @param units how many of what is counted one run goes through
 * @param kind how it is timed and shown
 */
public record Trial(String name, long units, Kind kind, Work work) {
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
        return new Trial(name, contender.population().decisions(), Kind.COMPARED, contender::write);
    }

    static Trial totalling(String name, Contender.Totalling contender) {
        return new Trial(name, contender.population().decisions(), Kind.COMPARED, contender::totals);
    }
}
