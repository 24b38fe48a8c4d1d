package org.wutong.matching.plan;

import java.util.Arrays;

/** Vacancies by distance, the nearest on top. */
final class Nearest {
    private long[] distances = new long[256];
    private int[] vacancies = new int[256];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long distance() {
        return distances[0];
    }

    void add(int vacancy, long distance) {
        if (size == distances.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            vacancies = Arrays.copyOf(vacancies, 2 * size);
        }
        int at = size++;
        while (at > 0 && distances[(at - 1) / 2] > distance) {
            distances[at] = distances[(at - 1) / 2];
            vacancies[at] = vacancies[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        distances[at] = distance;
        vacancies[at] = vacancy;
    }

    int remove() {
        int top = vacancies[0];
        long distance = distances[--size];
        int vacancy = vacancies[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && distances[child + 1] < distances[child]) {
                child++;
            }
            if (distances[child] >= distance) {
                break;
            }
            distances[at] = distances[child];
            vacancies[at] = vacancies[child];
            at = child;
        }
        distances[at] = distance;
        vacancies[at] = vacancy;
        return top;
    }
}
