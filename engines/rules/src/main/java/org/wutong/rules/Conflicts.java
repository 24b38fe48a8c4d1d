package org.wutong.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the rules in force can get in each other's way, by their numbers: what a block is looked through for.
 *
 * @param directed in the order of the policy set
 * @param knots what hangs together through exclusive groups and household caps
 * @param everything all rules as one
 */
record Conflicts(List<Directed> directed, List<Knot> knots, Knot everything) {
    record Directed(int by, int[] excluded) {}

    /** @param fen of the day */
    record Cap(int rule, long fen) {}

    /**
     * @param groups exclusive ones, preferred rules first
     * @param withDirecting its rules, and those that a directed group sets over them
     */
    record Knot(List<int[]> groups, List<Cap> caps, Set<Integer> rules, Set<Integer> withDirecting) {}

    static Conflicts of(PolicySet policies, List<RuleInForce> rules, LocalDate asOf) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int r = 0; r < rules.size(); r++) {
            numbers.put(rules.get(r).rule().id(), r);
        }
        List<Directed> directed = new ArrayList<>();
        List<int[]> groups = new ArrayList<>();
        for (Stacking stacking : policies.stacking()) {
            int[] members = stacking.rules().stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .toArray();
            if (stacking.mode() == Stacking.Mode.DIRECTED
                    && numbers.containsKey(stacking.rules().get(0))) {
                directed.add(
                        new Directed(members[0], IntStream.of(members).skip(1).toArray()));
            } else if (stacking.mode() == Stacking.Mode.EXCLUSIVE && members.length > 1) {
                groups.add(preferredFirst(policies, rules, members));
            }
        }
        List<Cap> caps = new ArrayList<>();
        for (int r = 0; r < rules.size(); r++) {
            Optional<Dated<Long>> cap = rules.get(r).rule().householdCap();
            if (cap.isPresent()) {
                caps.add(new Cap(r, cap.get().on(asOf).value()));
            }
        }
        Set<Integer> every = IntStream.range(0, rules.size()).boxed().collect(Collectors.toSet());
        return new Conflicts(directed, knots(groups, caps, directed), new Knot(groups, caps, every, every));
    }

    private static int[] preferredFirst(PolicySet policies, List<RuleInForce> rules, int[] members) {
        Comparator<RuleInForce> preference = Resolution.preference(policies);
        return IntStream.of(members)
                .boxed()
                .sorted((a, b) -> preference.compare(rules.get(a), rules.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static List<Knot> knots(List<int[]> groups, List<Cap> caps, List<Directed> directed) {
        List<Set<Integer>> tied = new ArrayList<>();
        groups.forEach(group -> tie(tied, IntStream.of(group).boxed().collect(Collectors.toSet())));
        caps.forEach(cap -> tie(tied, Set.of(cap.rule())));
        List<Knot> knots = new ArrayList<>();
        for (Set<Integer> rules : tied) {
            Set<Integer> all = new TreeSet<>(rules);
            directed.stream()
                    .filter(one -> IntStream.of(one.excluded()).anyMatch(rules::contains))
                    .forEach(one -> all.add(one.by()));
            knots.add(new Knot(
                    groups.stream().filter(group -> rules.contains(group[0])).toList(),
                    caps.stream().filter(cap -> rules.contains(cap.rule())).toList(),
                    rules,
                    all));
        }
        return knots;
    }

    private static void tie(List<Set<Integer>> tied, Set<Integer> rules) {
        Set<Integer> joined = new TreeSet<>(rules);
        tied.removeIf(other -> {
            boolean touches = other.stream().anyMatch(rules::contains);
            if (touches) {
                joined.addAll(other);
            }
            return touches;
        });
        tied.add(joined);
    }
}
