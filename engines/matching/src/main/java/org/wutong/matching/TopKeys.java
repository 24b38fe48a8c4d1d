package org.wutong.matching;

import java.util.Arrays;

/** The k best of what is offered: the higher score, then the smaller place. A score and a place make one sortable key. */
final class TopKeys {
    private final long[] heap;
    private int size;

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

    /** Whether a score with the smallest of some places could still be among the best. */
    boolean admits(int score, int smallestPlace) {
        return size < heap.length || size > 0 && ((long) score << 32 | Integer.MAX_VALUE - smallestPlace) > heap[0];
    }

    /** The least score that could still be among the best. */
    int leastScore() {
        return size < heap.length || size == 0 ? 0 : (int) (heap[0] >> 32);
    }

    boolean isFull() {
        return size == heap.length;
    }

    /** What was found, best first; nothing may be offered afterwards. */
    Ranking ranking() {
        Arrays.sort(heap, 0, size);
        int[] places = new int[size];
        int[] scores = new int[size];
        for (int i = 0; i < size; i++) {
            long key = heap[size - 1 - i];
            places[i] = Integer.MAX_VALUE - (int) key;
            scores[i] = (int) (key >> 32);
        }
        return new Ranking(places, scores);
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
