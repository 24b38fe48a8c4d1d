package org.wutong.bureau.analysis.figures;

/** Finds the number in some place from below without sorting all of them: of many numbers, few of which differ, most are looked at twice or so. */
final class Ranked {
    private Ranked() {}

    /**
     * Orders numbers as far as it takes: what is smaller than the one found stands before its place, what is larger behind it.
     *
     * @param from where those begin that are looked at; what stands before is not larger than any of them
     * @param to one past the last
     * @param place counted from the begin of the array
     */
    static long inPlace(long[] numbers, int from, int to, int place) {
        int low = from;
        int high = to - 1;
        while (low < high) {
            long pivot = middle(numbers[low], numbers[(low + high) >>> 1], numbers[high]);
            int smaller = low;
            int larger = high;
            int at = low;
            while (at <= larger) {
                long one = numbers[at];
                if (one < pivot) {
                    numbers[at++] = numbers[smaller];
                    numbers[smaller++] = one;
                } else if (one > pivot) {
                    numbers[at] = numbers[larger];
                    numbers[larger--] = one;
                } else {
                    at++;
                }
            }
            if (place < smaller) {
                high = smaller - 1;
            } else if (place > larger) {
                low = larger + 1;
            } else {
                return pivot;
            }
        }
        return numbers[place];
    }

    private static long middle(long a, long b, long c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }
}
