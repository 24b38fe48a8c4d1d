package org.wutong.bureau.analysis.roster;

import java.util.Arrays;

/** Columns of a table whose length is not known yet; an array is doubled when it is full and cut at the end. */
final class Growing {
    private static final int FIRST = 16;

    private Growing() {}

    static int[] with(int[] column, int at, int value) {
        int[] room = at < column.length ? column : Arrays.copyOf(column, Math.max(FIRST, column.length * 2));
        room[at] = value;
        return room;
    }

    static long[] with(long[] column, int at, long value) {
        long[] room = at < column.length ? column : Arrays.copyOf(column, Math.max(FIRST, column.length * 2));
        room[at] = value;
        return room;
    }

    static byte[] with(byte[] column, int at, byte value) {
        byte[] room = at < column.length ? column : Arrays.copyOf(column, Math.max(FIRST, column.length * 2));
        room[at] = value;
        return room;
    }
}
