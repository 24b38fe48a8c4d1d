package org.wutong.conditions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wutong.vocabulary.Truth;

/**
 * Which unknown facts an undecided predicate hangs on. Parts that are decided, and what cannot matter beside them, are left
 * out. An atom written once then always matters; one written twice is tried: in {@code (a || b) && a} only {@code a} does.
 */
final class Deciding {
    /** Beyond this many undecided atoms all of them are listed, which may be more than needed, never less. */
    private static final int TRIED_TOGETHER = 8;

    private static final Truth[] READINGS = Truth.values();

    private Deciding() {}

    static Set<Fact> of(Predicate predicate, Facts facts) {
        List<Atom> written = new ArrayList<>();
        predicate.open(facts, written);
        List<Atom> open = written.stream().distinct().toList();
        boolean allMatter = open.size() == written.size() || open.size() > TRIED_TOGETHER;
        Set<Fact> deciding = new LinkedHashSet<>();
        for (Atom atom : open) {
            if (allMatter || matters(atom, open, predicate, facts)) {
                atom.undecided(facts, deciding);
            }
        }
        return deciding;
    }

    /** Whether knowing this atom settles the answer for some state of knowledge about the others. */
    private static boolean matters(Atom atom, List<Atom> open, Predicate predicate, Facts facts) {
        List<Atom> others = new ArrayList<>(open);
        others.remove(atom);
        int states = (int) Math.pow(READINGS.length, others.size());
        Map<Atom, Truth> assumed = new HashMap<>();
        for (int state = 0; state < states; state++) {
            int digits = state;
            for (Atom other : others) {
                assumed.put(other, READINGS[digits % READINGS.length]);
                digits /= READINGS.length;
            }
            if (with(atom, Truth.UNKNOWN, assumed, predicate, facts) == Truth.UNKNOWN
                    && (with(atom, Truth.TRUE, assumed, predicate, facts) != Truth.UNKNOWN
                            || with(atom, Truth.FALSE, assumed, predicate, facts) != Truth.UNKNOWN)) {
                return true;
            }
        }
        return false;
    }

    private static Truth with(Atom atom, Truth value, Map<Atom, Truth> assumed, Predicate predicate, Facts facts) {
        assumed.put(atom, value);
        return predicate.judge(one -> {
            Truth taken = assumed.get(one);
            return taken != null ? taken : one.on(facts);
        });
    }
}
