package org.wutong.matching.kernel;

import java.util.ServiceLoader;

/**
 * The inner loops of a top-k question, over plain arrays. Every kernel gives the same whole numbers; they differ in speed
 * alone. A kernel is stateless and safe to share between threads.
 */
public interface Kernel {
    /** A block has a multiple of so many places. */
    int PLACES = 16;

    /** The kernel for where the program runs: one brought by another module when there is one, else the plain loops. */
    static Kernel best() {
        return ServiceLoader.load(Kernel.class, Kernel.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(Kernel::runsHere)
                .findFirst()
                .orElseGet(PlainKernel::new);
    }

    /** Whether this machine and this virtual machine have what the kernel needs. */
    boolean runsHere();

    String name();

    /** {@code into[i] = max(into[i], other[i])} for the first {@code count}. */
    void most(int[] into, int[] other, int count);

    /** Adds {@code many} arrays up, place by place, into {@code sums}, for the first {@code count} places. */
    void sum(int[][] arrays, int many, int[] sums, int count);

    /** The greatest sum from one place up to but without another, {@link Integer#MIN_VALUE} when there are none. */
    int greatest(int[] sums, int from, int to);

    /**
     * Writes the places from one up to but without another whose sum is {@code least} or more but below {@code upper} into
     * {@code found}, in order, after the {@code many} that stand there.
     *
     * @return how many then stand there
     */
    int between(int[] sums, int from, int to, int least, int upper, int[] found, int many);

    /** How many of so many columns are best read at once; the others are then read only where they could matter. */
    int atOnce(int columns);

    /**
     * Sums up some columns of a block: {@code sums[i]} becomes the sum of {@code tables[c][packed[begin + c * size + i]]}
     * over the first {@code columns}, for the {@code size} places of the block, a multiple of {@link #PLACES}.
     *
     * @param numbers working space for {@link #PLACES} numbers a column
     */
    void sumBlock(char[] packed, int begin, int size, int[][] tables, int columns, int[] sums, int[] numbers);
}
