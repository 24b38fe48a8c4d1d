package org.wutong.rules;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bounds that hold for every completion, where there are too many to go through. */
final class SharedBounds {
    private SharedBounds() {}

    static List<FenRange> of(Entanglement.Shape shape) {
        Set<Integer> maybeExcluded = new HashSet<>();
        shape.exclusions().forEach(maybeExcluded::addAll);
        List<FenRange> bounds = new ArrayList<>();
        for (int i = 0; i < shape.amounts().size(); i++) {
            FenRange own = shape.amounts().get(i).hull();
            long least = maybeExcluded.contains(i) ? 0 : own.least();
            long most = own.most();
            for (Entanglement.Cap cap : shape.caps()) {
                if (cap.members().contains(i)) {
                    least = Math.min(least, share(least, others(shape, cap, i, true, maybeExcluded), cap.fen(), false));
                    most = Math.min(most, share(most, others(shape, cap, i, false, maybeExcluded), cap.fen(), true));
                }
            }
            bounds.add(new FenRange(least, most));
        }
        return bounds;
    }

    private static long others(
            Entanglement.Shape shape, Entanglement.Cap cap, int self, boolean most, Set<Integer> maybeExcluded) {
        long sum = 0;
        for (int member : cap.members()) {
            if (member != self) {
                FenRange amount = shape.amounts().get(member).hull();
                long least = maybeExcluded.contains(member) ? 0 : amount.least();
                sum = FenRange.plus(sum, most ? amount.most() : least);
            }
        }
        return sum;
    }

    /** What is open counts as more than any number: beside it nothing is left, and of it the whole cap. */
    private static long share(long own, long others, long cap, boolean up) {
        long sum = FenRange.plus(own, others);
        if (sum <= cap) {
            return own;
        }
        if (sum == FenRange.OPEN) {
            return own == FenRange.OPEN ? cap : 0;
        }
        BigInteger[] share =
                BigInteger.valueOf(own).multiply(BigInteger.valueOf(cap)).divideAndRemainder(BigInteger.valueOf(sum));
        return share[0].longValueExact() + (up && share[1].signum() > 0 ? 1 : 0);
    }
}
