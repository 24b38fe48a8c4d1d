package org.wutong.matching.vector;

import org.wutong.matching.kernel.Kernel;

/**
 * Wide loops where the virtual machine was started with {@code --add-modules jdk.incubator.vector}; elsewhere it says that
 * it does not run. The loops are a class of their own, so that this one can be asked without that module.
 */
public final class VectorKernel implements Kernel {
    @Override
    public boolean runsHere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorLoops.isWide();
    }

    @Override
    public String name() {
        return "vector, " + VectorLoops.lanes() + " lanes";
    }

    @Override
    public void most(int[] into, int[] other, int count) {
        VectorLoops.most(into, other, count);
    }

    @Override
    public void sum(int[][] arrays, int many, int[] sums, int count) {
        VectorLoops.sum(arrays, many, sums, count);
    }

    @Override
    public int greatest(int[] sums, int count) {
        return VectorLoops.greatest(sums, count);
    }

    @Override
    public int between(int[] sums, int count, int least, int upper, int[] found) {
        return VectorLoops.between(sums, count, least, upper, found);
    }

    @Override
    public void add(byte[] ids, int from, int count, int[] table, int[] sums, int[] numbers) {
        VectorLoops.widen(ids, from, count, numbers);
        VectorLoops.add(numbers, 0, count, table, sums);
    }

    @Override
    public void add(char[] ids, int from, int count, int[] table, int[] sums, int[] numbers) {
        VectorLoops.widen(ids, from, count, numbers);
        VectorLoops.add(numbers, 0, count, table, sums);
    }

    @Override
    public void add(int[] ids, int from, int count, int[] table, int[] sums) {
        VectorLoops.add(ids, from, count, table, sums);
    }
}
