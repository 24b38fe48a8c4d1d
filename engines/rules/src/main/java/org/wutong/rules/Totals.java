package org.wutong.rules;

import java.util.ArrayList;
import java.util.List;

/** What decisions add up to. */
public final class Totals {
    private Totals() {}

    /**
     * The sum payable to one subject. Where the text does not say whether rules may be had together, the least counts only
     * the largest of them and the most counts all: [largest, sum].
     *
     * @param decisions all of one row
     */
    public static FenRange ofSubject(PolicySet policies, List<Decision> decisions) {
        FenRange total = FenRange.ZERO;
        List<Decision> left = new ArrayList<>(decisions);
        while (!left.isEmpty()) {
            List<Decision> group = takeGroup(policies, left);
            long least = 0;
            long most = 0;
            for (Decision decision : group) {
                least = Math.max(least, decision.payable().least());
                most = FenRange.plus(most, decision.payable().most());
            }
            total = total.plus(new FenRange(least, most));
        }
        return total;
    }

    /** Takes out the first decision with all that it stands to, directly or through others, without a stated rule. */
    private static List<Decision> takeGroup(PolicySet policies, List<Decision> left) {
        List<Decision> group = new ArrayList<>(List.of(left.remove(0)));
        for (int i = 0; i < group.size(); i++) {
            String id = group.get(i).rule().id();
            List<Decision> open = left.stream()
                    .filter(other -> isOpen(policies, id, other.rule().id()))
                    .toList();
            group.addAll(open);
            left.removeAll(open);
        }
        return group;
    }

    private static boolean isOpen(PolicySet policies, String one, String other) {
        return policies.stacking().stream()
                .anyMatch(stacking -> stacking.mode() == Stacking.Mode.UNSPECIFIED
                        && stacking.rules().contains(one)
                        && stacking.rules().contains(other));
    }
}
