package org.wutong.matching;

import java.util.Arrays;

/** The k best of what is offered: the higher score, then the earlier place. A score and a place make one sortable key. */
final class TopKeys {
    private final long[] heap;
    private int size;
    private boolean sorted;

    TopKeys(int k) {
        heap = new long[k];
    }

    void offer(int score, int place) {
        long key = (long) score << 32 | Integer.MAX_VALUE - place;
        if (size < heap.length) {
            rise(size++, key);
        } else if (size > 0 && key > heap[0]) {
            sink(key);
        }
    }

    int size() {
        return size;
    }

    /** The place of the i-th best; nothing may be offered afterwards. */
    int place(int i) {
        if (!sorted) {
            Arrays.sort(heap, 0, size);
            sorted = true;
        }
        return Integer.MAX_VALUE - (int) heap[size - 1 - i];
    }

    private void rise(int from, long key) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] > key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    private void sink(long key) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) {
                child++;
            }
            if (heap[child] >= key) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }
}
