package org.wutong.matching.kernel;

import java.util.ServiceLoader;

/**
 * The inner loops of a top-k question, over plain arrays. Every kernel gives the same whole numbers; they differ in speed
 * alone. A kernel is stateless and safe to share between threads.
 */
public interface Kernel {
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

    /** The greatest of the first {@code count} sums, {@link Integer#MIN_VALUE} when there are none. */
    int greatest(int[] sums, int count);

    /**
     * Writes the places whose sum is {@code least} or more but below {@code upper} into {@code found}, in order.
     *
     * @return how many
     */
    int between(int[] sums, int count, int least, int upper, int[] found);

    /**
     * {@code sums[i] += table[ids[from + i]]}, ids as unsigned bytes.
     *
     * @param numbers working space for {@code count} numbers
     */
    void add(byte[] ids, int from, int count, int[] table, int[] sums, int[] numbers);

    /** {@code sums[i] += table[ids[from + i]]}. */
    void add(char[] ids, int from, int count, int[] table, int[] sums, int[] numbers);

    /** {@code sums[i] += table[ids[from + i]]}. */
    void add(int[] ids, int from, int count, int[] table, int[] sums);
}
