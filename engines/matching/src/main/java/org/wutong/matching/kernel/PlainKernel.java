package org.wutong.matching.kernel;

/** Plain loops; the virtual machine makes what it can of them. */
public final class PlainKernel implements Kernel {
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
    public int greatest(int[] sums, int count) {
        int greatest = Integer.MIN_VALUE;
        for (int i = 0; i < count; i++) {
            greatest = Math.max(greatest, sums[i]);
        }
        return greatest;
    }

    @Override
    public int between(int[] sums, int count, int least, int upper, int[] found) {
        int many = 0;
        for (int i = 0; i < count; i++) {
            found[many] = i;
            many += sums[i] >= least && sums[i] < upper ? 1 : 0;
        }
        return many;
    }

    @Override
    public void add(byte[] ids, int from, int count, int[] table, int[] sums, int[] numbers) {
        for (int i = 0; i < count; i++) {
            sums[i] += table[ids[from + i] & 0xff];
        }
    }

    @Override
    public void add(char[] ids, int from, int count, int[] table, int[] sums, int[] numbers) {
        for (int i = 0; i < count; i++) {
            sums[i] += table[ids[from + i]];
        }
    }

    @Override
    public void add(int[] ids, int from, int count, int[] table, int[] sums) {
        for (int i = 0; i < count; i++) {
            sums[i] += table[ids[from + i]];
        }
    }
}
