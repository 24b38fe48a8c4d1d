package org.wutong.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Which claims touch each other through a shared cap or an exclusion, and so must be resolved together. */
final class Connections {
    private record Cap(List<Claim> members, long fen) {}

    private final Map<Claim, Integer> places = new IdentityHashMap<>();
    private final int[] leader;
    private final List<Cap> caps = new ArrayList<>();
    private final List<List<Claim>> exclusions = new ArrayList<>();

    Connections(List<Claim> claims) {
        this.leader = new int[claims.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            places.put(claims.get(i), i);
        }
    }

    void cap(List<Claim> members, long fen) {
        List<Claim> owed = members.stream()
                .filter(claim -> !claim.due().isNothing())
                .sorted(Comparator.comparing(claim -> claim.row().id()))
                .toList();
        if (!owed.isEmpty()) {
            caps.add(new Cap(owed, fen));
            join(owed);
        }
    }

    void exclude(List<Claim> group) {
        exclusions.add(group);
        join(group);
    }

    private void join(List<Claim> group) {
        group.forEach(claim -> leader[find(place(claim))] = find(place(group.get(0))));
    }

    private int place(Claim claim) {
        return places.getOrDefault(claim, -1);
    }

    private int find(int place) {
        int at = place;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /** The groups that are connected, each small: usually one household. */
    List<Entanglement> entanglements(Supplier<Comparator<Claim>> preference) {
        Map<Integer, List<Claim>> members = new LinkedHashMap<>();
        caps.forEach(cap -> cap.members().forEach(claim -> add(members, claim)));
        exclusions.forEach(group -> group.forEach(claim -> add(members, claim)));
        Map<Integer, List<Entanglement.Cap>> capsOf = new LinkedHashMap<>();
        for (Cap cap : caps) {
            int root = find(place(cap.members().get(0)));
            capsOf.computeIfAbsent(root, r -> new ArrayList<>())
                    .add(new Entanglement.Cap(
                            indexes(members.getOrDefault(root, List.of()), cap.members()), cap.fen()));
        }
        Map<Integer, List<List<Integer>>> exclusionsOf = new LinkedHashMap<>();
        // Which of two choices that come to the same is taken must not hang on the order of the rows.
        exclusions.sort(Comparator.comparing(group -> group.get(0).row().id()));
        for (List<Claim> group : exclusions) {
            int root = find(place(group.get(0)));
            List<Claim> preferred = group.stream().sorted(preference.get()).toList();
            exclusionsOf
                    .computeIfAbsent(root, r -> new ArrayList<>())
                    .add(indexes(members.getOrDefault(root, List.of()), preferred));
        }
        List<Entanglement> all = new ArrayList<>();
        members.forEach((root, group) -> all.add(new Entanglement(
                group, capsOf.getOrDefault(root, List.of()), exclusionsOf.getOrDefault(root, List.of()))));
        return all;
    }

    private void add(Map<Integer, List<Claim>> members, Claim claim) {
        List<Claim> group = members.computeIfAbsent(find(place(claim)), r -> new ArrayList<>());
        if (group.stream().noneMatch(known -> known == claim)) {
            group.add(claim);
        }
    }

    private static List<Integer> indexes(List<Claim> group, List<Claim> some) {
        List<Integer> indexes = new ArrayList<>();
        for (Claim claim : some) {
            for (int i = 0; i < group.size(); i++) {
                if (group.get(i) == claim) {
                    indexes.add(i);
                }
            }
        }
        return indexes;
    }
}
