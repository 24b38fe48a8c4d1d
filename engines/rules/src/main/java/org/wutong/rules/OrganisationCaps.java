package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Caps that rows share by an organiser, employer or class, after households are settled. Who may belong to a group because it is not
 * known where they belong counts as perhaps taking part in each.
 */
final class OrganisationCaps {
    private record Group(String rule, int cap) {}

    private static final int MOST_LEFTS = 64;

    private final LocalDate asOf;

    OrganisationCaps(LocalDate asOf) {
        this.asOf = asOf;
    }

    List<Claim> apply(List<Claim> claims) {
        List<Claim> result = new ArrayList<>(claims);
        Map<Group, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < claims.size(); i++) {
            List<SharedCap> caps = claims.get(i).rule().rule().caps();
            for (int cap = 0; cap < caps.size(); cap++) {
                if (!caps.get(cap).isOfHousehold()
                        && (!claims.get(i).due().isNothing() || claims.get(i).isPaid())) {
                    groups.computeIfAbsent(new Group(claims.get(i).ruleId(), cap), all -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        groups.forEach((group, members) -> share(group, members, result));
        return result;
    }

    private void share(Group group, List<Integer> members, List<Claim> claims) {
        SharedCap cap = claims.get(members.get(0)).rule().rule().caps().get(group.cap());
        long fen = cap.fen().on(asOf).value();
        Map<Object, List<Integer>> known = new TreeMap<>();
        List<Integer> anywhere = new ArrayList<>();
        for (int i : members) {
            Object organisation = cap.over()
                    .map(fact -> claims.get(i).row().facts().value(fact))
                    .orElse(null);
            (organisation == null ? anywhere : known.computeIfAbsent(organisation, one -> new ArrayList<>())).add(i);
        }
        Map<Integer, PossibleAmounts> shares = new HashMap<>();
        known.values().forEach(one -> shares.putAll(shares(one, anywhere, fen, claims)));
        for (int i : anywhere) {
            shares.put(i, wherever(i, known.values(), anywhere, fen, claims));
        }
        shares.forEach((i, share) -> claims.set(i, claims.get(i).withDue(share)));
        anywhere.forEach(i -> claims.set(i, claims.get(i).noted(Resolution.PROVISIONAL)));
    }

    /** What somebody gets who may belong to any of the groups, or to one of which nothing else is known. */
    private static PossibleAmounts wherever(
            int self, Collection<List<Integer>> groups, List<Integer> anywhere, long fen, List<Claim> claims) {
        List<Integer> others = anywhere.stream().filter(i -> i != self).toList();
        List<FenRange> possible = new ArrayList<>(shares(List.of(self), others, fen, claims)
                .getOrDefault(self, PossibleAmounts.NOTHING)
                .parts());
        for (List<Integer> group : groups) {
            List<Integer> joined = new ArrayList<>(group);
            joined.add(self);
            possible.addAll(shares(joined, others, fen, claims)
                    .getOrDefault(self, PossibleAmounts.NOTHING)
                    .parts());
        }
        return PossibleAmounts.ofAtMost(possible);
    }

    /** The shares of these members while the others may take part or not. */
    private static Map<Integer, PossibleAmounts> shares(
            List<Integer> members, List<Integer> others, long fen, List<Claim> claims) {
        List<Integer> inOrder = Stream.concat(members.stream(), others.stream())
                .sorted(Comparator.comparing(i -> claims.get(i).row().id()))
                .toList();
        List<Claim> group = inOrder.stream()
                .map(i -> others.contains(i)
                        ? claims.get(i).withDue(claims.get(i).due().orNothing())
                        : claims.get(i))
                .toList();
        Map<Integer, Set<FenRange>> possible = new HashMap<>();
        for (List<PossibleAmounts> shares : ofLefts(lefts(fen, members, others, claims), group)) {
            for (int i = 0; i < shares.size(); i++) {
                if (!others.contains(inOrder.get(i))) {
                    possible.computeIfAbsent(inOrder.get(i), one -> new TreeSet<>())
                            .addAll(shares.get(i).parts());
                }
            }
        }
        Map<Integer, PossibleAmounts> byMember = new HashMap<>();
        possible.forEach((i, parts) -> byMember.put(i, PossibleAmounts.ofAtMost(parts)));
        return byMember;
    }

    /** The shares for each of the sums a cap may leave; where those are too many to tell apart, what holds for all of them. */
    private static List<List<PossibleAmounts>> ofLefts(TreeSet<Long> lefts, List<Claim> group) {
        List<Integer> all = IntStream.range(0, group.size()).boxed().toList();
        if (lefts.size() > MOST_LEFTS) {
            Entanglement.Cap cap = new Entanglement.Cap(all, lefts.last());
            return List.of(SharedBounds.of(new Entanglement(group, List.of(cap), List.of()).shape()).stream()
                    .map(bound -> PossibleAmounts.only(new FenRange(0, bound.most())))
                    .toList());
        }
        return lefts.stream()
                .map(left -> new Entanglement(group, List.of(new Entanglement.Cap(all, left)), List.of()).payable())
                .toList();
    }

    /** What the cap may leave: what was paid to the others counts only if they belong here. */
    private static TreeSet<Long> lefts(long fen, List<Integer> members, List<Integer> others, List<Claim> claims) {
        TreeSet<Long> lefts = new TreeSet<>();
        lefts.add(Resolution.left(fen, members.stream().map(claims::get).toList()));
        for (int other : others) {
            long paid = claims.get(other).paidFen();
            if (paid > 0 && lefts.size() <= MOST_LEFTS) {
                lefts.addAll(
                        lefts.stream().map(left -> Math.max(0, left - paid)).toList());
            }
        }
        return lefts;
    }
}
