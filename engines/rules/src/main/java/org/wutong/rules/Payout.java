package org.wutong.rules;

import java.util.Arrays;
import java.util.List;
import org.wutong.vocabulary.Fen;

/** What each claim pays once every amount is known: one of each exclusion, then the caps. */
final class Payout {
    private final List<Entanglement.Cap> caps;
    private final List<List<Integer>> exclusions;

    /** @param exclusions groups of which one is paid, the preferred first among equals */
    Payout(List<Entanglement.Cap> caps, List<List<Integer>> exclusions) {
        this.caps = caps;
        this.exclusions = exclusions;
    }

    /** How many ways there are to take one of each exclusion. */
    long choices() {
        long choices = 1;
        for (List<Integer> group : exclusions) {
            choices = Math.min(choices * group.size(), Integer.MAX_VALUE);
        }
        return choices;
    }

    /**
     * Of all ways to choose, the one that pays most in all; among equals the first, preferred ones coming first. What gives nothing is
     * never taken where something can be had: it counts as not there, as it does once it is known to be refused.
     */
    long[] of(long[] amounts) {
        long[] best = new long[0];
        long bestSum = -1;
        int[] chosen = new int[exclusions.size()];
        do {
            if (takesNothing(amounts, chosen)) {
                continue;
            }
            long[] paid = capped(keepChosen(amounts, chosen));
            long sum = exclusions.isEmpty() ? 0 : Arrays.stream(paid).reduce(0, FenRange::plus);
            if (sum > bestSum) {
                best = paid;
                bestSum = sum;
            }
        } while (next(chosen));
        return best;
    }

    private boolean takesNothing(long[] amounts, int[] chosen) {
        for (int g = 0; g < chosen.length; g++) {
            List<Integer> group = exclusions.get(g);
            if (amounts[group.get(chosen[g])] == 0 && group.stream().anyMatch(i -> amounts[i] > 0)) {
                return true;
            }
        }
        return false;
    }

    private long[] keepChosen(long[] amounts, int[] chosen) {
        long[] kept = amounts.clone();
        for (int g = 0; g < chosen.length; g++) {
            List<Integer> group = exclusions.get(g);
            for (int i = 0; i < group.size(); i++) {
                if (i != chosen[g]) {
                    kept[group.get(i)] = 0;
                }
            }
        }
        return kept;
    }

    private boolean next(int[] chosen) {
        for (int g = chosen.length - 1; g >= 0; g--) {
            if (++chosen[g] < exclusions.get(g).size()) {
                return true;
            }
            chosen[g] = 0;
        }
        return false;
    }

    private long[] capped(long[] amounts) {
        for (Entanglement.Cap cap : caps) {
            List<Integer> members = cap.members();
            long[] weights = new long[members.size()];
            long sum = 0;
            for (int i = 0; i < weights.length; i++) {
                weights[i] = amounts[members.get(i)];
                sum = FenRange.plus(sum, weights[i]);
            }
            if (sum > cap.fen()) {
                long[] shares = Fen.split(cap.fen(), weights);
                for (int i = 0; i < shares.length; i++) {
                    amounts[members.get(i)] = shares[i];
                }
            }
        }
        return amounts;
    }
}
