package org.wutong.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;

/** Things drawn in proportion to whole weights, in the order given. */
final class Weighted<T> {
    private final List<T> things = new ArrayList<>();
    private final int[] upTo;

    Weighted(List<T> all, ToIntFunction<T> weight) {
        int[] sums = new int[all.size()];
        int sum = 0;
        int count = 0;
        for (T thing : all) {
            int own = weight.applyAsInt(thing);
            if (own > 0) {
                sum += own;
                things.add(thing);
                sums[count++] = sum;
            }
        }
        this.upTo = Arrays.copyOf(sums, count);
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    T draw(Dice dice) {
        int at = dice.below(upTo[upTo.length - 1]);
        int found = Arrays.binarySearch(upTo, at + 1);
        return things.get(found >= 0 ? found : -found - 1);
    }
}
