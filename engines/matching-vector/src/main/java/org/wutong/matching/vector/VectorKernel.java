package org.wutong.matching.vector;

import org.wutong.matching.kernel.Kernel;

/**
 * Wide loops where the virtual machine was started with {@code --add-modules jdk.incubator.vector}; elsewhere it says that
 * it does not run. The loops are a class of their own, so that this one can be asked without that module.
 */
public final class VectorKernel implements Kernel {
    @Override
    public boolean runsHere() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && VectorLoops.fits();
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
    public int greatest(int[] sums, int from, int to) {
        return VectorLoops.greatest(sums, from, to);
    }

    @Override
    public int between(int[] sums, int from, int to, int least, int upper, int[] found, int many) {
        return VectorLoops.between(sums, from, to, least, upper, found, many);
    }

    @Override
    public int atOnce(int columns) {
        return columns;
    }

    @Override
    public void sumBlock(char[] packed, int begin, int size, int[][] tables, int columns, int[] sums, int[] numbers) {
        VectorLoops.sumBlock(packed, begin, size, tables, columns, sums, numbers);
    }
}
