package org.wutong.bureau.analysis.roster;

/**
 * Counts people block by block. Several count at once, each other villages, and are joined in the end: so what one counts depends on no other.
 *
 * @param <C> the class itself
 */
public interface Counting<C extends Counting<C>> {
    /** Counts everybody of a block, each of whom is told of once. */
    void add(Block block);

    /** Adds what another counted, whose villages come after. */
    void join(C other);
}
