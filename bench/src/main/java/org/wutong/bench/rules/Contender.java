package org.wutong.bench.rules;

/** One way to decide the twenty rules for a population; made ready beforehand, so that deciding alone is timed. */
public interface Contender extends AutoCloseable {
    String name();

    Population population();

    /** Decides for everybody and leaves every outcome and sum where this way keeps them. */
    void write() throws Exception;

    /** Decides as {@link #write()} does and shows what was decided, block by block. */
    void show(Block.Sink sink) throws Exception;

    /** Nanoseconds a processor spent for it so far, from any beginning. */
    default long processorTime() {
        return ProcessorTime.ofThisThread();
    }

    @Override
    default void close() throws Exception {}

    /** One that can also do without writing decisions when only their sums are asked for. */
    interface Totalling extends Contender {
        Sums totals() throws Exception;
    }
}
