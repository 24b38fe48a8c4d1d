package org.wutong.matching.kernel;

/** Plain loops; the virtual machine makes what it can of them. */
public final class PlainKernel implements Kernel {
    private static final int TELLING = 3;

    @Override
    public boolean runsHere() {
        return true;
    }

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void most(int[] into, int[] other, int count) {
        for (int i = 0; i < count; i++) {
            into[i] = Math.max(into[i], other[i]);
        }
    }

    @Override
    public void sum(int[][] arrays, int many, int[] sums, int count) {
        System.arraycopy(arrays[0], 0, sums, 0, count);
        int next = 1;
        for (; next + 3 < many; next += 4) {
            addFour(arrays[next], arrays[next + 1], arrays[next + 2], arrays[next + 3], sums, count);
        }
        for (; next < many; next++) {
            addOne(arrays[next], sums, count);
        }
    }

    private static void addFour(int[] a, int[] b, int[] c, int[] d, int[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += a[i] + b[i] + c[i] + d[i];
        }
    }

    private static void addOne(int[] a, int[] sums, int count) {
        for (int i = 0; i < count; i++) {
            sums[i] += a[i];
        }
    }

    @Override
    public int greatest(int[] sums, int from, int to) {
        int greatest = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            greatest = Math.max(greatest, sums[i]);
        }
        return greatest;
    }

    @Override
    public int between(int[] sums, int from, int to, int least, int upper, int[] found, int many) {
        int next = many;
        for (int i = from; i < to; i++) {
            if (sums[i] >= least && sums[i] < upper) {
                found[next++] = i;
            }
        }
        return next;
    }

    @Override
    public int atOnce(int columns) {
        return Math.min(columns, TELLING);
    }

    @Override
    public void sumBlock(char[] packed, int begin, int size, int[][] tables, int columns, int[] sums, int[] numbers) {
        int[] first = tables[0];
        for (int i = 0; i < size; i++) {
            sums[i] = first[packed[begin + i]];
        }
        for (int c = 1; c < columns; c++) {
            int[] table = tables[c];
            int from = begin + c * size;
            for (int i = 0; i < size; i++) {
                sums[i] += table[packed[from + i]];
            }
        }
    }
}
